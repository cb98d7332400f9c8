package org.entente.problem;

import java.net.URI;
import java.util.Arrays;
import java.util.Locale;

/** The problem types of the contract, each with its HTTP status and title. */
public enum ProblemType {
  MALFORMED_JSON(400, "Malformed JSON"),
  INVALID_BODY(400, "Invalid request body"),
  INVALID_PARAMETER(400, "Unknown or invalid parameter"),
  BAD_REQUEST(400, "Malformed request"),
  UNAUTHORIZED(401, "Authentication required"),
  FORBIDDEN(403, "Permission denied"),
  NOT_FOUND(404, "Not found"),
  METHOD_NOT_ALLOWED(405, "Method not allowed"),
  NOT_ACCEPTABLE(406, "No acceptable format"),
  CONFLICT(409, "Conflict with the recorded state"),
  GONE(410, "Record deleted"),
  PRECONDITION_FAILED(412, "Precondition failed"),
  TOO_LARGE(413, "Request body too large"),
  URI_TOO_LONG(414, "URL too long"),
  UNSUPPORTED_MEDIA_TYPE(415, "Unsupported media type"),
  UNPROCESSABLE(422, "Unprocessable content"),
  PRECONDITION_REQUIRED(428, "Precondition required"),
  TOO_MANY_REQUESTS(429, "Too many requests"),
  HEADERS_TOO_LARGE(431, "Request headers too large"),
  INTERNAL_ERROR(500, "Internal server error"),
  UNAVAILABLE(503, "Service unavailable");

  private final int status;
  private final String title;

  ProblemType(int status, String title) {
    this.status = status;
    this.title = title;
  }

  /**
   * Returns the general type for a status that the framework chose; if none has it, {@code
   * BAD_REQUEST} below 500 and {@code INTERNAL_ERROR} from 500 on.
   */
  public static ProblemType ofStatus(int status) {
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
