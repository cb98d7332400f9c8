package org.entente.record;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.entente.database.ColumnQuery;
import org.hibernate.LockMode;
import org.hibernate.Session;
import org.hibernate.query.QueryFlushMode;

/** Prepares many records of a collection at once for the {@link Writer}. */
@ApplicationScoped
public class Batch {

  private final Session session;
  private final RecordReader reader;
  private final RecordTools tools;
  private final Identifiers identifiers;
  private final Writer writer;

  Batch(
      Session session,
      RecordReader reader,
      RecordTools tools,
      Identifiers identifiers,
      Writer writer) {
    this.session = session;
    this.reader = reader;
    this.tools = tools;
    this.identifiers = identifiers;
    this.writer = writer;
  }

  /** What the inputs, each with its id, make of the records; nothing for one that stays. */
  public <E extends RecordEntity, I extends RecordInput> List<Draft<E, I>> drafts(
      RecordType<E, I, ?> type, List<I> inputs) {
    List<String> ids = inputs.stream().map(RecordInput::id).toList();
    Map<String, E> existing = entities(type, recorded(type.collection(), ids));
    Map<String, Representation> current = representations(type, List.copyOf(existing.keySet()));
    Map<String, Ending> endings =
        identifiers.endings(
            type.collection(), ids.stream().filter(id -> !existing.containsKey(id)).toList());
    List<Draft<E, I>> drafts = new ArrayList<>();
    for (I input : inputs) {
      String id = input.id();
      if (!existing.containsKey(id)) {
        drafts.add(
            Optional.ofNullable(endings.get(id))
                .map(ending -> Draft.ofRestored(type, ending, input))
                .orElseGet(() -> Draft.ofNew(type, id, input)));
      } else if (!tools.same(current.get(id), input)) {
        drafts.add(new Draft<>(type, existing.get(id), input, Operation.UPDATED));
      }
    }
    return drafts;
  }

  /** Drafts that the {@link Writer} has begun, and the session has forgotten since. */
  public <E extends RecordEntity, I extends RecordInput> List<Draft<E, I>> begun(
      RecordType<E, I, ?> type, List<I> inputs, Map<RecordKey, Operation> operations) {
    Map<String, E> entities = entities(type, inputs.stream().map(RecordInput::id).toList());
    return inputs.stream()
        .map(
            input ->
                new Draft<>(
                    type,
                    entities.get(input.id()),
                    input,
                    operations.get(new RecordKey(type.collection(), input.id()))))
        .toList();
  }

  /** Those of the drafts that refer to nothing but what is recorded and each other. */
  public List<Draft<?, ?>> settled(List<? extends Draft<?, ?>> drafts, References references) {
    List<Draft<?, ?>> settled = new ArrayList<>(drafts);
    boolean all = false;
    while (!all) {
      Set<RecordKey> coming = new HashSet<>();
      settled.forEach(draft -> coming.add(draft.recordKey()));
      all =
          !settled.removeIf(
              draft -> writer.missing(draft, references, coming).findAny().isPresent());
    }
    return settled;
  }

  private Map<String, Representation> representations(RecordType<?, ?, ?> type, List<String> ids) {
    return ids.isEmpty()
        ? Map.of()
        : reader.representations(type.projection(), ids).stream()
            .collect(toMap(Representation::id, Function.identity()));
  }

  private List<String> recorded(Collection collection, List<String> ids) {
    return ColumnQuery.of(
            session,
            "select id from %s where id = any(:ids)".formatted(collection.table()),
            String.class)
        .setParameter("ids", ids.toArray(String[]::new))
        .setQueryFlushMode(QueryFlushMode.NO_FLUSH)
        .getResultList();
  }

  /** Locked against other writers. */
  private <E extends RecordEntity> Map<String, E> entities(
      RecordType<E, ?, ?> type, List<String> ids) {
    if (ids.isEmpty()) {
      return Map.of();
    }
    return session
        .createSelectionQuery(
            "from " + type.entity().getName() + " where slug in :ids order by key", type.entity())
        .setParameterList("ids", ids)
        .setHibernateLockMode(LockMode.PESSIMISTIC_WRITE)
        .getResultStream()
        .collect(toMap(entity -> entity.slug, Function.identity()));
  }
}
