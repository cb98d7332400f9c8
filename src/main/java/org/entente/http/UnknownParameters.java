package org.entente.http;

import java.util.Collection;
import java.util.List;
import org.entente.problem.ProblemException;
import org.entente.problem.ProblemType;
import org.entente.problem.Violation;

/** Finds the parameters that an operation does not have, and the nearest ones that it has. */
public final class UnknownParameters {

  static final String FORMAT = "format";

  private static final int MOST_COMPARED = 100;

  private UnknownParameters() {}

  /**
   * Rejects a query with unknown parameters.
   *
   * @param known the parameters of the operation, in the contract's order
   * @throws ProblemException that names each unknown parameter, up to a limit, and the nearest
   *     known one
   */
  public static void refuse(Collection<String> names, Collection<String> known) {
    List<Violation> unknown =
        names.stream()
            .filter(name -> !known.contains(name))
            .limit(MOST_COMPARED)
            .map(name -> Violation.ofParameter(name, "unknown", unknown(name, known)))
            .toList();
    if (!unknown.isEmpty()) {
      throw new ProblemException(ProblemType.INVALID_PARAMETER, unknown);
    }
  }

  private static String unknown(String name, Collection<String> known) {
    return NearestName.of(name, known)
        .map(nearest -> "There is no parameter '%s'; did you mean '%s'?".formatted(name, nearest))
        .orElse(
            "There is no parameter '%s'; this operation takes no query parameters."
                .formatted(name));
  }
}
