package org.entente.agreement.life;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The parties that are not followed. */
final class OtherParties {

  private OtherParties() {}

  /** Returns the days to look at, each with what is not known on it. */
  static List<DayContext> days(List<Step> seen, List<Step> others, LocalDate firstDay) {
    LocalDate firstOfAll =
        earliest(seen.stream().filter(step -> step.act().ofAll() && step.joins()));
    Collection<LocalDate> firstDays =
        others.stream()
            .collect(
                Collectors.toMap(
                    step -> step.act().party(),
                    step -> Collections.min(List.of(step.when().earliest(), firstOfAll)),
                    (one, other) -> Collections.min(List.of(one, other))))
            .values();
    List<Step> ends = others.stream().filter(Step::ends).toList();
    Collection<LocalDate> edges = new ArrayList<>(firstDays);
    edges.add(firstDay);
    if (!others.isEmpty()) {
      seen.forEach(step -> edges.addAll(daysAfter(step)));
    }
    ends.forEach(step -> edges.add(step.when().earliest()));
    return Calendar.days(seen, edges).stream()
        .map(
            day ->
                new DayContext(
                    day,
                    firstDays.stream().filter(first -> !first.isAfter(day)).count(),
                    endsBy(day, ends)))
        .toList();
  }

  /** What depends on those who are not followed may happen on the day after a step. */
  private static List<LocalDate> daysAfter(Step step) {
    return Stream.of(step.when().earliest(), step.when().latest())
        .filter(day -> !day.equals(LocalDate.MAX))
        .map(day -> day.plusDays(1))
        .toList();
  }

  private static Set<AgreementStatus> endsBy(LocalDate day, List<Step> ends) {
    return ends.stream()
        .filter(step -> !step.when().earliest().isAfter(day))
        .map(step -> Leaving.by(step.act().type(), step.when()).whole())
        .collect(Collectors.toSet());
  }

  private static LocalDate earliest(Stream<Step> steps) {
    return steps
        .map(step -> step.when().earliest())
        .min(LocalDate::compareTo)
        .orElse(LocalDate.MAX);
  }
}
