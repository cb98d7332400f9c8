package org.entente.record;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.entente.database.Projection;
import org.entente.http.Precondition;
import org.entente.http.ProblemException;
import org.entente.http.ProblemType;
import org.entente.http.Violation;

/**
 * How the records of a collection are written, the same for all five. What differs is given: the
 * entity, how an input fills it, and how it is read.
 */
public final class Records<E extends RecordEntity, I extends RecordInput, V extends RecordView> {

  /** How an input becomes an entity: the members that its collection alone has. */
  public interface Filling<E, I> {

    /** Sets the columns of the entity's own table. */
    void describe(E entity, I input);

    /** Sets the links to other records. */
    void link(E entity, I input, References references);
  }

  private final RecordTools tools;
  private final PanacheRepository<E> entities;
  private final Supplier<E> blank;
  private final Filling<E, I> filling;
  private final Projection<V> projection;

  public Records(
      RecordTools tools,
      PanacheRepository<E> entities,
      Supplier<E> blank,
      Filling<E, I> filling,
      Projection<V> projection) {
    this.tools = tools;
    this.entities = entities;
    this.blank = blank;
    this.filling = filling;
    this.projection = projection;
  }

  /**
   * @throws ProblemException 404 or 410 when there is none
   */
  public V get(String id, PartialDate on) {
    return Optional.of(id)
        .filter(Identifiers::wellFormed)
        .flatMap(known -> tools.read(projection, known, on))
        .orElseThrow(() -> absent(id));
  }

  public Written create(I input) {
    return insert(tools.identifiers().assign(collection(), input), input);
  }

  public Written replace(String id, I input, Precondition precondition) {
    Optional<E> existing = locked(id).or(() -> claimed(id));
    if (existing.isEmpty()) {
      precondition.checkAbsent();
      refuseDeleted(id);
      refuseOtherId(id, input);
      return insert(tools.identifiers().check(collection(), id), input);
    }
    precondition.checkPresent(existing.get().version);
    refuseOtherId(id, input);
    return update(existing.get(), input);
  }

  public void delete(String id, Precondition precondition) {
    E entity = locked(id).orElseThrow(() -> absent(id));
    precondition.checkPresent(entity.version);
    tools.referrers().refuseAny(collection(), entity.key);
    entities.delete(entity);
    tools.identifiers().retire(collection(), id);
    entities.flush();
  }

  /** A new record with the id that the input gives, which is to be completed with all others. */
  public void draft(I input, Drafts drafts) {
    E entity = blank(input.id());
    describe(entity, input);
    entities.persist(entity);
    drafts.add(
        collection(),
        input.id(),
        entity.key,
        () -> link(entity, input, tools.resolve(entity.slug, input, drafts)));
  }

  private Written insert(String id, I input) {
    E entity = blank(id);
    change(entity, input);
    entities.persistAndFlush(entity);
    return written(entity, true);
  }

  private E blank(String id) {
    E entity = blank.get();
    entity.slug = id;
    return entity;
  }

  private Written update(E entity, I input) {
    if (!tools.same(get(entity.slug, PartialDate.today()), input)) {
      change(entity, input);
      entities.flush();
    }
    return written(entity, false);
  }

  private void change(E entity, I input) {
    References references = tools.resolve(entity.slug, input, Drafts.NONE);
    describe(entity, input);
    link(entity, input, references);
  }

  private void describe(E entity, I input) {
    entity.version++;
    entity.updatedAt = Instant.now().truncatedTo(ChronoUnit.MICROS);
    entity.createdAt = entity.createdAt == null ? entity.updatedAt : entity.createdAt;
    entity.tags = input.tags();
    entity.externalIds = input.externalIds();
    filling.describe(entity, input);
  }

  private void link(E entity, I input, References references) {
    entity.citations.clear();
    input.citations().forEach(citation -> entity.citations.add(Citation.of(citation, references)));
    filling.link(entity, input, references);
  }

  private Written written(E entity, boolean created) {
    return new Written(collection(), get(entity.slug, PartialDate.today()), created);
  }

  private Optional<E> locked(String id) {
    return Identifiers.wellFormed(id)
        ? entities.find("slug", id).withLock(LockModeType.PESSIMISTIC_WRITE).firstResultOptional()
        : Optional.empty();
  }

  /** Another writer may have made the record while this one waited for its turn. */
  private Optional<E> claimed(String id) {
    tools.identifiers().claim(collection(), id);
    return locked(id);
  }

  private void refuseOtherId(String id, I input) {
    if (input.id() != null && !input.id().equals(id)) {
      throw new ProblemException(
          ProblemType.UNPROCESSABLE,
          List.of(
              Violation.at("/id", "inconsistent", "Must be '%s', as in the path.".formatted(id))));
    }
  }

  private void refuseDeleted(String id) {
    if (wasDeleted(id)) {
      throw absent(id);
    }
  }

  private boolean wasDeleted(String id) {
    return Identifiers.wellFormed(id) && tools.identifiers().deleted(collection(), id);
  }

  private ProblemException absent(String id) {
    boolean deleted = wasDeleted(id);
    return new ProblemException(
        deleted ? ProblemType.GONE : ProblemType.NOT_FOUND,
        (deleted ? "The %s '%s' was deleted." : "There is no %s '%s'.")
            .formatted(collection(), id));
  }

  private Collection collection() {
    return projection.collection();
  }
}
