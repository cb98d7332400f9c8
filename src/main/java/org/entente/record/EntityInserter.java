package org.entente.record;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.entente.database.TableWriter;
import org.entente.json.Json;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.hibernate.engine.spi.SessionFactoryImplementor;
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
 * Inserts any number of new entities with one statement per table. The columns come from
 * Hibernate's mapping. The entities stay outside the session, which would check every member of
 * every entity at each flush.
 */
@ApplicationScoped
class EntityInserter {

  private final Session session;
  private final SessionFactory factory;
  private final TableWriter tables;
  private final Json json;

  EntityInserter(Session session, SessionFactory factory, TableWriter tables, Json json) {
    this.session = session;
    this.factory = factory;
    this.tables = tables;
    this.json = json;
  }

  /** Assigns keys to the entities and writes their own rows. */
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

  /** Writes the rows of the link tables of the entities, which must have keys. */
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

  EntityPersister persister(Class<? extends RecordEntity> type) {
    return factory
        .unwrap(SessionFactoryImplementor.class)
        .getMappingMetamodel()
        .getEntityDescriptor(type);
  }

  private static Stream<AttributeMapping> attributes(EntityPersister persister) {
    AttributeMappingsList attributes = persister.getAttributeMappings();
    return IntStream.range(0, attributes.size()).mapToObj(attributes::get);
  }

  private SharedSessionContractImplementor implementor() {
    return session.unwrap(SharedSessionContractImplementor.class);
  }

  /**
   * Writes rows of one table.
   *
   * @param rows arrays with one value for each part
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

  /** Returns the value in PostgreSQL's text format; null for no value. */
  private String cell(Object value, SelectableMapping column) {
    if (value == null) {
      return null;
    }
    if (column.getJdbcMapping().getJdbcType().getDefaultSqlTypeCode() == SqlTypes.JSON) {
      return json.text(value);
    }
    return value instanceof Collection<?> elements ? array(elements) : value.toString();
  }

  private static String array(Collection<?> elements) {
    return elements.stream()
        .map(element -> element.toString().replace("\\", "\\\\").replace("\"", "\\\""))
        .map(element -> '"' + element + '"')
        .collect(Collectors.joining(",", "{", "}"));
  }
}
