package org.entente.http;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.entente.record.Representation;

/**
 * What a request expects of the record that it writes: {@code If-Match} and {@code If-None-Match}.
 *
 * <p>A record's tag begins with its version, and the version alone decides here: what a read showed
 * of other records (their names) may change without touching this one.
 */
public record Precondition(Optional<List<String>> match, Optional<List<String>> noneMatch) {

  public static final Precondition NONE = new Precondition(Optional.empty(), Optional.empty());

  private static final Pattern TAG = Pattern.compile("(W/)?\"([^\"]*)\"|\\*");
  static final String ANY = "*";

  public static Precondition of(HttpHeaders headers) {
    return new Precondition(
        tags(headers, HttpHeaders.IF_MATCH), tags(headers, HttpHeaders.IF_NONE_MATCH));
  }

  /** The record exists, and is to be replaced or deleted. */
  public void checkPresent(Representation current) {
    long version = current.version();
    if (noneMatch.isPresent() && anyIsVersion(noneMatch.get(), version)) {
      throw failed("The record exists, in version %d.".formatted(version), current);
    }
    if (match.isEmpty()) {
      throw new ProblemException(
          ProblemType.PRECONDITION_REQUIRED,
          "Say in If-Match which version of the record you mean, by the ETag that you read, or *.");
    }
    if (!anyIsVersion(match.get(), version)) {
      throw failed(
          "The record is in version %d, not in the one of If-Match.".formatted(version), current);
    }
  }

  /** There is no such record. */
  public void checkAbsent() {
    if (match.isPresent()) {
      throw new ProblemException(
          ProblemType.PRECONDITION_FAILED, "There is no such record, so it matches no If-Match.");
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

  /** The tags that the client has already, strong ones where a proxy made them weak. */
  static List<String> known(HttpHeaders headers) {
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
          "%s must hold an entity tag in quotes, as the header ETag gave it, or *."
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
