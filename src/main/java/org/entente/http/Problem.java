package org.entente.http;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;

/** What every error answers: RFC 9457 problem details. {@code id} finds a 5xx in the log. */
public record Problem(
    URI type,
    String title,
    int status,
    String detail,
    String instance,
    String id,
    List<Violation> errors) {

  public static final String MEDIA_TYPE = "application/problem+json";

  static Problem of(ProblemType type, String detail, String instance, List<Violation> errors) {
    return new Problem(
        type.uri(),
        type.title(),
        type.status(),
        detail,
        instance,
        null,
        errors.isEmpty() ? null : errors);
  }

  Problem withId(String logged) {
    return new Problem(type, title, status, detail, instance, logged, errors);
  }

  Response.ResponseBuilder response() {
    return Response.status(status).entity(this).header(HttpHeaders.CONTENT_TYPE, MEDIA_TYPE);
  }
}
