package org.entente.http;

import io.vertx.core.http.HttpServerRequest;
import java.util.regex.Pattern;

/** The path under which a proxy publishes the service, from {@code X-Forwarded-Prefix}. */
final class ForwardedPrefix {

  private static final Pattern FORM = Pattern.compile("(/[A-Za-z0-9._~-]++)++");

  private ForwardedPrefix() {}

  /** Returns the prefix, such as {@code /entente}; empty where there is none. */
  static String of(HttpServerRequest request) {
    String asked = request.uri().split("\\?", 2)[0];
    String path = request.path();
    if (path == null || !asked.endsWith(path)) {
      return "";
    }
    String prefix = asked.substring(0, asked.length() - path.length());
    return FORM.matcher(prefix).matches() ? prefix : "";
  }
}
