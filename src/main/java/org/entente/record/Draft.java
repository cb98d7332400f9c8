package org.entente.record;

import java.time.Instant;

/** A record about to be written: a new one, or what is to replace one that is recorded. */
public record Draft<E extends RecordEntity, I extends RecordInput>(
    RecordType<E, I, ?> type, E entity, I input, Operation operation) {

  public static <E extends RecordEntity, I extends RecordInput> Draft<E, I> ofNew(
      RecordType<E, I, ?> type, String id, I input) {
    E entity = type.blank().get();
    entity.slug = id;
    return new Draft<>(type, entity, input, Operation.CREATED);
  }

  static <E extends RecordEntity, I extends RecordInput> Draft<E, I> ofRestored(
      RecordType<E, I, ?> type, Ending ending, I input) {
    E entity = type.blank().get();
    entity.slug = ending.id();
    entity.version = ending.version();
    entity.createdAt = ending.createdAt();
    entity.updatedAt = ending.deletedAt();
    return new Draft<>(type, entity, input, Operation.RESTORED);
  }

  Collection collection() {
    return type.collection();
  }

  String id() {
    return entity.slug;
  }

  public RecordKey recordKey() {
    return new RecordKey(collection(), id());
  }

  public boolean isNew() {
    return operation != Operation.UPDATED;
  }

  /** The columns of the record's own table. */
  void describe(Instant now) {
    entity.version++;
    entity.updatedAt = entity.changed(now);
    entity.createdAt = entity.createdAt == null ? entity.updatedAt : entity.createdAt;
    entity.tags = input.tags();
    entity.externalIds = input.externalIds();
    type.filling().describe(entity, input);
  }

  /** The links to other records, all of which have their keys by now. */
  void link(References references) {
    entity.citations.clear();
    input.citations().forEach(citation -> entity.citations.add(Citation.of(citation, references)));
    type.filling().link(entity, input, references);
  }

  /** What clients will read of it. */
  RecordView view(References references) {
    return type.filling().view(entity, input, references);
  }

  void collect(ReferenceCollector collector) {
    input.references(collector);
    collector.addEach(
        Collection.SOURCE, input.citations(), CitationInput::source, "/citations", "/source");
    collector.addEach(
        Collection.ACTOR,
        input.citations(),
        CitationInput::attributedTo,
        "/citations",
        "/attributedTo");
  }
}
