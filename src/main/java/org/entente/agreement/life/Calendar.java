package org.entente.agreement.life;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/**
 * The days that have to be looked at. Between two days on which the dates of steps begin or end,
 * the steps of uncertain date can only follow each other: if there are n of them, every order is
 * found on the first n and the last n days between, and the days in the middle are as the last of
 * the first.
 */
final class Calendar {

  private Calendar() {}

  /**
   * @param others further days to look at
   */
  static List<LocalDate> days(List<Step> steps, Collection<LocalDate> others) {
    TreeSet<LocalDate> edges = new TreeSet<>(others);
    steps.forEach(step -> edges.addAll(List.of(step.when().earliest(), step.when().latest())));
    edges.remove(LocalDate.MAX);
    List<Step> uncertain = steps.stream().filter(step -> !step.when().isOneDay()).toList();
    LocalDate[] begins =
        uncertain.stream().map(step -> step.when().earliest()).sorted().toArray(LocalDate[]::new);
    LocalDate[] ends =
        uncertain.stream().map(step -> step.when().latest()).sorted().toArray(LocalDate[]::new);
    List<LocalDate> days = new ArrayList<>();
    for (LocalDate edge : edges) {
      days.add(edge);
      LocalDate next = edges.higher(edge);
      addBetween(
          edge, next == null ? LocalDate.MAX : next, upTo(begins, edge) - upTo(ends, edge), days);
    }
    return days;
  }

  private static void addBetween(LocalDate edge, LocalDate next, int open, List<LocalDate> days) {
    TreeSet<LocalDate> between = new TreeSet<>();
    for (int at = 1; at <= open; at++) {
      LocalDate early = edge.plusDays(at);
      LocalDate late = next.minusDays(at);
      if (early.isBefore(next)) {
        between.add(early);
        if (next != LocalDate.MAX) {
          between.add(late);
        }
      }
    }
    days.addAll(between);
  }

  private static int upTo(LocalDate[] sorted, LocalDate day) {
    int place = Arrays.binarySearch(sorted, day.plusDays(1));
    if (place < 0) {
      return -place - 1;
    }
    while (place > 0 && sorted[place - 1].equals(day.plusDays(1))) {
      place--;
    }
    return place;
  }
}
