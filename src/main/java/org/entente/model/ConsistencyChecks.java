package org.entente.model;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.entente.problem.Violation;

/** Checks the members of a record against each other, and collects the contradictions. */
public final class ConsistencyChecks {

  private final List<Violation> violations = new ArrayList<>();
  private final List<String> malformed;

  public ConsistencyChecks() {
    this(List.of());
  }

  /**
   * Checks what is well formed of a record.
   *
   * @param malformed the pointers of the members that are not
   */
  public ConsistencyChecks(List<String> malformed) {
    this.malformed = malformed;
  }

  /** Whether the member, its parts and what it is a part of are well formed. */
  public boolean wellFormed(String pointer) {
    return malformed.stream().noneMatch(other -> within(other, pointer) || within(pointer, other));
  }

  private static boolean within(String inner, String outer) {
    return inner.startsWith(outer)
        && (inner.length() == outer.length() || inner.charAt(outer.length()) == '/');
  }

  /** Adds a contradiction, unless it may follow from a malformed member at the pointer. */
  public void add(String pointer, String code, String detail) {
    if (wellFormed(pointer)) {
      violations.add(Violation.at(pointer, code, detail));
    }
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
    each(
        pointer,
        elements,
        (at, element) -> {
          if (wellFormed(at) && !seen.add(key.apply(element))) {
            add(at, "duplicate", "Repeats an earlier element.");
          }
        });
  }

  /**
   * Passes on the elements of the list at the pointer, each with its pointer.
   *
   * @param elements null when the list is malformed, as are elements
   */
  public <T> void each(String pointer, List<T> elements, BiConsumer<String, T> check) {
    for (int at = 0; elements != null && at < elements.size(); at++) {
      T element = elements.get(at);
      if (element != null) {
        check.accept(pointer + "/" + at, element);
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
