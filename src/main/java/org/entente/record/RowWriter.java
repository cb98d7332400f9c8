package org.entente.record;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.hibernate.engine.spi.SharedSessionContractImplementor;
import org.hibernate.generator.BeforeExecutionGenerator;
import org.hibernate.generator.EventType;
import org.hibernate.metamodel.mapping.AttributeMapping;
import org.hibernate.metamodel.mapping.AttributeMappingsList;
import org.hibernate.metamodel.mapping.ModelPart;
import org.hibernate.metamodel.mapping.PluralAttributeMapping;
import org.hibernate.persister.entity.EntityPersister;

/**
 * Inserts new entities with one statement for each of their tables, however many they are.
 * Hibernate's mapping tells the columns; its session, which looks at every member of every entity
 * at each flush, is not told of them.
 */
@ApplicationScoped
class RowWriter {

  private final Session session;
  private final ObjectMapper json;

  RowWriter(Session session, ObjectMapper json) {
    this.session = session;
    this.json = json;
  }

  /** Gives the entities their keys and writes their own rows. */
  void insert(Class<? extends RecordEntity> type, List<? extends RecordEntity> entities) {
    EntityPersister persister = persister(type);
    BeforeExecutionGenerator keys = (BeforeExecutionGenerator) persister.getGenerator();
    entities.forEach(
        entity -> entity.key = (Long) keys.generate(implementor(), entity, null, EventType.INSERT));
    List<AttributeMapping> attributes =
        attributes(persister).filter(one -> !(one instanceof PluralAttributeMapping)).toList();
    List<ModelPart> columns = new ArrayList<>(attributes);
    columns.add(persister.getIdentifierMapping());
    Rows rows = new Rows(persister.getTableName(), columns);
    for (RecordEntity entity : entities) {
      rows.add(
          Stream.concat(
                  attributes.stream().map(attribute -> attribute.getValue(entity)),
                  Stream.of(entity.key))
              .toArray());
    }
    rows.insert();
  }

  /** Writes the rows of all that the entities are linked to. */
  void insertLinks(Class<? extends RecordEntity> type, List<? extends RecordEntity> entities) {
    attributes(persister(type))
        .filter(PluralAttributeMapping.class::isInstance)
        .forEach(links -> insertLinks((PluralAttributeMapping) links, entities));
  }

  private void insertLinks(PluralAttributeMapping links, List<? extends RecordEntity> entities) {
    Rows rows =
        new Rows(
            links.getSeparateCollectionTable(),
            List.of(
                links.getKeyDescriptor().getKeyPart(),
                links.getIndexDescriptor(),
                links.getElementDescriptor()));
    for (RecordEntity entity : entities) {
      List<?> elements = (List<?>) links.getValue(entity);
      for (int position = 0; position < elements.size(); position++) {
        rows.add(entity.key, position, elements.get(position));
      }
    }
    rows.insert();
  }

  private EntityPersister persister(Class<? extends RecordEntity> type) {
    return implementor().getFactory().getMappingMetamodel().getEntityDescriptor(type);
  }

  private static Stream<AttributeMapping> attributes(EntityPersister persister) {
    AttributeMappingsList attributes = persister.getAttributeMappings();
    return IntStream.range(0, attributes.size()).mapToObj(attributes::get);
  }

  private SharedSessionContractImplementor implementor() {
    return session.unwrap(SharedSessionContractImplementor.class);
  }

  /** Rows of one table, in JSON until PostgreSQL makes its own types of them. */
  private final class Rows {

    private final String table;
    private final List<? extends ModelPart> parts;
    private final List<List<String>> columns;
    private final SharedSessionContractImplementor implementor = implementor();
    private final ArrayNode rows = json.createArrayNode();

    private Rows(String table, List<? extends ModelPart> parts) {
      this.table = table;
      this.parts = parts;
      this.columns = parts.stream().map(RowWriter::columns).toList();
    }

    private void add(Object... values) {
      ObjectNode row = rows.addObject();
      for (int at = 0; at < values.length; at++) {
        List<String> names = columns.get(at);
        parts
            .get(at)
            .decompose(
                values[at],
                (position, value, column) -> row.putPOJO(names.get(position), value),
                implementor);
      }
    }

    private void insert() {
      if (rows.isEmpty()) {
        return;
      }
      String names = columns.stream().flatMap(List::stream).collect(Collectors.joining(", "));
      session
          .createNativeMutationQuery(
              "insert into %1$s (%2$s) select %2$s from json_populate_recordset(cast(null as %1$s), cast(:rows as json))"
                  .formatted(table, names))
          .setParameter("rows", text())
          .executeUpdate();
    }

    private String text() {
      try {
        return json.writeValueAsString(rows);
      } catch (JsonProcessingException impossible) {
        throw new IllegalStateException(impossible);
      }
    }
  }

  private static List<String> columns(ModelPart part) {
    List<String> names = new ArrayList<>();
    part.forEachSelectable((position, column) -> names.add(column.getSelectionExpression()));
    return names;
  }
}
