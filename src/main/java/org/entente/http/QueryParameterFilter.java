package org.entente.http;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestQuery;

/** Rejects query parameters that the operation does not declare. */
@Provider
class QueryParameterFilter implements ContainerRequestFilter {

  private final Map<Method, List<String>> known = new ConcurrentHashMap<>();

  @Context ResourceInfo resource;

  @Override
  public void filter(ContainerRequestContext request) {
    Method operation = resource.getResourceMethod();
    if (!operation.isAnnotationPresent(ValidatesParameters.class)) {
      UnknownParameters.refuse(
          request.getUriInfo().getQueryParameters().keySet(),
          known.computeIfAbsent(operation, QueryParameterFilter::declared));
    }
  }

  private static List<String> declared(Method operation) {
    return Stream.concat(
            Arrays.stream(operation.getParameters())
                .filter(parameter -> parameter.isAnnotationPresent(RestQuery.class))
                .map(Parameter::getName),
            writeParameters(operation))
        .toList();
  }

  private static Stream<String> writeParameters(Method operation) {
    return operation.isAnnotationPresent(GET.class)
        ? Stream.empty()
        : Stream.of(WriteRequest.DRY_RUN);
  }
}
