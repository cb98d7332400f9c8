package org.entente.query;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.entente.model.Countries;
import org.entente.model.RecordInput;

/**
 * The valid values of a parameter, which takes a comma-separated list of them.
 *
 * @param expected completes the sentence that rejects another value
 */
public record Values(String expected, Predicate<String> valid) {

  /** How many different values a parameter may list. */
  static final int MOST = 200;

  private static final Pattern ID = Pattern.compile(RecordInput.ID);

  public static final Values IDS =
      new Values(
          "an id such as 'japan' or a comma-separated list of at most %d ids".formatted(MOST),
          id -> matches(ID, RecordInput.ID_LENGTH, id));

  public static final Values COUNTRIES =
      new Values(
          "an ISO 3166-1 alpha-3 code such as JPN or a comma-separated list of at most %d codes"
              .formatted(MOST),
          Countries::known);

  /** Texts such as tags. */
  public static final Values TEXTS =
      new Values(
          "a text or a comma-separated list of at most %d texts".formatted(MOST),
          text -> !text.isBlank());

  public static <E extends Enum<E>> Values ofEnum(Class<E> type) {
    List<String> names = Arrays.stream(type.getEnumConstants()).map(Enum::name).toList();
    return new Values("one or more of " + String.join(", ", names), names::contains);
  }

  /**
   * @param pattern what each value matches
   * @param longest the length of the longest value
   * @param one completes a sentence with what a single value is
   */
  public static Values matching(String pattern, int longest, String one) {
    Pattern compiled = Pattern.compile(pattern);
    return new Values(
        "%s or a comma-separated list of at most %d of them".formatted(one, MOST),
        text -> matches(compiled, longest, text));
  }

  /**
   * Splits a raw value at its commas, and returns the different values in a fixed order; empty when
   * any of them is not valid or when there are too many.
   */
  public Optional<List<String>> parse(String raw) {
    List<String> values = Arrays.stream(raw.split(",", -1)).distinct().sorted().toList();
    return values.size() <= MOST && values.stream().allMatch(this::possible)
        ? Optional.of(values)
        : Optional.empty();
  }

  private static boolean matches(Pattern pattern, int longest, String text) {
    return text.length() <= longest && pattern.matcher(text).matches();
  }

  /**
   * Rejects NUL: PostgreSQL cannot store it, so no recorded text can equal a text that contains it.
   */
  private boolean possible(String value) {
    return value.indexOf('\0') < 0 && valid.test(value);
  }
}
