package org.entente.record;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
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
import org.entente.model.RecordKind;
import org.entente.model.RecordView;
import org.entente.record.Projection.Member;

/** Declares the members of a view that are not read from a column of their name. */
public final class ProjectionBuilder<V extends RecordView> {

  private final Class<V> type;
  private final RecordKind kind;
  private final Map<String, Function<Row, ?>> declared = new HashMap<>();
  private final Set<String> derived = new HashSet<>();
  private final List<Column> columns = new ArrayList<>();
  private final List<LinkList> lists = new ArrayList<>();

  ProjectionBuilder(Class<V> type, RecordKind kind) {
    this.type = type;
    this.kind = kind;
  }

  /** Reads a list of links as the member that has the list's name. */
  public ProjectionBuilder<V> links(LinkList list, Function<Row, ?> link) {
    lists.add(list);
    return member(list.name(), List.of(), row -> row.links(list.name(), link));
  }

  /** Selects a list of links that a declared member uses. */
  public ProjectionBuilder<V> list(LinkList list) {
    lists.add(list);
    return this;
  }

  /**
   * Computes a member from several columns or lists.
   *
   * @param own the columns to select for it
   */
  public ProjectionBuilder<V> member(String name, List<Column> own, Function<Row, ?> read) {
    columns.addAll(own);
    declared.put(name, read);
    return this;
  }

  /** Declares members that {@link RecordView#on} computes, because they depend on the date. */
  public ProjectionBuilder<V> derived(String... names) {
    derived.addAll(List.of(names));
    return this;
  }

  public Projection<V> build() {
    links(CitationView.of(kind.table()), CitationView::of);
    List<RecordComponent> components = List.of(type.getRecordComponents());
    List<Member> members =
        components.stream().map(component -> new Member(component, reader(component))).toList();
    List<Column> all = Stream.concat(ownColumns(components), columns.stream()).toList();
    return new Projection<>(type, kind, members, all, lists, !derived.isEmpty());
  }

  private Stream<Column> ownColumns(List<RecordComponent> components) {
    Set<String> common = Column.common(kind.table()).map(Column::name).collect(Collectors.toSet());
    return components.stream()
        .filter(component -> !declared.containsKey(component.getName()))
        .filter(component -> !derived.contains(component.getName()))
        .map(component -> MemberColumns.column(kind.table(), component))
        .filter(column -> !common.contains(column.name()));
  }

  private Function<Row, ?> reader(RecordComponent component) {
    if (derived.contains(component.getName())) {
      return row -> null;
    }
    return declared.containsKey(component.getName())
        ? declared.get(component.getName())
        : MemberColumns.reader(component);
  }
}
