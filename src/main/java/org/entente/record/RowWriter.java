package org.entente.record;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.entente.database.TableWriter;
import org.hibernate.Session;
import org.hibernate.engine.spi.SharedSessionContractImplementor;
import org.hibernate.generator.BeforeExecutionGenerator;
import org.hibernate.generator.EventType;
import org.hibernate.metamodel.mapping.AttributeMapping;
import org.hibernate.metamodel.mapping.AttributeMappingsList;
import org.hibernate.metamodel.mapping.ModelPart;
import org.hibernate.metamodel.mapping.PluralAttributeMapping;
import org.hibernate.metamodel.mapping.SelectableMapping;
import org.hibernate.persister.entity.EntityPersister;
import org.hibernate.type.SqlTypes;

/**
 * Inserts new entities, however many, with one statement for each of their tables. Hibernate's
 * mapping tells the columns; its session, which looks at every member of every entity at each
 * flush, is not told of them.
 */
@ApplicationScoped
class RowWriter {

  private final Session session;
  private final TableWriter tables;
  private final ObjectMapper json;

  RowWriter(Session session, TableWriter tables, ObjectMapper json) {
    this.session = session;
    this.tables = tables;
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
    List<ModelPart> parts = new ArrayList<>(attributes);
    parts.add(persister.getIdentifierMapping());
    write(
        persister.getTableName(),
        parts,
        entities.stream()
            .map(
                entity ->
                    Stream.concat(
                            attributes.stream().map(attribute -> attribute.getValue(entity)),
                            Stream.of(entity.key))
                        .toArray()));
  }

  /** Writes the rows of all that the entities are linked to. */
  void insertLinks(Class<? extends RecordEntity> type, List<? extends RecordEntity> entities) {
    attributes(persister(type))
        .filter(PluralAttributeMapping.class::isInstance)
        .forEach(links -> insertLinks((PluralAttributeMapping) links, entities));
  }

  private void insertLinks(PluralAttributeMapping links, List<? extends RecordEntity> entities) {
    List<ModelPart> parts =
        List.of(
            links.getKeyDescriptor().getKeyPart(),
            links.getIndexDescriptor(),
            links.getElementDescriptor());
    write(
        links.getSeparateCollectionTable(),
        parts,
        entities.stream().flatMap(entity -> rows(entity.key, elements(links, entity))));
  }

  private static List<?> elements(PluralAttributeMapping links, RecordEntity entity) {
    return (List<?>) links.getValue(entity);
  }

  private static Stream<Object[]> rows(Long key, List<?> elements) {
    return IntStream.range(0, elements.size())
        .mapToObj(position -> new Object[] {key, position, elements.get(position)});
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

  /**
   * @param rows each with the values of the parts
   */
  private void write(String table, List<ModelPart> parts, Stream<Object[]> rows) {
    List<String> columns = new ArrayList<>();
    parts.forEach(
        part ->
            part.forEachSelectable(
                (position, column) -> columns.add(column.getSelectionExpression())));
    tables.write(table, columns, rows.map(values -> cells(columns.size(), parts, values)));
  }

  private String[] cells(int columns, List<ModelPart> parts, Object[] values) {
    String[] cells = new String[columns];
    int from = 0;
    for (int at = 0; at < values.length; at++) {
      from +=
          parts
              .get(at)
              .decompose(
                  values[at],
                  from,
                  cells,
                  this,
                  (position, row, writer, value, column) ->
                      row[position] = writer.cell(value, column),
                  implementor());
    }
    return cells;
  }

  /** As PostgreSQL reads the value; null for none. */
  private String cell(Object value, SelectableMapping column) {
    if (value == null) {
      return null;
    }
    if (column.getJdbcMapping().getJdbcType().getDefaultSqlTypeCode() == SqlTypes.JSON) {
      return text(value);
    }
    return value instanceof Collection<?> elements ? array(elements) : value.toString();
  }

  private static String array(Collection<?> elements) {
    return elements.stream()
        .map(element -> element.toString().replace("\\", "\\\\").replace("\"", "\\\""))
        .map(element -> '"' + element + '"')
        .collect(Collectors.joining(",", "{", "}"));
  }

  private String text(Object value) {
    try {
      return json.writeValueAsString(value);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
