package org.entente.http;

import jakarta.ws.rs.core.HttpHeaders;
import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.entente.json.Characters;

/** The header in which a client says why it changes something. */
final class ChangeReason {

  private static final String HEADER = "Change-Reason";
  private static final int LONGEST = 500;

  private ChangeReason() {}

  /**
   * @return null when the header is not given, or empty
   */
  static String of(HttpHeaders headers) {
    String raw = headers.getHeaderString(HEADER);
    String reason = raw == null ? "" : percentDecoded(utf8(raw)).strip();
    boolean bounded = reason.codePointCount(0, reason.length()) <= LONGEST;
    if (!bounded || !Characters.storable(reason)) {
      throw new ProblemException(
          ProblemType.INVALID_PARAMETER,
          List.of(
              Violation.ofParameter(
                  HEADER,
                  bounded ? "characters" : "size",
                  "The header Change-Reason may have at most %d characters.".formatted(LONGEST))));
    }
    return reason.isEmpty() ? null : reason;
  }

  /** The server reads a byte of a header as one character; clients send UTF-8 or Latin-1. */
  private static String utf8(String raw) {
    try {
      byte[] bytes = raw.getBytes(StandardCharsets.ISO_8859_1);
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException latin) {
      return raw;
    }
  }

  /** Text in which a percent sign stands for itself is left as it is. */
  private static String percentDecoded(String text) {
    boolean encoded = text.matches("([^%]|%[0-9A-Fa-f]{2})*");
    return encoded ? URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8) : text;
  }
}
