package org.entente.problem;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Ends a request with an error response; becomes a {@link Problem}. Has no stack trace. */
public class ProblemException extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final ProblemType type;
  private final transient List<Violation> violations;
  private final transient Map<String, Object> members = new LinkedHashMap<>();
  private final transient Map<String, String> headers = new LinkedHashMap<>();

  public ProblemException(ProblemType type, String detail, List<Violation> violations) {
    super(detail, null, false, false);
    this.type = type;
    this.violations = List.copyOf(violations);
  }

  public ProblemException(ProblemType type, String detail) {
    this(type, detail, List.of());
  }

  /** Takes the detail of the first violation, and the number of the others. */
  public ProblemException(ProblemType type, List<Violation> violations) {
    this(type, violations.get(0).detail() + more(violations.size() - 1), violations);
  }

  /** Adds a member that only problems of this type have. */
  public ProblemException with(String member, Object value) {
    members.put(member, value);
    return this;
  }

  /** Whether a violation is about the parameter. */
  public boolean isAbout(String parameter) {
    return violations.stream().anyMatch(violation -> parameter.equals(violation.parameter()));
  }

  /** Returns the same problem with another detail of the violation that is about the parameter. */
  public ProblemException explaining(String parameter, String detail) {
    List<Violation> explained =
        violations.stream()
            .map(
                violation ->
                    parameter.equals(violation.parameter())
                        ? Violation.ofParameter(parameter, violation.code(), detail)
                        : violation)
            .toList();
    return new ProblemException(type, explained);
  }

  public ProblemException withHeader(String header, String value) {
    headers.put(header, value);
    return this;
  }

  public ProblemType type() {
    return type;
  }

  public List<Violation> violations() {
    return violations;
  }

  public Map<String, Object> members() {
    return members;
  }

  public Map<String, String> headers() {
    return headers;
  }

  private static String more(int others) {
    return switch (others) {
      case 0 -> "";
      case 1 -> " There is one more error.";
      default -> " There are %d more errors.".formatted(others);
    };
  }
}
