package org.entente.http;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.entente.json.MergePatch;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Finds the methods of a path in the contract, for the header {@code Allow}. */
@ApplicationScoped
class AllowedMethods {

  static final String ACCEPT_PATCH = "Accept-Patch";

  private final PublishedContract contract;
  private volatile Map<Pattern, String> byPath;

  AllowedMethods(PublishedContract contract) {
    this.contract = contract;
  }

  /**
   * Answers OPTIONS, and rejects methods that the path does not have. The framework would take a
   * path such as /events/facets for that of a record.
   */
  @ServerRequestFilter(preMatching = true)
  Optional<Response> check(ContainerRequestContext request) {
    Optional<String> methods = of(request.getUriInfo().getPath());
    if (request.getMethod().equals(HttpMethod.OPTIONS)) {
      return methods.map(AllowedMethods::answer);
    }
    methods
        .filter(known -> !List.of(known.split(", ")).contains(request.getMethod()))
        .ifPresent(
            known -> {
              throw new NotAllowedException(known);
            });
    return Optional.empty();
  }

  private static Response answer(String methods) {
    Response.ResponseBuilder answer = Response.noContent().header(HttpHeaders.ALLOW, methods);
    if (methods.contains(HttpMethod.PATCH)) {
      answer.header(ACCEPT_PATCH, MergePatch.MEDIA_TYPE);
    }
    return answer.build();
  }

  Optional<String> of(String path) {
    if (byPath == null) {
      byPath = read();
    }
    return byPath.entrySet().stream()
        .filter(known -> known.getKey().matcher(path).matches())
        .map(Map.Entry::getValue)
        .findFirst();
  }

  private Map<Pattern, String> read() {
    Map<Pattern, String> methods = new LinkedHashMap<>();
    contract.tree().get("paths").properties().stream()
        .sorted(Comparator.comparing(path -> path.getKey().contains("{")))
        .forEach(
            path ->
                methods.put(
                    Pattern.compile(
                        path.getKey().replace(".", "\\.").replaceAll("\\{[^}]+}", "[^/]+")),
                    methods(path.getValue())));
    return methods;
  }

  private static String methods(JsonNode path) {
    Set<String> methods = new TreeSet<>(Set.of(HttpMethod.OPTIONS));
    path.fieldNames().forEachRemaining(method -> methods.add(method.toUpperCase(Locale.ROOT)));
    methods.remove("PARAMETERS");
    if (methods.contains(HttpMethod.GET)) {
      methods.add(HttpMethod.HEAD);
    }
    return String.join(", ", methods);
  }
}
