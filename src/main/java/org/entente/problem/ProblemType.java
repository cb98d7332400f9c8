package org.entente.problem;

import java.net.URI;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * The problem types of the contract, each with its HTTP status and title, what it means and what a
 * client does about it. The first type of a status is its general one.
 */
public enum ProblemType {
  BAD_REQUEST(
      400,
      "Malformed request",
      "The request is malformed in a way that no other type names: a header, the path or the body cannot be read.",
      "Correct what the detail names."),
  MALFORMED_JSON(
      400,
      "Malformed JSON",
      "The body is not JSON in UTF-8, has a member twice, or is nested too deeply.",
      "Write the body with a JSON library. The detail gives the line and column of the error."),
  INVALID_BODY(
      400,
      "Invalid request body",
      "The body is JSON, but violates the schema of the operation.",
      "Correct every member that errors names by its pointer. The list also has what is wrong with the meaning of the other members."),
  INVALID_PARAMETER(
      400,
      "Unknown or invalid parameter",
      "A query parameter or header is unknown or has an invalid value.",
      "Correct every parameter that errors names. The detail suggests the parameter that was probably meant."),
  SIGN_IN_REQUIRED(
      401,
      "Sign-in required",
      "The request has no credentials, and the operation needs a user.",
      "Send the header Authorization, with a user name and password (Basic) or, if the operator accepts them, a token (Bearer)."),
  BAD_CREDENTIALS(
      401,
      "Wrong credentials",
      "The user name or the password is wrong, or the token is invalid, has expired or is not accepted here.",
      "Correct the password, or get a new token. Repeat no wrong password: further attempts are refused for a while."),
  FORBIDDEN(
      403,
      "Permission denied",
      "The user lacks the right to do this, or a page of another origin sends the request.",
      "Sign in as a user with the right; GET /me lists the rights. For a page, the operator lists its origin."),
  NOT_FOUND(
      404,
      "Not found",
      "There is no resource at this address, and there never was a record with this id.",
      "Check the id and the path; GET /search finds records."),
  METHOD_NOT_ALLOWED(
      405,
      "Method not allowed",
      "The resource exists, but does not support the method.",
      "Use a method that the header Allow lists."),
  NOT_ACCEPTABLE(
      406,
      "No acceptable format",
      "The header Accept allows no format that the address returns.",
      "Accept the format that the detail names, or use the address of the other format where Link gives one."),
  CONFLICT(
      409,
      "Conflict with the recorded state",
      "The id is taken, others refer to the record, or an equal request is still in progress.",
      "Choose another id, or change the records that refer to this one first, as the detail says."),
  GONE(
      410,
      "Record deleted",
      "The record was deleted. Its history remains.",
      "Read the history; a PUT of an earlier version restores the record."),
  PRECONDITION_FAILED(
      412,
      "Precondition failed",
      "The record does not match If-Match or If-None-Match: somebody has changed it since it was read.",
      "Read the record again, merge the changes, and send its new ETag in If-Match."),
  TOO_LARGE(
      413,
      "Request body too large",
      "The body is larger than the operation takes.",
      "Send less at once: split a bulk load into several."),
  URI_TOO_LONG(
      414,
      "URL too long",
      "The URL is longer than the service reads.",
      "Ask for fewer values at once."),
  UNSUPPORTED_MEDIA_TYPE(
      415,
      "Unsupported media type",
      "The operation does not take a body of this Content-Type.",
      "Send the Content-Type that the detail names."),
  UNPROCESSABLE(
      422,
      "Unprocessable content",
      "The body matches its schema, but refers to records that do not exist or contradicts itself.",
      "Correct every member that errors names by its pointer."),
  IDEMPOTENCY_KEY_REUSED(
      422,
      "Idempotency-Key used for another request",
      "The Idempotency-Key was sent within the last day with another body or to another address.",
      "Generate a new key for each new request; repeat a key only with the same request."),
  PRECONDITION_REQUIRED(
      428,
      "Precondition required",
      "The record exists, and the request does not say which version it changes.",
      "Send If-Match with the ETag of the version that was read, or * for any version."),
  TOO_MANY_REQUESTS(
      429,
      "Too many requests",
      "The client has sent too many requests, or tried too many wrong passwords.",
      "Wait for the seconds in Retry-After."),
  HEADERS_TOO_LARGE(
      431,
      "Request headers too large",
      "The headers are larger than the service reads.",
      "Send fewer or shorter headers."),
  INTERNAL_ERROR(
      500,
      "Internal server error",
      "The service failed for a reason of its own.",
      "Report the id, which is also in the log of the operator."),
  UNAVAILABLE(
      503,
      "Service unavailable",
      "The service or its database is overloaded or does not respond, or the request took too long.",
      "Wait for the seconds in Retry-After and repeat the request; narrow a question that takes too long.");

  /** The path below which each type has an address. */
  public static final String PATH = "/problems/";

  private final int status;
  private final String title;
  private final String meaning;
  private final String advice;

  ProblemType(int status, String title, String meaning, String advice) {
    this.status = status;
    this.title = title;
    this.meaning = meaning;
    this.advice = advice;
  }

  /**
   * Returns the general type for a status that the framework chose; if none has it, {@code
   * BAD_REQUEST} below 500 and {@code INTERNAL_ERROR} from 500 on.
   */
  public static ProblemType ofStatus(int status) {
    return Arrays.stream(values())
        .filter(type -> type.status == status)
        .findFirst()
        .orElse(status < 500 ? BAD_REQUEST : INTERNAL_ERROR);
  }

  /** Finds a type by the last part of its address. */
  public static Optional<ProblemType> named(String slug) {
    return Arrays.stream(values()).filter(type -> type.slug().equals(slug)).findFirst();
  }

  public int status() {
    return status;
  }

  public String title() {
    return title;
  }

  /** Returns what has happened, in sentences. */
  public String meaning() {
    return meaning;
  }

  /** Returns what a client does about it, in sentences. */
  public String advice() {
    return advice;
  }

  /** Returns the last part of the address of the type: {@code invalid-body}. */
  public String slug() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Returns the address of the type, a path of the service. */
  public URI uri() {
    return URI.create(PATH + slug());
  }
}
