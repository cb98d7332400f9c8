package org.entente.record;

import java.util.function.Supplier;
import org.entente.database.Projection;

/** A collection as it is written: what clients send, the entity it becomes, and how it is read. */
public record RecordType<E extends RecordEntity, I extends RecordInput, V extends RecordView>(
    Projection<V> projection,
    Class<E> entity,
    Supplier<E> blank,
    Class<I> input,
    Class<V> view,
    Filling<E, I, V> filling) {

  /** How an input becomes an entity: the members that its collection alone has. */
  public interface Filling<E, I, V> {

    /** Sets the columns of the entity's own table. */
    void describe(E entity, I input);

    /** Sets the links to other records. */
    void link(E entity, I input, References references);

    /** What clients will read of it. */
    V view(E entity, I input, References references);
  }

  public Collection collection() {
    return projection.collection();
  }
}
