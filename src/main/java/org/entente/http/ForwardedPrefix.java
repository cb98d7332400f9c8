package org.entente.http;

import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.core.UriInfo;
import java.util.regex.Pattern;

/** The path under which a proxy publishes the service, from {@code X-Forwarded-Prefix}. */
public final class ForwardedPrefix {

  private static final Pattern FORM = Pattern.compile("(/[A-Za-z0-9._~-]++)++");

  private ForwardedPrefix() {}

  /** Returns the prefix, such as {@code /entente}; empty where there is none. */
  static String of(HttpServerRequest request) {
    return of(request.uri().split("\\?", 2)[0], request.path());
  }

  /** Returns the prefix of a request for a path that needs no encoding. */
  public static String of(UriInfo uri) {
    return of(uri.getRequestUri().getRawPath(), uri.getPath());
  }

  private static String of(String asked, String path) {
    if (path == null || !asked.endsWith(path)) {
      return "";
    }
    String prefix = asked.substring(0, asked.length() - path.length());
    return FORM.matcher(prefix).matches() ? prefix : "";
  }
}
