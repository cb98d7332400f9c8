package org.entente.bulk;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.ArrayList;
import java.util.List;
import org.entente.problem.Problem;

/** The result of a bulk load: counts, and the first errors with their lines. */
final class LoadReport {

  static final int ERRORS_KEPT = 100;

  public long created;
  public long updated;
  public long unchanged;
  public long failed;
  public final List<LineProblem> errors = new ArrayList<>();

  /** Why a line failed. */
  record LineProblem(long line, @JsonUnwrapped Problem problem) {}

  void fail(long line, Problem problem) {
    failed++;
    if (errors.size() < ERRORS_KEPT) {
      errors.add(new LineProblem(line, problem));
    }
  }

  /** Resets the counts after the load was rolled back because lines failed. */
  LoadReport rolledBack() {
    created = 0;
    updated = 0;
    unchanged = 0;
    return this;
  }

  long lines() {
    return created + updated + unchanged + failed;
  }
}
