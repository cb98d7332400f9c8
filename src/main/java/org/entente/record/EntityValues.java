package org.entente.record;

import java.lang.reflect.RecordComponent;
import java.util.List;
import org.entente.model.PartialDate;
import org.hibernate.metamodel.mapping.AttributeMapping;
import org.hibernate.persister.entity.EntityPersister;

/** Reads members of a view from the attributes of an entity that have the same names. */
record EntityValues(EntityPersister persister, RecordEntity entity) {

  private static final String ID = "id";
  private static final String SLUG = "slug";

  /**
   * Returns the value of a member; null when the entity has no such attribute, as for derived
   * members.
   */
  Object value(RecordComponent member) {
    String name = member.getName().equals(ID) ? SLUG : member.getName();
    AttributeMapping attribute = persister.findAttributeMapping(name);
    return attribute == null ? null : converted(attribute.getValue(entity), member);
  }

  private static Object converted(Object value, RecordComponent member) {
    if (value == null) {
      return null;
    }
    if (member.getType() == PartialDate.class) {
      return new PartialDate((String) value);
    }
    boolean texts = value instanceof List && MemberColumns.element(member) == String.class;
    return texts ? ((List<?>) value).stream().map(Object::toString).toList() : value;
  }
}
