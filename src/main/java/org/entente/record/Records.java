package org.entente.record;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.entente.history.History;
import org.entente.http.ProblemException;
import org.entente.http.ProblemType;
import org.entente.http.ReadRequest;
import org.entente.http.Violation;
import org.entente.http.WriteRequest;
import org.entente.json.MergePatch;
import org.hibernate.LockMode;

/** How single records of a collection are read and written, the same for all five. */
public final class Records<E extends RecordEntity, I extends RecordInput, V extends RecordView> {

  private final RecordTools tools;
  private final RecordType<E, I, V> type;

  public Records(RecordTools tools, RecordType<E, I, V> type) {
    this.tools = tools;
    this.type = type;
  }

  /**
   * @throws ProblemException 404 or 410 when there is none
   */
  public V get(String id) {
    return Optional.of(id)
        .filter(Identifiers::wellFormed)
        .flatMap(known -> current(id, PartialDate.today()))
        .orElseThrow(() -> absent(id));
  }

  /** As it is recorded now, or was at the time that the request names. */
  public RecordView get(String id, ReadRequest request) {
    if (!Identifiers.wellFormed(id)) {
      throw absent(id);
    }
    LocalDate on = request.on();
    return request
        .asOf()
        .map(asOf -> tools.history().asOf(collection(), id, asOf, type.view()).on(on))
        .or(() -> current(id, on))
        .orElseThrow(() -> absent(id));
  }

  private Optional<V> current(String id, LocalDate on) {
    return tools.reader().views(type.projection(), List.of(id), on).stream().findAny();
  }

  public Written create(I input, WriteRequest request) {
    String id = tools.identifiers().assign(collection(), input);
    return write(Draft.ofNew(type, id, input), request);
  }

  public Written replace(String id, I input, WriteRequest request) {
    Optional<E> existing = locked(id).or(() -> claimed(id));
    if (existing.isPresent()) {
      Representation current = current(id, request);
      refuseOtherId(id, input);
      return update(existing.get(), current, input, request);
    }
    request.precondition().checkAbsent();
    refuseOtherId(id, input);
    return write(
        tools
            .identifiers()
            .ending(collection(), id)
            .map(ending -> Draft.ofRestored(type, ending, input))
            .orElseGet(() -> Draft.ofNew(type, tools.identifiers().check(collection(), id), input)),
        request);
  }

  public Written patch(String id, MergePatch patch, WriteRequest request) {
    E entity = locked(id).orElseThrow(() -> absent(id));
    Representation current = current(id, request);
    I input = tools.patched(type.input(), current, patch);
    if (input.id() == null) {
      throw otherId(id);
    }
    refuseOtherId(id, input);
    return update(entity, current, input, request);
  }

  public void delete(String id, WriteRequest request) {
    if (Identifiers.wellFormed(id)) {
      tools.referrers().keepOut(collection(), id);
    }
    E entity = locked(id).orElseThrow(() -> absent(id));
    current(id, request);
    tools.delete(collection(), entity, request);
  }

  private Written update(E entity, Representation current, I input, WriteRequest request) {
    return tools.same(current, input)
        ? new Written(collection(), current, false)
        : write(new Draft<>(type, entity, input, Operation.UPDATED), request);
  }

  private Written write(Draft<E, I> draft, WriteRequest request) {
    Written written = tools.writer().write(List.of(draft), request).get(0);
    tools.finish(request);
    return written;
  }

  /**
   * @throws ProblemException 412 or 428 when the record is not what the request means
   */
  private Representation current(String id, WriteRequest request) {
    Representation current = tools.reader().representations(type.projection(), List.of(id)).get(0);
    request.precondition().checkPresent(current);
    return current;
  }

  private Optional<E> locked(String id) {
    return Identifiers.wellFormed(id)
        ? tools
            .session()
            .createSelectionQuery(
                "from " + type.entity().getName() + " where slug = :id", type.entity())
            .setParameter("id", id)
            .setHibernateLockMode(LockMode.PESSIMISTIC_WRITE)
            .uniqueResultOptional()
        : Optional.empty();
  }

  /** Another writer may have made the record while this one waited for its turn. */
  private Optional<E> claimed(String id) {
    tools.identifiers().claim(collection(), id);
    return locked(id);
  }

  private void refuseOtherId(String id, I input) {
    if (input.id() != null && !input.id().equals(id)) {
      throw otherId(id);
    }
  }

  private static ProblemException otherId(String id) {
    return new ProblemException(
        ProblemType.UNPROCESSABLE,
        List.of(
            Violation.at("/id", "inconsistent", "Must be '%s', as in the path.".formatted(id))));
  }

  private ProblemException absent(String id) {
    boolean deleted =
        Identifiers.wellFormed(id) && tools.identifiers().ending(collection(), id).isPresent();
    if (!deleted) {
      return new ProblemException(
          ProblemType.NOT_FOUND, "There is no %s '%s'.".formatted(collection(), id));
    }
    return History.deleted(collection(), id);
  }

  private Collection collection() {
    return type.collection();
  }
}
