package org.entente.json;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.entente.model.RecordInput;
import org.entente.problem.ProblemException;
import org.entente.problem.ProblemType;
import org.entente.problem.Violation;

/** Violations of the form of a record, with what could be read of it all the same. */
public final class InvalidInput extends ProblemException {

  private static final long serialVersionUID = 1;

  private final transient RecordInput input;

  /**
   * @param input without the members that are malformed, null when it is no object
   */
  public InvalidInput(RecordInput input, List<Violation> violations) {
    super(ProblemType.INVALID_BODY, sorted(violations));
    this.input = input;
  }

  public RecordInput input() {
    return input;
  }

  /** Returns the pointers of all that is malformed. */
  public List<String> pointers() {
    return violations().stream().map(Violation::pointer).toList();
  }

  /** Returns the same with further violations. */
  public InvalidInput and(List<Violation> further) {
    List<Violation> all = new ArrayList<>(violations());
    all.addAll(further);
    return new InvalidInput(input, all);
  }

  private static List<Violation> sorted(List<Violation> violations) {
    List<Violation> sorted = new ArrayList<>(violations);
    Collections.sort(sorted, Comparator.comparing(Violation::pointer));
    return sorted;
  }
}
