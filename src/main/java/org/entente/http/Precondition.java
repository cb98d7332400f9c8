package org.entente.http;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.entente.model.Representation;
import org.entente.problem.ProblemException;
import org.entente.problem.ProblemType;

/**
 * The preconditions of a write: {@code If-Match} and {@code If-None-Match}.
 *
 * <p>An entity tag begins with the version of its record, and only the version is compared: the
 * rest also changes with the names of other records, which is no reason to reject a write.
 */
public record Precondition(Optional<List<String>> match, Optional<List<String>> noneMatch) {

  public static final Precondition NONE = new Precondition(Optional.empty(), Optional.empty());

  private static final Pattern TAG = Pattern.compile("(W/)?\"([^\"]*)\"|\\*");
  public static final String ANY = "*";

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
    if (noneMatch.isPresent() && anyIsVersion(noneMatch.get(), version)) {
      throw failed("The record already exists, in version %d.".formatted(version), current);
    }
    if (match.isEmpty()) {
      throw new ProblemException(
          ProblemType.PRECONDITION_REQUIRED,
          "Send If-Match with the ETag of the version that you read, or with * for any version.");
    }
    if (!anyIsVersion(match.get(), version)) {
      throw failed(
          "The record is in version %d, which does not match If-Match.".formatted(version),
          current);
    }
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

  private static boolean anyIsVersion(List<String> tags, long version) {
    return tags.stream()
        .anyMatch(
            tag ->
                tag.equals(ANY)
                    || tag.equals("\"" + version + "\"")
                    || tag.startsWith("\"" + version + "-"));
  }

  /** Returns the tags of {@code If-None-Match}, as strong tags even if a proxy made them weak. */
  public static List<String> known(HttpHeaders headers) {
    return tags(headers, HttpHeaders.IF_NONE_MATCH).orElse(List.of()).stream()
        .map(tag -> tag.startsWith("W/") ? tag.substring(2) : tag)
        .toList();
  }

  static Optional<List<String>> tags(HttpHeaders headers, String name) {
    List<String> values = headers.getRequestHeader(name);
    if (values == null || values.isEmpty()) {
      return Optional.empty();
    }
    List<String> tags =
        values.stream()
            .flatMap(value -> TAG.matcher(value).results())
            .map(found -> found.group())
            .toList();
    if (tags.isEmpty()) {
      throw new ProblemException(
          ProblemType.BAD_REQUEST,
          "%s must contain a quoted entity tag, as received in the ETag header, or *."
              .formatted(name));
    }
    return Optional.of(tags);
  }

  private static ProblemException failed(String detail, Representation current) {
    return new ProblemException(ProblemType.PRECONDITION_FAILED, detail)
        .with("currentVersion", current.version())
        .withHeader(HttpHeaders.ETAG, current.tag());
  }
}
