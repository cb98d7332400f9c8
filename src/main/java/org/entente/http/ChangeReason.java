package org.entente.http;

import jakarta.ws.rs.core.HttpHeaders;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.entente.model.Characters;
import org.entente.problem.ProblemException;
import org.entente.problem.ProblemType;
import org.entente.problem.Violation;

/**
 * The reason for a change, from the header {@code Change-Reason}: ASCII, in which other characters
 * are percent-encoded UTF-8, as the value part of RFC 8187 writes them.
 */
final class ChangeReason {

  private static final String HEADER = "Change-Reason";
  private static final int LONGEST = 500;
  private static final Pattern ASCII = Pattern.compile("[\\x20-\\x7e]*+");
  private static final Pattern ESCAPED = Pattern.compile("(?:[^%]|%[0-9A-Fa-f]{2})*+");

  private ChangeReason() {}

  /**
   * @return null if the header is absent or empty
   */
  static String of(HttpHeaders headers) {
    String raw = headers.getHeaderString(HEADER);
    String reason = raw == null ? "" : decoded(raw).strip();
    if (reason.codePointCount(0, reason.length()) > LONGEST) {
      throw wrong("size", "must be text of at most %d characters.".formatted(LONGEST));
    }
    if (!Characters.storable(reason) || reason.chars().anyMatch(Character::isISOControl)) {
      throw wrong("characters", "must have no control characters.");
    }
    return reason.isEmpty() ? null : Characters.composed(reason);
  }

  private static String decoded(String raw) {
    if (!ASCII.matcher(raw).matches()) {
      throw wrong(
          "characters",
          "must be ASCII: percent-encode all other characters in UTF-8, such as %E8%AA%A4 for 誤.");
    }
    if (!ESCAPED.matcher(raw).matches()) {
      throw wrong(
          "pattern",
          "has a '%' without two hexadecimal digits; write a percent sign itself as %25.");
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes(raw))).toString();
    } catch (CharacterCodingException malformed) {
      throw wrong("characters", "is not UTF-8 once it is percent-decoded.");
    }
  }

  private static byte[] bytes(String raw) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(raw.length());
    for (int at = 0; at < raw.length(); at++) {
      if (raw.charAt(at) == '%') {
        bytes.write(Integer.parseInt(raw, at + 1, at + 3, 16));
        at += 2;
      } else {
        bytes.write(raw.charAt(at));
      }
    }
    return bytes.toByteArray();
  }

  private static ProblemException wrong(String code, String detail) {
    return new ProblemException(
        ProblemType.INVALID_PARAMETER,
        List.of(Violation.ofParameter(HEADER, code, HEADER + " " + detail)));
  }
}
