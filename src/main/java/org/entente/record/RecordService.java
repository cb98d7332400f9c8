package org.entente.record;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.entente.history.ChangeLog;
import org.entente.history.History;
import org.entente.history.WriteClock;
import org.entente.http.WriteRequest;
import org.entente.json.MergePatch;
import org.entente.model.Operation;
import org.entente.model.PartialDate;
import org.entente.model.RecordInput;
import org.entente.model.RecordKind;
import org.entente.model.RecordView;
import org.entente.model.Representation;
import org.entente.model.Slug;
import org.entente.problem.ProblemException;
import org.entente.problem.ProblemType;
import org.entente.problem.Violation;
import org.entente.record.RecordWriter.Written;
import org.hibernate.LockMode;
import org.hibernate.Session;

/** Reads and writes single records of every collection. */
@ApplicationScoped
public class RecordService {

  private final Session session;
  private final TransactionSynchronizationRegistry transaction;
  private final RecordReader reader;
  private final RecordContent content;
  private final RecordWriter writer;
  private final ChangeLog log;
  private final WriteClock clock;
  private final History history;
  private final IdAllocator ids;
  private final Referrers referrers;

  RecordService(
      Session session,
      TransactionSynchronizationRegistry transaction,
      RecordReader reader,
      RecordContent content,
      RecordWriter writer,
      ChangeLog log,
      WriteClock clock,
      History history,
      IdAllocator ids,
      Referrers referrers) {
    this.session = session;
    this.transaction = transaction;
    this.reader = reader;
    this.content = content;
    this.writer = writer;
    this.log = log;
    this.clock = clock;
    this.history = history;
    this.ids = ids;
    this.referrers = referrers;
  }

  /**
   * Returns the record as it is recorded now.
   *
   * @throws ProblemException 404 when it never existed, 410 when it was deleted
   */
  public <V extends RecordView> V get(RecordMapper<?, ?, V> mapper, String id) {
    return current(mapper, id, PartialDate.today()).orElseThrow(() -> absent(mapper.kind(), id));
  }

  /**
   * Returns the record as it is recorded now, or was recorded at a time.
   *
   * @param on the date as of which derived members are computed
   * @param asOf the time; empty for now
   * @throws ProblemException 404 when it did not exist, 410 when it was deleted
   */
  public RecordView get(
      RecordMapper<?, ?, ?> mapper, String id, LocalDate on, Optional<Instant> asOf) {
    if (!Slug.isValid(id)) {
      throw absent(mapper.kind(), id);
    }
    return asOf.<RecordView>map(
            time -> history.asOf(mapper.kind(), id, time, mapper.projection().type()).on(on))
        .or(() -> current(mapper, id, on))
        .orElseThrow(() -> absent(mapper.kind(), id));
  }

  private <V extends RecordView> Optional<V> current(
      RecordMapper<?, ?, V> mapper, String id, LocalDate on) {
    return Slug.isValid(id)
        ? reader.views(mapper.projection(), List.of(id), on).stream().findAny()
        : Optional.empty();
  }

  /**
   * Creates a record.
   *
   * @throws ProblemException 409 when the id is not free, 422 when the input contradicts itself or
   *     refers to a record that does not exist
   */
  public <I extends RecordInput> Written create(
      RecordMapper<?, I, ?> mapper, I input, WriteRequest request) {
    return write(Draft.ofNew(mapper, ids.assign(mapper.kind(), input), input), request);
  }

  /** Replaces the record with the id, or creates or restores it. */
  public <E extends RecordEntity, I extends RecordInput> Written replace(
      RecordMapper<E, I, ?> mapper, String id, I input, WriteRequest request) {
    Optional<E> existing = lock(mapper, id).or(() -> claimAndLock(mapper, id));
    if (existing.isPresent()) {
      Representation current = checkPrecondition(mapper, id, request);
      return update(mapper, existing.get(), current, input, request);
    }
    request.precondition().checkAbsent();
    return write(
        ids.tombstone(mapper.kind(), id)
            .map(tombstone -> Draft.ofRestored(mapper, tombstone, input))
            .orElseGet(() -> Draft.ofNew(mapper, ids.claimNew(mapper.kind(), id), input)),
        request);
  }

  /** Applies a merge patch to the record. */
  public <E extends RecordEntity, I extends RecordInput> Written patch(
      RecordMapper<E, I, ?> mapper, String id, MergePatch patch, WriteRequest request) {
    E entity = lock(mapper, id).orElseThrow(() -> absent(mapper.kind(), id));
    Representation current = checkPrecondition(mapper, id, request);
    I input = content.patched(mapper.inputType(), current, patch);
    if (input.id() == null) {
      throw otherId(id);
    }
    return update(mapper, entity, current, input, request);
  }

  /**
   * Deletes the record.
   *
   * @throws ProblemException 409 when another record refers to it
   */
  public void delete(RecordMapper<?, ?, ?> mapper, String id, WriteRequest request) {
    if (Slug.isValid(id)) {
      referrers.lockAgainstReferrers(mapper.kind(), id);
    }
    RecordEntity entity = lock(mapper, id).orElseThrow(() -> absent(mapper.kind(), id));
    checkPrecondition(mapper, id, request);
    referrers.requireNone(mapper.kind(), entity.key);
    session.remove(entity);
    session.flush();
    WriteClock.Moment moment = clock.now();
    log.append(
        List.of(
            new ChangeLog.Entry(
                mapper.kind(),
                id,
                entity.version + 1,
                Operation.DELETED,
                entity.nextUpdatedAt(moment.at()),
                null)),
        moment,
        request);
    undoDryRun(request);
  }

  private <E extends RecordEntity, I extends RecordInput> Written update(
      RecordMapper<E, I, ?> mapper,
      E entity,
      Representation current,
      I input,
      WriteRequest request) {
    boolean ofThisId = input.id() == null || input.id().equals(entity.slug);
    return ofThisId && content.same(current, input)
        ? new Written(mapper.kind(), current, false)
        : write(Draft.ofLoaded(mapper, entity, input, Operation.UPDATED), request);
  }

  private Written write(Draft<?, ?> draft, WriteRequest request) {
    Written written = writer.write(List.of(draft), request).get(0);
    undoDryRun(request);
    return written;
  }

  /** Rolls back a dry run, which has made all checks of a real write. */
  private void undoDryRun(WriteRequest request) {
    if (request.dryRun()) {
      transaction.setRollbackOnly();
    }
  }

  /**
   * Returns the recorded content, after checking the precondition of the request.
   *
   * @throws ProblemException 412 when the precondition fails, 428 when there is none
   */
  private Representation checkPrecondition(
      RecordMapper<?, ?, ?> mapper, String id, WriteRequest request) {
    Representation current = reader.representations(mapper.projection(), List.of(id)).get(0);
    request.precondition().checkPresent(current);
    return current;
  }

  private <E extends RecordEntity> Optional<E> lock(RecordMapper<E, ?, ?> mapper, String id) {
    return Slug.isValid(id)
        ? session
            .createSelectionQuery(
                "from " + mapper.entityType().getName() + " where slug = :id", mapper.entityType())
            .setParameter("id", id)
            .setHibernateLockMode(LockMode.PESSIMISTIC_WRITE)
            .uniqueResultOptional()
        : Optional.empty();
  }

  /** Claims the id and looks again: another writer may have created the record in the meantime. */
  private <E extends RecordEntity> Optional<E> claimAndLock(
      RecordMapper<E, ?, ?> mapper, String id) {
    ids.claim(mapper.kind(), id);
    return lock(mapper, id);
  }

  private static ProblemException otherId(String id) {
    return new ProblemException(
        ProblemType.UNPROCESSABLE,
        List.of(
            Violation.at("/id", "inconsistent", "Must be '%s', as in the path.".formatted(id))));
  }

  private ProblemException absent(RecordKind kind, String id) {
    boolean deleted = Slug.isValid(id) && ids.tombstone(kind, id).isPresent();
    return deleted
        ? History.deleted(kind, id)
        : new ProblemException(ProblemType.NOT_FOUND, "There is no %s '%s'.".formatted(kind, id));
  }
}
