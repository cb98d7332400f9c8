package org.entente.record;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
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
  private final boolean dated;

  private record Member(RecordComponent component, Function<Row, ?> ofRow) {}

  private Projection(Builder<V> declared) {
    this.type = declared.type;
    this.kind = declared.kind;
    this.dated = !declared.derived.isEmpty();
    this.members = declared.members();
    this.constructor = constructor(type);
    List<Column> columns = Stream.concat(Column.common(kind.table()), columns(declared)).toList();
    this.withLinks = SelectClause.withLinks(columns, declared.lists);
    this.linksApart = SelectClause.linksApart(columns, declared.lists);
    this.namedById = "%1$s where %1$s.id = any(:ids)".formatted(kind.table());
  }

  public static <V extends Record & RecordView> Builder<V> of(Class<V> type, RecordKind kind) {
    return new Builder<>(type, kind);
  }

  public Class<V> type() {
    return type;
  }

  public RecordKind kind() {
    return kind;
  }

  /** Whether the view depends on the date as of which it is read. */
  public boolean dated() {
    return dated;
  }

  /** Selects records together with their links, with one statement. */
  public SelectClause withLinks() {
    return withLinks;
  }

  /** Selects records with one statement, and their links with one more for each list. */
  public SelectClause linksApart() {
    return linksApart;
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
    return onDay(create(values), on);
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
    return onDay(create(values), on);
  }

  private V onDay(V view, LocalDate on) {
    return dated ? type.cast(view.on(on)) : view;
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

  private static Stream<Column> columns(Builder<?> declared) {
    Set<String> common =
        Column.common(declared.kind.table()).map(Column::name).collect(Collectors.toSet());
    return Stream.concat(
        Arrays.stream(declared.type.getRecordComponents())
            .filter(component -> !declared.isDeclared(component.getName()))
            .map(component -> MemberColumns.column(declared.kind.table(), component))
            .filter(column -> !common.contains(column.name())),
        declared.columns.stream());
  }

  /** Declares the members of a view that are not read from a column of their name. */
  public static final class Builder<V extends RecordView> {

    private final Class<V> type;
    private final RecordKind kind;
    private final Map<String, Function<Row, ?>> links = new HashMap<>();
    private final Set<String> derived = new HashSet<>();
    private final List<Column> columns = new ArrayList<>();
    private final List<LinkList> lists = new ArrayList<>();

    private Builder(Class<V> type, RecordKind kind) {
      this.type = type;
      this.kind = kind;
    }

    /** Reads a list of links as the member that has the list's name. */
    public Builder<V> links(LinkList list, Function<Row, ?> link) {
      lists.add(list);
      return member(list.name(), List.of(), row -> row.links(list.name(), link));
    }

    /** Selects a list of links that a declared member uses. */
    public Builder<V> list(LinkList list) {
      lists.add(list);
      return this;
    }

    /**
     * Computes a member from several columns or lists.
     *
     * @param own the columns to select for it
     */
    public Builder<V> member(String name, List<Column> own, Function<Row, ?> read) {
      columns.addAll(own);
      links.put(name, read);
      return this;
    }

    /** Declares members that {@link RecordView#on} computes, because they depend on the date. */
    public Builder<V> derived(String... names) {
      derived.addAll(List.of(names));
      return this;
    }

    public Projection<V> build() {
      links(CitationView.of(kind.table()), CitationView::of);
      return new Projection<>(this);
    }

    private boolean isDeclared(String member) {
      return links.containsKey(member) || derived.contains(member);
    }

    private List<Member> members() {
      return Arrays.stream(type.getRecordComponents())
          .map(component -> new Member(component, reader(component)))
          .toList();
    }

    private Function<Row, ?> reader(RecordComponent component) {
      if (derived.contains(component.getName())) {
        return row -> null;
      }
      return links.containsKey(component.getName())
          ? links.get(component.getName())
          : MemberColumns.reader(component);
    }
  }
}
