package org.entente.http;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.entente.record.Countries;
import org.entente.record.PartialDate;
import org.entente.record.RecordInput;

/**
 * A query parameter that narrows a list.
 *
 * @param expected what a value must be, for the sentence that refuses another one
 * @param value what a raw value binds as; empty when it is none
 * @param condition the SQL condition, in which {@code :value} stands for what was bound
 */
public record Filter(
    String name, String expected, Function<String, Optional<Object>> value, String condition) {

  /** Ids of records, any of them. */
  private static Filter ids(String name, String condition) {
    return anyOf(
        name,
        "an id such as 'japan', or several with commas between",
        id -> id.length() <= RecordInput.ID_LENGTH && id.matches(RecordInput.ID),
        condition);
  }

  /** Ids of records, of which the listed ones must hold a link to any. */
  public static Filter linked(String name, String owner, String links, String key, String target) {
    return ids(
        name,
        """
        %1$s.key in (
          select link.%1$s_key from %2$s link join %3$s on %3$s.key = link.%4$s
          where %3$s.id = any(:value))"""
            .formatted(owner, links, target, key));
  }

  /** Words of an enumeration, any of them. */
  public static <E extends Enum<E>> Filter words(String name, Class<E> words, String condition) {
    List<String> names = Arrays.stream(words.getEnumConstants()).map(Enum::name).toList();
    return anyOf(name, "one or several of " + String.join(", ", names), names::contains, condition);
  }

  /** Countries in ISO 3166-1 alpha-3, any of them. */
  public static Filter countries(String name, String condition) {
    return anyOf(
        name,
        "an ISO 3166-1 alpha-3 code such as JPN, or several with commas between",
        Countries::known,
        condition);
  }

  /** One date of the world, of which the bound day counts. */
  public static Filter date(String name, Function<PartialDate, LocalDate> day, String condition) {
    return new Filter(
        name,
        "a date such as 2018, 2018-10 or 2018-10-30",
        raw -> PartialDate.parse(raw).map(day),
        condition);
  }

  private static Filter anyOf(
      String name, String expected, Predicate<String> valid, String condition) {
    return new Filter(
        name,
        expected,
        raw -> {
          List<String> values = List.of(raw.split(",", -1));
          return values.stream().allMatch(valid)
              ? Optional.of(values.toArray(String[]::new))
              : Optional.empty();
        },
        condition);
  }
}
