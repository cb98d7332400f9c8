package org.entente.model;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.entente.problem.Violation;

/** Checks the members of a record against each other, and collects the contradictions. */
public final class ConsistencyChecks {

  private final List<Violation> violations = new ArrayList<>();

  public void add(String pointer, String code, String detail) {
    violations.add(Violation.at(pointer, code, detail));
  }

  public void unless(boolean consistent, String pointer, String detail) {
    if (!consistent) {
      add(pointer, "inconsistent", detail);
    }
  }

  /** Requires that a span does not end before it starts, whatever the precision of its dates. */
  public void order(PartialDate start, PartialDate end, String pointer) {
    boolean ordered = start == null || end == null || !end.lastDay().isBefore(start.firstDay());
    unless(ordered, pointer, "Must not end before it starts.");
  }

  /** Requires that no two elements of the list at the pointer have the same key. */
  public <T> void distinct(String pointer, List<T> elements, Function<T, Object> key) {
    Set<Object> seen = new HashSet<>();
    for (int at = 0; at < elements.size(); at++) {
      if (!seen.add(key.apply(elements.get(at)))) {
        add(pointer + "/" + at, "duplicate", "Repeats an earlier element.");
      }
    }
  }

  /** Requires a code that {@link Countries} lists; null is valid. */
  public void country(String pointer, String code) {
    if (code != null && !Countries.known(code)) {
      add(pointer, "unknown", "'%s' is not an ISO 3166-1 alpha-3 code.".formatted(code));
    }
  }

  public List<Violation> violations() {
    return violations;
  }
}
