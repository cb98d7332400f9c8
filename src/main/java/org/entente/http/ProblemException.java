package org.entente.http;

import java.util.List;

/** Thrown where a request cannot be answered as asked; becomes a {@link Problem}. */
public final class ProblemException extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final ProblemType type;
  private final transient List<Violation> violations;

  public ProblemException(ProblemType type, String detail, List<Violation> violations) {
    super(detail, null, false, false);
    this.type = type;
    this.violations = List.copyOf(violations);
  }

  public ProblemException(ProblemType type, String detail) {
    this(type, detail, List.of());
  }

  public ProblemException(ProblemType type, List<Violation> violations) {
    this(type, violations.get(0).detail() + more(violations.size() - 1), violations);
  }

  public ProblemType type() {
    return type;
  }

  public List<Violation> violations() {
    return violations;
  }

  private static String more(int others) {
    return switch (others) {
      case 0 -> "";
      case 1 -> " There is one more error.";
      default -> " There are %d more errors.".formatted(others);
    };
  }
}
