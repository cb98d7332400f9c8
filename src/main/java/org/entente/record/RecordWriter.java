package org.entente.record;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.entente.database.RowReader;
import org.entente.history.ChangeLog;
import org.entente.history.WriteClock;
import org.entente.http.WriteRequest;
import org.entente.model.PartialDate;
import org.entente.model.RecordKey;
import org.entente.model.RecordKind;
import org.entente.model.RecordView;
import org.entente.model.ReferenceCollector;
import org.entente.model.Representation;
import org.entente.problem.ProblemException;
import org.entente.problem.ProblemType;
import org.entente.problem.Violation;
import org.hibernate.Session;

/** Creates, updates and restores records, one or many at a time; no other class does. */
@ApplicationScoped
public class RecordWriter {

  private final Session session;
  private final RowReader rows;
  private final EntityInserter inserter;
  private final RecordReader reader;
  private final ChangeLog log;
  private final WriteClock clock;
  private final InputChecks checks;

  RecordWriter(
      Session session,
      RowReader rows,
      EntityInserter inserter,
      RecordReader reader,
      ChangeLog log,
      WriteClock clock,
      InputChecks checks) {
    this.session = session;
    this.rows = rows;
    this.inserter = inserter;
    this.reader = reader;
    this.log = log;
    this.clock = clock;
    this.checks = checks;
  }

  /** The outcome of a write: the record, and whether it is new. */
  public record Written(RecordKind kind, Representation representation, boolean created) {}

  /**
   * Checks and writes the drafts.
   *
   * @throws ProblemException naming every contradiction and every missing reference of the first
   *     draft that has any
   */
  public List<Written> write(List<? extends Draft<?, ?>> drafts, WriteRequest request) {
    References references = references(drafts);
    Set<RecordKey> pending = drafts.stream().map(Draft::recordKey).collect(Collectors.toSet());
    for (Draft<?, ?> draft : drafts) {
      List<Violation> violations = inconsistencies(draft);
      missing(draft, references, pending).map(RecordWriter::toNothing).forEach(violations::add);
      if (!violations.isEmpty()) {
        throw new ProblemException(ProblemType.UNPROCESSABLE, violations);
      }
    }
    WriteClock.Moment moment = begin(drafts, references);
    return complete(drafts, references, moment, request);
  }

  /** Returns the contradictions within the draft, including a reserved id. */
  public List<Violation> inconsistencies(Draft<?, ?> draft) {
    return new ArrayList<>(checks.contradictions(draft.input(), draft.id()));
  }

  /**
   * Returns the references of the draft to records that are neither recorded nor pending.
   *
   * @param pending the records that are written together with the draft
   */
  public Stream<ReferenceCollector.Found> missing(
      Draft<?, ?> draft, References references, Set<RecordKey> pending) {
    return ReferenceCollector.of(draft.input()).stream()
        .filter(reference -> !references.has(reference) && !pending.contains(reference.key()));
  }

  /** Looks up the referenced records in the database. */
  public References find(List<ReferenceCollector.Found> found) {
    return new References(rows).find(found);
  }

  /** Looks up all records that the drafts refer to. */
  public References references(List<? extends Draft<?, ?>> drafts) {
    ReferenceCollector collector = new ReferenceCollector();
    drafts.forEach(draft -> collector.addAll(draft.input()));
    return find(collector.found());
  }

  /**
   * Sets the drafts' own columns and inserts the new ones, so that other records can refer to them.
   *
   * @return the time of the writes
   */
  public WriteClock.Moment begin(List<? extends Draft<?, ?>> drafts, References references) {
    WriteClock.Moment moment = clock.now();
    for (Draft<?, ?> draft : drafts) {
      draft.setColumns(moment.at());
    }
    byType(drafts.stream().filter(draft -> !draft.loaded())).forEach(inserter::insert);
    drafts.forEach(references::include);
    return moment;
  }

  /**
   * Links the drafts to the records that they refer to, flushes the session and appends to the log.
   */
  public List<Written> complete(
      List<? extends Draft<?, ?>> drafts,
      References references,
      WriteClock.Moment moment,
      WriteRequest request) {
    drafts.forEach(draft -> draft.setLinks(references));
    CompletableFuture<List<Written>> representations = represent(drafts, references);
    byType(drafts.stream().filter(draft -> !draft.loaded())).forEach(inserter::insertLinks);
    session.flush();
    List<Written> written = representations.join();
    log.append(
        IntStream.range(0, drafts.size())
            .mapToObj(at -> entry(drafts.get(at), written.get(at)))
            .toList(),
        moment,
        request);
    return written;
  }

  private static Map<Class<? extends RecordEntity>, List<RecordEntity>> byType(
      Stream<? extends Draft<?, ?>> drafts) {
    return drafts.collect(
        groupingBy(draft -> draft.mapper().entityType(), mapping(Draft::entity, toList())));
  }

  /**
   * Renders many drafts in parallel with the statements for their links, which take about as long.
   * This uses the common pool, as all threads for requests may be waiting here.
   */
  private CompletableFuture<List<Written>> represent(
      List<? extends Draft<?, ?>> drafts, References references) {
    Supplier<List<Written>> representations =
        () -> drafts.stream().map(draft -> written(draft, references)).toList();
    return drafts.size() == 1
        ? CompletableFuture.completedFuture(representations.get())
        : CompletableFuture.supplyAsync(representations);
  }

  private Written written(Draft<?, ?> draft, References references) {
    RecordView view =
        draft.view(
            inserter.persister(draft.mapper().entityType()), references, PartialDate.today());
    return new Written(draft.kind(), reader.representation(view, view), draft.isNew());
  }

  private static ChangeLog.Entry entry(Draft<?, ?> draft, Written written) {
    return new ChangeLog.Entry(
        draft.kind(),
        draft.id(),
        draft.entity().version,
        draft.operation(),
        draft.entity().updatedAt,
        written.representation().json());
  }

  /** Returns the violation for a reference to a record that does not exist. */
  public static Violation toNothing(ReferenceCollector.Found reference) {
    return Violation.at(
        reference.pointer(),
        "reference",
        "There is no %s '%s'.".formatted(reference.kind(), reference.id()));
  }
}
