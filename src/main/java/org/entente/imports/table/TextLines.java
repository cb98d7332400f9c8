package org.entente.imports.table;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.entente.model.Characters;

/**
 * Reads the lines of a text: each in UTF-8 or, where it is not, in Windows-1252. They get the form
 * in which text is stored.
 */
final class TextLines {

  private static final int LONGEST = 1 << 16;
  private static final int BUFFER = 1 << 16;
  private static final Charset OLDER = Charset.forName("windows-1252");
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  /**
   * @param number from 1
   * @param text null when the line is too long or contains a null character
   */
  record Line(long number, String text) {}

  private final InputStream in;
  private long number;

  TextLines(InputStream in) {
    this.in = new BufferedInputStream(in, BUFFER);
  }

  /** Returns the next line; empty after the last one. */
  Optional<Line> next() throws IOException {
    int first = in.read();
    if (first < 0) {
      return Optional.empty();
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    long length = 0;
    for (int one = first; one >= 0 && one != '\n'; one = in.read()) {
      if (length++ < LONGEST) {
        bytes.write(one);
      }
    }
    number++;
    return Optional.of(new Line(number, length > LONGEST ? null : text(bytes.toByteArray())));
  }

  private String text(byte[] bytes) {
    String text = decode(bytes);
    if (text.indexOf('\0') >= 0) {
      return null;
    }
    String withoutMark = number == 1 && text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    return Characters.composed(
        withoutMark.endsWith("\r")
            ? withoutMark.substring(0, withoutMark.length() - 1)
            : withoutMark);
  }

  private static String decode(byte[] bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException older) {
      return new String(bytes, OLDER);
    }
  }
}
