package org.entente.imports;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.entente.http.Violation;
import org.entente.json.InputReader;
import org.entente.record.RecordInput;

/** Whether what rows tell may be recorded, with the actors and sources that they need. */
final class RowChecks {

  private final InputReader inputs;

  /** Rows need the same ones over and over. */
  private final Map<RecordInput, Optional<String>> needed = new HashMap<>();

  RowChecks(InputReader inputs) {
    this.inputs = inputs;
  }

  /** Why the row fails; empty when nothing is wrong. */
  Optional<String> wrong(Finding finding, RecordInput input) {
    return first(inputs.violations(input))
        .or(
            () ->
                Stream.concat(
                        finding.actors().stream().map(Mention::input), finding.sources().stream())
                    .flatMap(one -> needed.computeIfAbsent(one, this::wrong).stream())
                    .findFirst());
  }

  private Optional<String> wrong(RecordInput one) {
    return first(inputs.violations(one)).map(why -> one.id() + why);
  }

  private static Optional<String> first(List<Violation> violations) {
    return violations.stream().findFirst().map(ImportSet::text);
  }
}
