package org.entente.record;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.entente.database.Column;
import org.entente.database.LinkList;
import org.entente.database.Row;
import org.entente.database.SelectClause;
import org.entente.model.RecordKind;
import org.entente.model.RecordView;

/**
 * Turns the rows of a collection, or an entity that has just been written, into what clients read.
 *
 * <p>A member with one value is read from the column, or from the attribute of the entity, that has
 * its name. Links and all other members are declared with the {@link Builder}.
 */
public final class Projection<V extends RecordView> {

  private final Class<V> type;
  private final RecordKind kind;
  private final List<Member> members;
  private final MethodHandle constructor;
  private final SelectClause withLinks;
  private final SelectClause linksApart;
  private final String namedById;
  private final boolean datedLinks;
  private final boolean derived;

  record Member(RecordComponent component, Function<Row, ?> ofRow) {}

  /**
   * @param columns besides those that every record has
   * @param derived whether {@link RecordView#on} computes members of what is read from a row
   */
  Projection(
      Class<V> type,
      RecordKind kind,
      List<Member> members,
      List<Column> columns,
      List<LinkList> lists,
      boolean derived) {
    this.type = type;
    this.kind = kind;
    this.members = members;
    this.constructor = constructor(type);
    List<Column> all = Stream.concat(Column.common(kind.table()), columns.stream()).toList();
    this.withLinks = SelectClause.withLinks(all, lists);
    this.linksApart = SelectClause.linksApart(all, lists);
    this.namedById = "%1$s where %1$s.id = any(:ids)".formatted(kind.table());
    this.datedLinks = lists.stream().anyMatch(LinkList::dated);
    this.derived = derived;
  }

  public static <V extends Record & RecordView> ProjectionBuilder<V> of(
      Class<V> type, RecordKind kind) {
    return new ProjectionBuilder<>(type, kind);
  }

  public Class<V> type() {
    return type;
  }

  public RecordKind kind() {
    return kind;
  }

  /** Whether the view depends on the date as of which it is read. */
  public boolean dated() {
    return datedLinks || derived;
  }

  /**
   * Selects records together with their links, with one statement.
   *
   * @param on the date as of which dated links are read
   */
  public SelectClause withLinks(LocalDate on) {
    return datedLinks ? withLinks.on(on) : withLinks;
  }

  /**
   * Selects records with one statement, and their links with one more for each list.
   *
   * @param on the date as of which dated links are read
   */
  public SelectClause linksApart(LocalDate on) {
    return datedLinks ? linksApart.on(on) : linksApart;
  }

  /** What follows FROM where records are read by the bound ids. */
  String namedById() {
    return namedById;
  }

  /**
   * Reads a view from a row.
   *
   * @param on the date as of which derived members are computed
   */
  public V view(Row row, LocalDate on) {
    Object[] values = new Object[members.size()];
    for (int at = 0; at < values.length; at++) {
      values[at] = members.get(at).ofRow().apply(row);
    }
    V view = create(values);
    return derived ? type.cast(view.on(on)) : view;
  }

  /**
   * Reads a view from an entity.
   *
   * @param linked the members that are not attributes of the entity, by name
   * @param on the date as of which derived members are computed
   */
  V view(EntityValues entity, Map<String, Object> linked, LocalDate on) {
    Object[] values = new Object[members.size()];
    for (int at = 0; at < values.length; at++) {
      RecordComponent component = members.get(at).component();
      values[at] =
          linked.containsKey(component.getName())
              ? linked.get(component.getName())
              : entity.value(component);
    }
    V view = create(values);
    return dated() ? type.cast(view.on(on)) : view;
  }

  private V create(Object[] values) {
    try {
      return type.cast(constructor.invoke(values));
    } catch (RuntimeException | Error failure) {
      throw failure;
    } catch (Throwable impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static MethodHandle constructor(Class<?> type) {
    Class<?>[] components =
        Arrays.stream(type.getRecordComponents())
            .map(RecordComponent::getType)
            .toArray(Class[]::new);
    try {
      return MethodHandles.publicLookup()
          .findConstructor(type, MethodType.methodType(void.class, components))
          .asSpreader(Object[].class, components.length);
    } catch (ReflectiveOperationException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
