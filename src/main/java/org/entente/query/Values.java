package org.entente.query;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.entente.model.Countries;
import org.entente.model.RecordInput;

/**
 * The valid values of a parameter, which takes a comma-separated list of them.
 *
 * @param expected completes the sentence that rejects another value
 */
public record Values(String expected, Predicate<String> valid) {

  public static final Values IDS =
      new Values(
          "an id such as 'japan' or a comma-separated list of ids",
          id -> id.length() <= RecordInput.ID_LENGTH && id.matches(RecordInput.ID));

  public static final Values COUNTRIES =
      new Values(
          "an ISO 3166-1 alpha-3 code such as JPN or a comma-separated list of codes",
          Countries::known);

  /** Texts such as tags. */
  public static final Values TEXTS =
      new Values("a text or a comma-separated list of texts", text -> !text.isBlank());

  public static <E extends Enum<E>> Values ofEnum(Class<E> type) {
    List<String> names = Arrays.stream(type.getEnumConstants()).map(Enum::name).toList();
    return new Values("one or more of " + String.join(", ", names), names::contains);
  }

  public static Values matching(String pattern, String expected) {
    return new Values(expected, text -> text.matches(pattern));
  }

  /** Splits a raw value at its commas; empty when any of the values is not valid. */
  public Optional<String[]> parse(String raw) {
    String[] values = raw.split(",", -1);
    return Arrays.stream(values).allMatch(this::possible) ? Optional.of(values) : Optional.empty();
  }

  /**
   * Rejects NUL: PostgreSQL cannot store it, so no recorded text can equal a text that contains it.
   */
  private boolean possible(String value) {
    return value.indexOf('\0') < 0 && valid.test(value);
  }
}
