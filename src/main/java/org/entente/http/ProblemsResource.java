package org.entente.http;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Map;
import org.entente.problem.ProblemException;
import org.entente.problem.ProblemType;
import org.jboss.resteasy.reactive.RestPath;

/** The problem types, at the addresses that problems have as their {@code type}. */
@Path("/problems")
@Produces({MediaType.APPLICATION_JSON, MediaType.TEXT_HTML})
public class ProblemsResource {

  private static final String FOR_A_DAY = "public, max-age=86400";

  private final ProblemDescriptions descriptions;

  ProblemsResource(ProblemDescriptions descriptions) {
    this.descriptions = descriptions;
  }

  @GET
  public Response list(@Context HttpHeaders headers, @Context UriInfo uri) {
    return prefersPage(headers)
        ? page(uri, "problems.html")
        : cached(
            Map.of("items", descriptions.all(ForwardedPrefix.of(uri))),
            MediaType.APPLICATION_JSON_TYPE);
  }

  @GET
  @Path("{name}")
  public Response get(@RestPath String name, @Context HttpHeaders headers, @Context UriInfo uri) {
    ProblemType type = type(name);
    return prefersPage(headers)
        ? page(uri, "problems/%s.html".formatted(name))
        : cached(descriptions.of(type, ForwardedPrefix.of(uri)), MediaType.APPLICATION_JSON_TYPE);
  }

  @GET
  @Path("{name}.html")
  @Produces(MediaType.TEXT_HTML)
  public Response show(@RestPath String name, @Context UriInfo uri) {
    return page(ProblemPage.of(descriptions.of(type(name), ForwardedPrefix.of(uri))));
  }

  static Response page(String html) {
    return cached(html, MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"));
  }

  private static Response page(UriInfo uri, String path) {
    return Response.seeOther(uri.getBaseUri().resolve(path)).build();
  }

  private static Response cached(Object entity, MediaType type) {
    return Response.ok(entity, type).header(HttpHeaders.CACHE_CONTROL, FOR_A_DAY).build();
  }

  private static ProblemType type(String name) {
    return ProblemType.named(name)
        .orElseThrow(
            () ->
                new ProblemException(
                    ProblemType.NOT_FOUND,
                    "There is no problem type of this name; /problems lists them all."));
  }

  /** Whether the format that the client likes best, of the two, is that of the page. */
  private static boolean prefersPage(HttpHeaders headers) {
    return headers.getAcceptableMediaTypes().stream()
        .filter(
            type ->
                type.isCompatible(MediaType.TEXT_HTML_TYPE)
                    || type.isCompatible(MediaType.APPLICATION_JSON_TYPE))
        .findFirst()
        .filter(type -> !type.isCompatible(MediaType.APPLICATION_JSON_TYPE))
        .isPresent();
  }
}
