package org.entente.bulk;

import static java.util.stream.Collectors.toSet;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.entente.http.Problem;
import org.entente.http.ProblemException;
import org.entente.http.ProblemType;
import org.entente.http.Violation;
import org.entente.http.WriteRequest;
import org.entente.record.Batch;
import org.entente.record.Draft;
import org.entente.record.RecordKey;
import org.entente.record.References;
import org.entente.record.Writer;

/**
 * One pass over the lines of a request, in one transaction. What refers only to what is recorded by
 * then, or stands in the same set of lines, is written at once; the rest waits for the end.
 */
final class Load {

  private final BulkTools tools;
  private final Batch batch;
  private final Writer writer;
  private final EntryReader entries;
  private final WriteRequest request;
  private final String path;
  private final Consumer<Report> progress;
  private final Report report = new Report();
  private final ForwardReferences waiting = new ForwardReferences();

  Load(
      BulkTools tools,
      EntryReader entries,
      WriteRequest request,
      String path,
      Consumer<Report> progress) {
    this.tools = tools;
    this.batch = tools.batch();
    this.writer = tools.writer();
    this.entries = entries;
    this.request = request;
    this.path = path;
    this.progress = progress;
  }

  Report run(Spool spool) throws IOException {
    try (EntrySets sets = new EntrySets(spool, entries)) {
      for (EntrySet set = sets.next(); !set.isEmpty(); set = sets.next()) {
        write(set);
      }
    }
    writeWaiting(spool);
    report.errors.sort(Comparator.comparing(Report.LineProblem::line));
    return report;
  }

  private void write(EntrySet set) {
    set.refuse(waiting::has);
    set.failures().forEach(this::fail);
    List<Draft<?, ?>> changing = set.drafts(batch);
    report.unchanged += set.size() - changing.size();
    List<Draft<?, ?>> drafts =
        changing.stream().filter(draft -> consistent(draft, set.get(draft).place())).toList();
    References references = writer.references(drafts);
    List<Draft<?, ?>> settled = batch.settled(drafts, references);
    Set<RecordKey> coming = settled.stream().map(Draft::recordKey).collect(toSet());
    writer.begin(settled, references);
    complete(settled, references);
    drafts.stream()
        .filter(draft -> !coming.contains(draft.recordKey()))
        .forEach(draft -> waiting.add(set.get(draft), writer.missing(draft, references, coming)));
  }

  private boolean consistent(Draft<?, ?> draft, Spool.Place place) {
    List<Violation> contradictions = writer.contradictions(draft);
    if (!contradictions.isEmpty()) {
      fail(place, new ProblemException(ProblemType.UNPROCESSABLE, contradictions));
    }
    return contradictions.isEmpty();
  }

  private void complete(List<Draft<?, ?>> drafts, References references) {
    writer
        .complete(drafts, references, request)
        .forEach(
            written -> {
              if (written.created()) {
                report.created++;
              } else {
                report.updated++;
              }
            });
    tools.session().clear();
    progress.accept(report);
  }

  /** Those that wait get their own columns first, so that all can then be linked to all. */
  private void writeWaiting(Spool spool) throws IOException {
    waiting.keepFulfilled(tools.references(waiting.missing()), this::fail);
    for (List<Spool.Place> places : waiting.sets()) {
      List<Draft<?, ?>> drafts = set(spool, places).drafts(batch);
      writer.begin(drafts, tools.references(List.of()));
      drafts.forEach(waiting::begun);
      tools.session().flush();
      tools.session().clear();
    }
    for (List<Spool.Place> places : waiting.sets()) {
      List<Draft<?, ?>> drafts = set(spool, places).begun(batch, waiting.operations());
      complete(drafts, writer.references(drafts));
    }
  }

  private EntrySet set(Spool spool, List<Spool.Place> places) throws IOException {
    EntrySet set = new EntrySet();
    for (Spool.Line line : spool.at(places)) {
      set.add(entries.read(line));
    }
    return set;
  }

  private void fail(Spool.Place place, ProblemException problem) {
    report.fail(place.line(), Problem.of(problem, path));
  }
}
