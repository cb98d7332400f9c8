package org.entente.http;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.entente.model.Characters;
import org.entente.problem.ProblemException;
import org.entente.problem.ProblemType;
import org.entente.problem.Violation;

/**
 * The options of a write: what a client sends besides the record.
 *
 * @param dryRun whether to report the result without a change
 * @param atomic whether to write either all records of a bulk load or none
 * @param author the author of the change; empty for the signed-in user
 * @param reason for the change, from the header {@code Change-Reason}; null if there is none
 */
public record WriteRequest(
    Precondition precondition,
    boolean dryRun,
    boolean atomic,
    Optional<String> author,
    String reason) {

  static final String DRY_RUN = "dryRun";
  private static final String ATOMIC = "atomic";

  private static final String CHANGE_REASON = "Change-Reason";
  private static final int LONGEST_REASON = 500;
  private static final Pattern BARE_PERCENT = Pattern.compile("%(?![0-9A-Fa-f]{2})");

  public static WriteRequest of(HttpHeaders headers, UriInfo uri) {
    QueryParameters parameters = new QueryParameters(uri.getQueryParameters());
    boolean dryRun = parameters.flag(DRY_RUN);
    parameters.refuseWrong();
    return new WriteRequest(
        Precondition.of(headers), dryRun, true, Optional.empty(), reason(headers));
  }

  /** Returns the options of a bulk load. */
  public static WriteRequest ofLoad(HttpHeaders headers, UriInfo uri) {
    QueryParameters parameters = QueryParameters.known(uri, List.of(ATOMIC, DRY_RUN));
    boolean dryRun = parameters.flag(DRY_RUN);
    boolean atomic = parameters.flag(ATOMIC, true);
    parameters.refuseWrong();
    return new WriteRequest(Precondition.NONE, dryRun, atomic, Optional.empty(), reason(headers));
  }

  /** Returns the options of a write by the service for a user who requested it earlier. */
  public static WriteRequest onBehalfOf(String author, String reason) {
    return new WriteRequest(Precondition.NONE, false, false, Optional.of(author), reason);
  }

  /** Returns the options of a write by the service itself. */
  public static WriteRequest byService(String reason) {
    return new WriteRequest(Precondition.NONE, false, true, Optional.of("entente"), reason);
  }

  /**
   * @return null if the header is absent or empty
   */
  private static String reason(HttpHeaders headers) {
    String raw = headers.getHeaderString(CHANGE_REASON);
    String reason = raw == null ? "" : percentDecoded(utf8(raw)).strip();
    boolean bounded = reason.codePointCount(0, reason.length()) <= LONGEST_REASON;
    if (!bounded || !Characters.storable(reason)) {
      throw new ProblemException(
          ProblemType.INVALID_PARAMETER,
          List.of(
              Violation.ofParameter(
                  CHANGE_REASON,
                  bounded ? "characters" : "size",
                  "Change-Reason must be text of at most %d characters, without control characters."
                      .formatted(LONGEST_REASON))));
    }
    return reason.isEmpty() ? null : Characters.composed(reason);
  }

  /** Decodes UTF-8 or else Latin-1, as the server reads each byte of a header as one character. */
  private static String utf8(String raw) {
    try {
      byte[] bytes = raw.getBytes(StandardCharsets.ISO_8859_1);
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException latin) {
      return raw;
    }
  }

  /** Does not change text in which a percent sign stands for itself. */
  private static String percentDecoded(String text) {
    boolean encoded = !BARE_PERCENT.matcher(text).find();
    return encoded ? URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8) : text;
  }
}
