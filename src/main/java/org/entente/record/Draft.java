package org.entente.record;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.entente.model.Operation;
import org.entente.model.RecordInput;
import org.entente.model.RecordKey;
import org.entente.model.RecordKind;
import org.entente.model.RecordView;
import org.hibernate.persister.entity.EntityPersister;

/**
 * A record about to be written: a new one, or the new content of a recorded one.
 *
 * @param loaded whether the entity was read from the database: Hibernate writes its changes at the
 *     flush, while other entities are inserted
 */
public record Draft<E extends RecordEntity, I extends RecordInput>(
    RecordMapper<E, I, ?> mapper, E entity, I input, Operation operation, boolean loaded) {

  static <E extends RecordEntity, I extends RecordInput> Draft<E, I> ofLoaded(
      RecordMapper<E, I, ?> mapper, E entity, I input, Operation operation) {
    return new Draft<>(mapper, entity, input, operation, true);
  }

  public static <E extends RecordEntity, I extends RecordInput> Draft<E, I> ofNew(
      RecordMapper<E, I, ?> mapper, String id, I input) {
    E entity = mapper.newEntity();
    entity.slug = id;
    return new Draft<>(mapper, entity, input, Operation.CREATED, false);
  }

  static <E extends RecordEntity, I extends RecordInput> Draft<E, I> ofRestored(
      RecordMapper<E, I, ?> mapper, Tombstone tombstone, I input) {
    E entity = mapper.newEntity();
    entity.slug = tombstone.id();
    entity.version = tombstone.version();
    entity.createdAt = tombstone.createdAt();
    entity.updatedAt = tombstone.deletedAt();
    return new Draft<>(mapper, entity, input, Operation.RESTORED, false);
  }

  RecordKind kind() {
    return mapper.kind();
  }

  String id() {
    return entity.slug;
  }

  public RecordKey recordKey() {
    return new RecordKey(kind(), id());
  }

  /** Whether the write creates or restores the record. */
  public boolean isNew() {
    return operation != Operation.UPDATED;
  }

  /** Sets the columns of the record's own table. */
  void setColumns(Instant now) {
    entity.version++;
    entity.updatedAt = entity.nextUpdatedAt(now);
    entity.createdAt = entity.createdAt == null ? entity.updatedAt : entity.createdAt;
    entity.tags = input.tags();
    entity.externalIds = input.externalIds();
    mapper.setColumns(entity, input);
  }

  /** Sets the links to other records, all of which must have keys. */
  void setLinks(References references) {
    entity.citations.clear();
    input.citations().forEach(citation -> entity.citations.add(Citation.of(citation, references)));
    mapper.setLinks(entity, input, references);
  }

  /**
   * Returns the record as clients will read it.
   *
   * @param on the date as of which derived members are computed
   */
  RecordView view(EntityPersister persister, References references, LocalDate on) {
    Map<String, Object> linked = new HashMap<>(mapper.linkedMembers(input, references));
    linked.put("citations", CitationView.of(input.citations(), references));
    return mapper.projection().view(new EntityValues(persister, entity), linked, on);
  }
}
