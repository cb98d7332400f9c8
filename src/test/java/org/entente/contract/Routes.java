package org.entente.contract;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.UriBuilder;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds the routes of the running application, such as {@code GET /events/{id}}. */
final class Routes {

  private Routes() {}

  static Set<String> of(BeanManager beans) {
    return beans.getBeans(Object.class, Any.Literal.INSTANCE).stream()
        .map(Bean::getBeanClass)
        .filter(type -> type.isAnnotationPresent(Path.class))
        .flatMap(type -> Arrays.stream(type.getMethods()))
        .flatMap(Routes::of)
        .collect(Collectors.toSet());
  }

  private static Stream<String> of(Method method) {
    return Arrays.stream(method.getAnnotations())
        .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
        .filter(verb -> verb != null)
        .map(verb -> verb.value() + " " + path(method));
  }

  private static String path(Method method) {
    UriBuilder path = UriBuilder.fromResource(method.getDeclaringClass());
    return (method.isAnnotationPresent(Path.class) ? path.path(method) : path).toTemplate();
  }
}
