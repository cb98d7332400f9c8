package org.entente.http;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.entente.record.Countries;
import org.entente.record.RecordInput;

/**
 * Which values a parameter takes, any of those that it lists with commas between.
 *
 * @param expected completes the sentence that refuses another value
 */
public record Values(String expected, Predicate<String> valid) {

  public static final Values IDS =
      new Values(
          "an id such as 'japan', or several with commas between",
          id -> id.length() <= RecordInput.ID_LENGTH && id.matches(RecordInput.ID));

  public static final Values COUNTRIES =
      new Values(
          "an ISO 3166-1 alpha-3 code such as JPN, or several with commas between",
          Countries::known);

  /** Free words such as tags, compared as they are. */
  public static final Values TEXTS =
      new Values("a text, or several with commas between", text -> !text.isBlank());

  public static <E extends Enum<E>> Values words(Class<E> words) {
    List<String> names = Arrays.stream(words.getEnumConstants()).map(Enum::name).toList();
    return new Values("one or several of " + String.join(", ", names), names::contains);
  }

  public static Values matching(String pattern, String expected) {
    return new Values(expected, text -> text.matches(pattern));
  }

  public Optional<String[]> parse(String raw) {
    String[] values = raw.split(",", -1);
    return Arrays.stream(values).allMatch(this::possible) ? Optional.of(values) : Optional.empty();
  }

  /** PostgreSQL can hold no NUL, so nothing that it holds can equal a text with one. */
  private boolean possible(String value) {
    return value.indexOf('\0') < 0 && valid.test(value);
  }
}
