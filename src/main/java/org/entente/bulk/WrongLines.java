package org.entente.bulk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.entente.model.ReferenceCollector;
import org.entente.problem.ProblemException;
import org.entente.problem.ProblemType;
import org.entente.problem.Violation;
import org.entente.record.RecordWriter;
import org.entente.record.References;

/**
 * Lines whose own members are wrong. What they refer to is known only at the end, as later lines
 * may contain it.
 */
final class WrongLines {

  private record WrongLine(
      BufferedLines.Place place,
      ProblemType type,
      List<Violation> violations,
      List<ReferenceCollector.Found> references) {

    private ProblemException problem(References recorded) {
      List<Violation> all = new ArrayList<>(violations);
      references.stream()
          .filter(reference -> !recorded.has(reference))
          .map(RecordWriter::toNothing)
          .forEach(all::add);
      all.sort(Comparator.comparing(Violation::pointer));
      return new ProblemException(type, all);
    }
  }

  private final List<WrongLine> lines = new ArrayList<>();

  /** Lines beyond those that the report has. */
  private long others;

  void add(
      BufferedLines.Place place,
      ProblemType type,
      List<Violation> violations,
      List<ReferenceCollector.Found> references) {
    if (lines.size() < LoadReport.ERRORS_KEPT) {
      lines.add(new WrongLine(place, type, violations, references));
    } else {
      others++;
    }
  }

  /**
   * Fails the lines.
   *
   * @return the number of further lines
   */
  long fail(
      Function<List<ReferenceCollector.Found>, References> find,
      BiConsumer<BufferedLines.Place, ProblemException> fail) {
    References recorded =
        find.apply(lines.stream().flatMap(line -> line.references().stream()).toList());
    lines.forEach(line -> fail.accept(line.place(), line.problem(recorded)));
    return others;
  }
}
