package org.entente.bulk;

import static java.util.stream.Collectors.toSet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.IntConsumer;
import org.entente.bulk.BulkLoader.LoadRequest;
import org.entente.history.WriteClock;
import org.entente.json.InvalidInput;
import org.entente.model.RecordKey;
import org.entente.model.ReferenceCollector;
import org.entente.problem.Problem;
import org.entente.problem.ProblemException;
import org.entente.problem.ProblemType;
import org.entente.problem.Violation;
import org.entente.record.Draft;
import org.entente.record.DraftFactory;
import org.entente.record.InputChecks;
import org.entente.record.RecordWriter;
import org.entente.record.References;
import org.hibernate.Session;

/**
 * Loads the lines of a request in one transaction. A line is written at once when it refers only to
 * records that exist at that point or are in the same batch. The others wait for the end: their own
 * rows are written in one pass, their links in another.
 */
final class Load {

  private final Session session;
  private final DraftFactory factory;
  private final RecordWriter writer;
  private final InputChecks checks;
  private final LoadRequest request;
  private final IntConsumer read;
  private final LoadReport report = new LoadReport();
  private final ForwardReferences waiting = new ForwardReferences();
  private final WrongLines wrong = new WrongLines();

  Load(
      Session session,
      DraftFactory factory,
      RecordWriter writer,
      InputChecks checks,
      LoadRequest request,
      IntConsumer read) {
    this.session = session;
    this.factory = factory;
    this.writer = writer;
    this.checks = checks;
    this.request = request;
    this.read = read;
  }

  LoadReport run(BufferedLines lines) throws IOException {
    try (BulkBatches batches = new BulkBatches(lines, request.reader())) {
      for (BulkBatch batch = batches.next(); !batch.isEmpty(); batch = batches.next()) {
        write(batch);
        read.accept(batch.size() + batch.failures().size());
      }
    }
    writeWaiting(lines);
    long others = wrong.fail(writer::find, this::fail);
    report.failed += others;
    report.errors.sort(Comparator.comparing(LoadReport.LineProblem::line));
    return report;
  }

  private void write(BulkBatch batch) {
    batch.failDuplicates(waiting::has);
    batch.failures().forEach(this::failed);
    List<Draft<?, ?>> changing = batch.drafts(factory);
    report.unchanged += batch.size() - changing.size();
    List<Draft<?, ?>> drafts =
        changing.stream().filter(draft -> consistent(draft, batch.get(draft).place())).toList();
    References references = writer.references(drafts);
    List<Draft<?, ?>> settled = factory.settled(drafts, references);
    Set<RecordKey> pending = settled.stream().map(Draft::recordKey).collect(toSet());
    complete(settled, references, writer.begin(settled, references));
    drafts.stream()
        .filter(draft -> !pending.contains(draft.recordKey()))
        .forEach(
            draft -> waiting.add(batch.get(draft), writer.missing(draft, references, pending)));
  }

  private boolean consistent(Draft<?, ?> draft, BufferedLines.Place place) {
    List<Violation> contradictions = writer.inconsistencies(draft);
    if (!contradictions.isEmpty()) {
      List<ReferenceCollector.Found> references =
          checks.references(draft.input(), draft.input().id());
      wrong.add(place, ProblemType.UNPROCESSABLE, contradictions, references);
    }
    return contradictions.isEmpty();
  }

  private void complete(List<Draft<?, ?>> drafts, References references, WriteClock.Moment moment) {
    writer
        .complete(drafts, references, moment, request.write())
        .forEach(
            written -> {
              if (written.created()) {
                report.created++;
              } else {
                report.updated++;
              }
            });
    session.clear();
  }

  /**
   * Writes the waiting lines in two passes: their own rows first, then the links, so that each can
   * refer to all others.
   */
  private void writeWaiting(BufferedLines lines) throws IOException {
    waiting.failUnresolvable(writer.find(waiting.missing()), this::fail);
    WriteClock.Moment moment = null;
    for (List<BufferedLines.Place> places : waiting.batches()) {
      List<Draft<?, ?>> drafts = batch(lines, places).drafts(factory);
      moment = writer.begin(drafts, writer.find(List.of()));
      drafts.forEach(waiting::noteBegun);
      session.flush();
      session.clear();
    }
    for (List<BufferedLines.Place> places : waiting.batches()) {
      List<Draft<?, ?>> drafts = batch(lines, places).begun(factory, waiting.operations());
      complete(drafts, writer.references(drafts), moment);
    }
  }

  private BulkBatch batch(BufferedLines lines, List<BufferedLines.Place> places)
      throws IOException {
    BulkBatch batch = new BulkBatch();
    for (BufferedLines.Line line : lines.at(places)) {
      batch.add(request.reader().read(line));
    }
    return batch;
  }

  private void failed(BufferedLines.Place place, ProblemException problem) {
    if (problem instanceof InvalidInput invalid && invalid.input() != null) {
      List<Violation> violations = new ArrayList<>(invalid.violations());
      violations.addAll(checks.contradictions(invalid, invalid.input().id()));
      List<ReferenceCollector.Found> references =
          checks.references(invalid.input(), invalid.input().id());
      wrong.add(place, problem.type(), violations, references);
    } else {
      fail(place, problem);
    }
  }

  private void fail(BufferedLines.Place place, ProblemException problem) {
    report.fail(place.line(), Problem.of(problem, request.path()));
  }
}
