package org.entente.http;

import java.net.URI;
import java.util.Arrays;
import java.util.Locale;

/** The kinds of problems that the contract lists. */
public enum ProblemType {
  MALFORMED_JSON(400, "The body is not well-formed JSON"),
  INVALID_BODY(400, "The body does not have the form of the record"),
  INVALID_PARAMETER(400, "A query parameter is unknown or has a wrong value"),
  BAD_REQUEST(400, "The request is not well-formed"),
  UNAUTHORIZED(401, "Sign in first"),
  FORBIDDEN(403, "This is not allowed to you"),
  NOT_FOUND(404, "There is nothing here"),
  METHOD_NOT_ALLOWED(405, "The method is not allowed here"),
  NOT_ACCEPTABLE(406, "No acceptable format"),
  CONFLICT(409, "The request conflicts with what is recorded"),
  GONE(410, "The record was deleted"),
  PRECONDITION_FAILED(412, "The record is not in the state that the request expects"),
  TOO_LARGE(413, "The request is too large"),
  URI_TOO_LONG(414, "The address is too long"),
  UNSUPPORTED_MEDIA_TYPE(415, "The format of the body is not supported"),
  UNPROCESSABLE(422, "The record contradicts itself or refers to nothing"),
  PRECONDITION_REQUIRED(428, "The request must say which version it means"),
  TOO_MANY_REQUESTS(429, "You ask more often than you may"),
  HEADERS_TOO_LARGE(431, "The headers are too large"),
  INTERNAL_ERROR(500, "The service failed"),
  UNAVAILABLE(503, "The service is not available at the moment");

  private final int status;
  private final String title;

  ProblemType(int status, String title) {
    this.status = status;
    this.title = title;
  }

  /** The kind that tells most about a status which the framework chose. */
  static ProblemType ofStatus(int status) {
    return Arrays.stream(values())
        .filter(type -> type.status == status && !type.name().matches("MALFORMED_JSON|INVALID_.*"))
        .findFirst()
        .orElse(status < 500 ? BAD_REQUEST : INTERNAL_ERROR);
  }

  public int status() {
    return status;
  }

  public String title() {
    return title;
  }

  public URI uri() {
    return URI.create("urn:entente:problem:" + name().toLowerCase(Locale.ROOT).replace('_', '-'));
  }
}
