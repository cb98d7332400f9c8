package org.entente.bulk;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.ArrayList;
import java.util.List;
import org.entente.http.Problem;

/** What a bulk load did, line by line only where a line failed. */
final class Report {

  private static final int ERRORS_KEPT = 100;

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

  /** Of a load that was undone because of the lines that failed. */
  Report ofNothing() {
    created = 0;
    updated = 0;
    unchanged = 0;
    return this;
  }

  long lines() {
    return created + updated + unchanged + failed;
  }
}
