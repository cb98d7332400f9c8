package org.entente.http;

import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.util.Arrays;
import java.util.Optional;

/**
 * Rejects requests that accept no format of the operation, before the operation runs: where a path
 * has several operations for one method, the framework may choose any of them.
 */
@Provider
class AcceptableFormats implements ContainerRequestFilter {

  @Context ResourceInfo resource;

  @Override
  public void filter(ContainerRequestContext request) {
    Optional.ofNullable(resource.getResourceMethod().getAnnotation(Produces.class))
        .or(() -> Optional.ofNullable(resource.getResourceClass().getAnnotation(Produces.class)))
        .filter(offered -> Arrays.stream(offered.value()).noneMatch(type -> accepts(request, type)))
        .ifPresent(
            offered -> {
              throw new NotAcceptableException();
            });
  }

  private static boolean accepts(ContainerRequestContext request, String offered) {
    MediaType type = MediaType.valueOf(offered);
    return request.getAcceptableMediaTypes().stream()
        .filter(accepted -> !isRefused(accepted))
        .anyMatch(type::isCompatible);
  }

  private static boolean isRefused(MediaType accepted) {
    return accepted.getParameters().getOrDefault("q", "1").matches("0(\\.0*)?");
  }
}
