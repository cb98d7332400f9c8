package org.entente.imports;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.entente.imports.format.Mention;
import org.entente.imports.format.RowContent;
import org.entente.json.InputReader;
import org.entente.model.RecordInput;
import org.entente.problem.Violation;

/** Checks the form of a row's record, and of the actors and sources that it refers to. */
final class RowChecks {

  private final InputReader inputs;

  /** The violations of actors and sources, to which rows refer repeatedly. */
  private final Map<RecordInput, Optional<String>> referred = new HashMap<>();

  RowChecks(InputReader inputs) {
    this.inputs = inputs;
  }

  /** Returns why the row fails; empty when it is valid. */
  Optional<String> violation(RowContent content, RecordInput input) {
    return first(inputs.violations(input))
        .or(
            () ->
                Stream.concat(
                        content.actors().stream().map(Mention::input), content.sources().stream())
                    .flatMap(one -> referred.computeIfAbsent(one, this::violation).stream())
                    .findFirst());
  }

  private Optional<String> violation(RecordInput one) {
    return first(inputs.violations(one)).map(detail -> one.id() + detail);
  }

  static Optional<String> first(List<Violation> violations) {
    return violations.stream()
        .findFirst()
        .map(violation -> violation.pointer() + ": " + violation.detail());
  }
}
