package org.entente.http;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.entente.model.Representation;
import org.entente.problem.ProblemException;
import org.entente.problem.ProblemType;

/**
 * The preconditions of a request: {@code If-Match} and {@code If-None-Match}.
 *
 * <p>An entity tag begins with the version of its record, and a write compares only the version:
 * the rest also changes with the names of other records, which is no reason to reject a write.
 */
public record Precondition(Optional<List<SentTag>> match, Optional<List<SentTag>> noneMatch) {

  public static final Precondition NONE = new Precondition(Optional.empty(), Optional.empty());

  public static Precondition of(HttpHeaders headers) {
    return new Precondition(
        tags(headers, HttpHeaders.IF_MATCH), tags(headers, HttpHeaders.IF_NONE_MATCH));
  }

  /**
   * Checks a write that replaces or deletes an existing record.
   *
   * @throws ProblemException if a condition fails, or {@code If-Match} is missing
   */
  public void checkPresent(Representation current) {
    long version = current.version();
    if (noneMatch.stream().flatMap(List::stream).anyMatch(tag -> tag.names(version))) {
      throw failed("The record already exists, in version %d.".formatted(version), current);
    }
    List<SentTag> expected =
        match.orElseThrow(
            () ->
                new ProblemException(
                    ProblemType.PRECONDITION_REQUIRED,
                    "Send If-Match with the ETag of the version that you read, or with * for any version."));
    if (expected.stream().noneMatch(tag -> tag.names(version) && !tag.weak())) {
      throw failed(mismatch(expected, version), current);
    }
  }

  private static String mismatch(List<SentTag> expected, long version) {
    return expected.stream().anyMatch(tag -> tag.names(version))
        ? "The record is in version %d, but the entity tag in If-Match is weak (W/). A proxy that compresses responses weakened it: send the tag without W/, and see that the proxy keeps it."
            .formatted(version)
        : "The record is in version %d, which does not match If-Match.".formatted(version);
  }

  /**
   * Checks a write to an id that no record has.
   *
   * @throws ProblemException if {@code If-Match} is present
   */
  public void checkAbsent() {
    if (match.isPresent()) {
      throw new ProblemException(
          ProblemType.PRECONDITION_FAILED,
          "The record does not exist, so it cannot match If-Match.");
    }
  }

  /** Returns whether the request reads an answer only if it has changed. */
  public static boolean onlyIfChanged(HttpHeaders headers) {
    return headers.getHeaderString(HttpHeaders.IF_NONE_MATCH) != null;
  }

  /** Returns the tag in {@code If-None-Match} that is one of the current ones. */
  public static Optional<String> known(HttpHeaders headers, Predicate<String> current) {
    return noneMatch(headers).stream().map(SentTag::tag).filter(current).findFirst();
  }

  /** Returns whether {@code If-None-Match} is {@code *}. */
  public static boolean knowsAny(HttpHeaders headers) {
    return noneMatch(headers).stream().anyMatch(SentTag::any);
  }

  private static List<SentTag> noneMatch(HttpHeaders headers) {
    return tags(headers, HttpHeaders.IF_NONE_MATCH).orElse(List.of());
  }

  private static Optional<List<SentTag>> tags(HttpHeaders headers, String name) {
    return Optional.ofNullable(headers.getRequestHeader(name))
        .filter(values -> !values.isEmpty())
        .map(values -> SentTag.parse(name, values));
  }

  private static ProblemException failed(String detail, Representation current) {
    return new ProblemException(ProblemType.PRECONDITION_FAILED, detail)
        .with("currentVersion", current.version())
        .withHeader(HttpHeaders.ETAG, current.tag());
  }
}
