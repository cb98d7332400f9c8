package org.entente.http;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Map;

/** What every error answers: RFC 9457 problem details. {@code id} finds a 5xx in the log. */
public record Problem(
    URI type,
    String title,
    int status,
    String detail,
    String instance,
    String id,
    List<Violation> errors,
    @JsonIgnore Map<String, Object> members) {

  public static final String MEDIA_TYPE = "application/problem+json";

  /** After a 503, of whatever kind. */
  static final String RETRY_AFTER_SECONDS = "2";

  static Problem of(ProblemType type, String detail, String instance, List<Violation> errors) {
    return of(type, detail, instance, errors, Map.of());
  }

  public static Problem of(ProblemException exception, String instance) {
    return of(
        exception.type(),
        exception.getMessage(),
        instance,
        exception.violations(),
        exception.members());
  }

  /** What problems of one kind have besides the members of all. */
  @JsonAnyGetter
  public Map<String, Object> further() {
    return members;
  }

  private static Problem of(
      ProblemType type,
      String detail,
      String instance,
      List<Violation> errors,
      Map<String, Object> members) {
    return new Problem(
        type.uri(),
        type.title(),
        type.status(),
        detail,
        instance,
        null,
        errors.isEmpty() ? null : errors,
        members);
  }

  Problem withId(String logged) {
    return new Problem(type, title, status, detail, instance, logged, errors, members);
  }

  Response.ResponseBuilder response() {
    Response.ResponseBuilder response =
        Response.status(status).entity(this).header(HttpHeaders.CONTENT_TYPE, MEDIA_TYPE);
    return status == ProblemType.UNAVAILABLE.status()
        ? response.header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS)
        : response;
  }
}
