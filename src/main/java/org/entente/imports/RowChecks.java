package org.entente.imports;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.entente.http.Violation;
import org.entente.json.InputReader;
import org.entente.record.RecordInput;

/** Whether what rows tell may be recorded, with the actors and sources that they need. */
final class RowChecks {

  private final InputReader inputs;

  /** Rows need the same ones over and over. */
  private final Map<RecordInput, List<Violation>> needed = new HashMap<>();

  RowChecks(InputReader inputs) {
    this.inputs = inputs;
  }

  List<Violation> violations(Finding finding, RecordInput input) {
    return Stream.concat(
            inputs.violations(input).stream(),
            Stream.concat(finding.actors().stream().map(Mention::input), finding.sources().stream())
                .flatMap(one -> needed.computeIfAbsent(one, inputs::violations).stream()))
        .toList();
  }
}
