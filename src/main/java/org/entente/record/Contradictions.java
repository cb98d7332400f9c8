package org.entente.record;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.entente.http.Violation;

/** Collects what in a record contradicts something else in it. */
public final class Contradictions {

  private final List<Violation> violations = new ArrayList<>();

  public void add(String pointer, String code, String detail) {
    violations.add(Violation.at(pointer, code, detail));
  }

  public void unless(boolean consistent, String pointer, String detail) {
    if (!consistent) {
      add(pointer, "inconsistent", detail);
    }
  }

  /** A span may not end before it starts, whatever the precision of its two dates. */
  public void order(PartialDate start, PartialDate end, String pointer) {
    boolean ordered = start == null || end == null || !end.lastDay().isBefore(start.firstDay());
    unless(ordered, pointer, "Must not end before it starts.");
  }

  /** No two elements of the list at the pointer may say the same. */
  public <T> void distinct(String pointer, List<T> elements, Function<T, Object> meaning) {
    Set<Object> seen = new HashSet<>();
    for (int at = 0; at < elements.size(); at++) {
      if (!seen.add(meaning.apply(elements.get(at)))) {
        add(pointer + "/" + at, "duplicate", "Says the same as an earlier element.");
      }
    }
  }

  /** ISO 3166-1 alpha-3, the codes that it has withdrawn included. */
  public void country(String pointer, String code) {
    if (code != null && !Countries.known(code)) {
      add(pointer, "unknown", "'%s' is not an ISO 3166-1 alpha-3 code.".formatted(code));
    }
  }

  public List<Violation> violations() {
    return violations;
  }
}
