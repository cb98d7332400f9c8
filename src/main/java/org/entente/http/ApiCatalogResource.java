package org.entente.http;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.entente.json.Json;

/**
 * The catalogue of RFC 9727, which leads programs to the contract, the documents and the health.
 */
@Path("/.well-known/api-catalog")
public class ApiCatalogResource {

  private static final String TYPE = "application/linkset+json";
  private static final String PROFILE = "; profile=\"https://www.rfc-editor.org/info/rfc9727\"";

  /** The links from one API, as RFC 9264 writes them. */
  record Links(
      URI anchor,
      @JsonProperty("service-desc") List<Map<String, String>> contract,
      @JsonProperty("service-doc") List<Map<String, String>> documents,
      @JsonProperty("status") List<Map<String, String>> health) {}

  private final Json json;

  ApiCatalogResource(Json json) {
    this.json = json;
  }

  @GET
  @Produces(TYPE)
  public Response catalog(@Context UriInfo uri) {
    Links links =
        new Links(
            uri.getBaseUri(),
            List.of(
                target(uri, "q/openapi.yaml", "application/yaml"),
                target(uri, "q/openapi.json", "application/json")),
            List.of(
                target(uri, "guide", "text/html"),
                target(uri, "versioning", "text/html"),
                target(uri, "q/swagger-ui/", "text/html")),
            List.of(target(uri, "q/health", "application/json")));
    return Response.ok(json.bytes(Map.of("linkset", List.of(links))))
        .type(TYPE + PROFILE)
        .link(uri.getRequestUri(), "api-catalog")
        .build();
  }

  private static Map<String, String> target(UriInfo uri, String path, String type) {
    return Map.of("href", uri.getBaseUri().resolve(path).toString(), "type", type);
  }
}
