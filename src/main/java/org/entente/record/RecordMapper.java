package org.entente.record;

import java.util.Map;
import org.entente.model.RecordInput;
import org.entente.model.RecordKind;
import org.entente.model.RecordView;

/**
 * Maps the records of one collection: what clients send to the stored entity, and the entity to
 * what clients read. A mapper is a bean, which registers its collection.
 */
public interface RecordMapper<E extends RecordEntity, I extends RecordInput, V extends RecordView> {

  Class<E> entityType();

  E newEntity();

  Class<I> inputType();

  Projection<V> projection();

  SearchText searchText();

  /** Sets the columns of the entity's own table. */
  void setColumns(E entity, I input);

  /** Replaces the links to other records, all of which have their keys. */
  void setLinks(E entity, I input, References references);

  /** Returns the members of the view that are not attributes of the entity, by their names. */
  Map<String, Object> linkedMembers(I input, References references);

  default RecordKind kind() {
    return projection().kind();
  }
}
