package org.entente.record;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.entente.history.ChangeLog;
import org.entente.http.ProblemException;
import org.entente.http.ProblemType;
import org.entente.http.Violation;
import org.entente.http.WriteRequest;
import org.hibernate.Session;

/** The one way in which records come into the database: one record, or a thousand at a time. */
@ApplicationScoped
public class Writer {

  private final Session session;
  private final RowWriter rows;
  private final RecordReader reader;
  private final ChangeLog log;

  Writer(Session session, RowWriter rows, RecordReader reader, ChangeLog log) {
    this.session = session;
    this.rows = rows;
    this.reader = reader;
    this.log = log;
  }

  /**
   * @throws ProblemException naming every reference to nothing and every contradiction of a draft
   */
  public List<Written> write(List<? extends Draft<?, ?>> drafts, WriteRequest request) {
    References references = references(drafts);
    Set<RecordKey> coming = drafts.stream().map(Draft::recordKey).collect(Collectors.toSet());
    for (Draft<?, ?> draft : drafts) {
      List<Violation> violations = contradictions(draft);
      missing(draft, references, coming).map(Writer::toNothing).forEach(violations::add);
      if (!violations.isEmpty()) {
        throw new ProblemException(ProblemType.UNPROCESSABLE, violations);
      }
    }
    begin(drafts, references);
    return complete(drafts, references, request);
  }

  public List<Violation> contradictions(Draft<?, ?> draft) {
    Contradictions contradictions = new Contradictions();
    if (Identifiers.reserved(draft.id())) {
      contradictions.add("/id", "reserved", "'%s' is no id: it is a path.".formatted(draft.id()));
    }
    draft.input().contradictions(draft.id(), contradictions);
    return new ArrayList<>(contradictions.violations());
  }

  /** References to what is neither recorded nor coming. */
  public Stream<ReferenceCollector.Found> missing(
      Draft<?, ?> draft, References references, Set<RecordKey> coming) {
    ReferenceCollector collector = new ReferenceCollector();
    draft.collect(collector);
    return collector.found().stream()
        .filter(reference -> !references.has(reference) && !coming.contains(reference.key()));
  }

  /** What is recorded of all that the drafts refer to. */
  public References references(List<? extends Draft<?, ?>> drafts) {
    ReferenceCollector collector = new ReferenceCollector();
    drafts.forEach(draft -> draft.collect(collector));
    return new References(session).find(collector.found());
  }

  /** Gives the drafts their keys and their own columns, so that they can be referred to. */
  public void begin(List<? extends Draft<?, ?>> drafts, References references) {
    Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
    for (Draft<?, ?> draft : drafts) {
      draft.describe(now);
    }
    byType(drafts.stream().filter(Draft::isNew)).forEach(rows::insert);
    drafts.forEach(references::include);
  }

  /** Links the drafts to each other and to what is recorded, and writes the log. */
  public List<Written> complete(
      List<? extends Draft<?, ?>> drafts, References references, WriteRequest request) {
    drafts.forEach(draft -> draft.link(references));
    CompletableFuture<List<Written>> representations = represent(drafts, references);
    byType(drafts.stream().filter(draft -> !session.contains(draft.entity())))
        .forEach(rows::insertLinks);
    session.flush();
    List<Written> written = representations.join();
    log.append(
        IntStream.range(0, drafts.size())
            .mapToObj(at -> entry(drafts.get(at), written.get(at)))
            .toList(),
        request);
    return written;
  }

  private static Map<Class<? extends RecordEntity>, List<RecordEntity>> byType(
      Stream<? extends Draft<?, ?>> drafts) {
    return drafts.collect(
        groupingBy(draft -> draft.type().entity(), mapping(Draft::entity, toList())));
  }

  /**
   * Of many drafts it takes about as long as PostgreSQL needs for their links, and goes on beside
   * them; not in the pool of the requests, all of which may be waiting for this.
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
    RecordView view = draft.view(references).on(PartialDate.today());
    return new Written(draft.collection(), reader.representation(view, view), draft.isNew());
  }

  private static ChangeLog.Entry entry(Draft<?, ?> draft, Written written) {
    return new ChangeLog.Entry(
        draft.collection(),
        draft.id(),
        draft.entity().version,
        draft.operation(),
        draft.entity().updatedAt,
        written.representation().json());
  }

  public static Violation toNothing(ReferenceCollector.Found reference) {
    return Violation.at(
        reference.pointer(),
        "reference",
        "There is no %s '%s'.".formatted(reference.collection(), reference.id()));
  }
}
