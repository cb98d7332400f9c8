package org.entente.problem;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonIgnore;
import java.net.URI;
import java.util.List;
import java.util.Map;

/**
 * The body of every error response: problem details as in RFC 9457.
 *
 * @param id the request id under which the log has a 5xx; null for other errors
 * @param members that only problems of one type have
 */
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

  public static Problem of(
      ProblemType type, String detail, String instance, List<Violation> errors) {
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

  /** Writes the further members beside those that all problems have. */
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

  public Problem withId(String requestId) {
    return new Problem(type, title, status, detail, instance, requestId, errors, members);
  }
}
