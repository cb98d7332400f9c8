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
import org.entente.database.BoundSql;
import org.entente.database.RowReader;
import org.entente.model.Operation;
import org.entente.model.RecordInput;
import org.entente.model.RecordKey;
import org.entente.model.RecordKind;
import org.entente.model.Representation;
import org.hibernate.LockMode;
import org.hibernate.Session;

/** Makes drafts from many inputs of one collection at once, for the {@link RecordWriter}. */
@ApplicationScoped
public class DraftFactory {

  private final Session session;
  private final RowReader rows;
  private final RecordReader reader;
  private final RecordContent content;
  private final IdAllocator ids;
  private final RecordWriter writer;

  DraftFactory(
      Session session,
      RowReader rows,
      RecordReader reader,
      RecordContent content,
      IdAllocator ids,
      RecordWriter writer) {
    this.session = session;
    this.rows = rows;
    this.reader = reader;
    this.content = content;
    this.ids = ids;
    this.writer = writer;
  }

  /** Returns a draft for each input that would change its record. Each input must have an id. */
  public <E extends RecordEntity, I extends RecordInput> List<Draft<E, I>> drafts(
      RecordMapper<E, I, ?> mapper, List<I> inputs) {
    List<String> inputIds = inputs.stream().map(RecordInput::id).toList();
    Map<String, E> existing = entities(mapper, recorded(mapper.kind(), inputIds));
    Map<String, Representation> current = representations(mapper, List.copyOf(existing.keySet()));
    Map<String, Tombstone> tombstones =
        ids.tombstones(
            mapper.kind(), inputIds.stream().filter(id -> !existing.containsKey(id)).toList());
    List<Draft<E, I>> drafts = new ArrayList<>();
    for (I input : inputs) {
      String id = input.id();
      if (!existing.containsKey(id)) {
        drafts.add(
            Optional.ofNullable(tombstones.get(id))
                .map(tombstone -> Draft.ofRestored(mapper, tombstone, input))
                .orElseGet(() -> Draft.ofNew(mapper, id, input)));
      } else if (!content.same(current.get(id), input)) {
        drafts.add(Draft.ofLoaded(mapper, existing.get(id), input, Operation.UPDATED));
      }
    }
    return drafts;
  }

  /** Recreates drafts that the {@link RecordWriter} has begun and the session no longer holds. */
  public <E extends RecordEntity, I extends RecordInput> List<Draft<E, I>> begun(
      RecordMapper<E, I, ?> mapper, List<I> inputs, Map<RecordKey, Operation> operations) {
    Map<String, E> entities = entities(mapper, inputs.stream().map(RecordInput::id).toList());
    return inputs.stream()
        .map(
            input ->
                Draft.ofLoaded(
                    mapper,
                    entities.get(input.id()),
                    input,
                    operations.get(new RecordKey(mapper.kind(), input.id()))))
        .toList();
  }

  /** Returns the drafts that refer only to recorded records and to each other. */
  public List<Draft<?, ?>> settled(List<? extends Draft<?, ?>> drafts, References references) {
    List<Draft<?, ?>> settled = new ArrayList<>(drafts);
    boolean all = false;
    while (!all) {
      Set<RecordKey> pending = new HashSet<>();
      settled.forEach(draft -> pending.add(draft.recordKey()));
      all =
          !settled.removeIf(
              draft -> writer.missing(draft, references, pending).findAny().isPresent());
    }
    return settled;
  }

  private Map<String, Representation> representations(
      RecordMapper<?, ?, ?> mapper, List<String> recorded) {
    return recorded.isEmpty()
        ? Map.of()
        : reader.representations(mapper.projection(), recorded).stream()
            .collect(toMap(Representation::id, Function.identity()));
  }

  private List<String> recorded(RecordKind kind, List<String> inputIds) {
    return rows.list(
        BoundSql.of("select id from %s where id = any(:ids)".formatted(kind.table()))
            .with("ids", inputIds.toArray(String[]::new)),
        row -> row.text("id"));
  }

  /** Returns the entities by id, locked against other writers. */
  private <E extends RecordEntity> Map<String, E> entities(
      RecordMapper<E, ?, ?> mapper, List<String> recorded) {
    if (recorded.isEmpty()) {
      return Map.of();
    }
    return session
        .createSelectionQuery(
            "from " + mapper.entityType().getName() + " where slug in :ids order by key",
            mapper.entityType())
        .setParameterList("ids", recorded)
        .setHibernateLockMode(LockMode.PESSIMISTIC_WRITE)
        .getResultStream()
        .collect(toMap(entity -> entity.slug, Function.identity()));
  }
}
