package org.entente.record;

import static java.util.stream.Collectors.groupingBy;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.database.BoundSql;
import org.entente.database.Row;
import org.entente.database.RowReader;
import org.entente.model.NamedReference;
import org.entente.model.RecordKind;
import org.entente.model.Reference;
import org.entente.model.ReferenceCollector;
import org.entente.model.TitledReference;

/** The records that inputs refer to, looked up with one statement per collection. */
public final class References {

  private static final String ACTORS =
      "select id, key, %s as label, country from %s where id = any(:ids) order by key for share";

  private static final String OTHERS =
      "select id, key, %s as label, cast(null as text) as country from %s where id = any(:ids) order by key for key share";

  private final RowReader rows;
  private final Map<RecordKind, Map<String, Referent>> known = new EnumMap<>(RecordKind.class);

  /**
   * @param country the country of an actor; null for other records and actors without one
   */
  private record Referent(Long key, String label, String country) {

    private static Referent of(Row row) {
      return new Referent(row.number("key"), row.text("label"), row.text("country"));
    }
  }

  References(RowReader rows) {
    this.rows = rows;
  }

  /** Looks up the referenced records; {@link #has} is false for those that do not exist. */
  References find(List<ReferenceCollector.Found> found) {
    found.stream().collect(groupingBy(ReferenceCollector.Found::kind)).forEach(this::find);
    return this;
  }

  /** Adds a record that is being written in the same transaction. */
  void include(Draft<?, ?> draft) {
    of(draft.kind())
        .put(
            draft.id(),
            new Referent(draft.entity().key, draft.input().label(), draft.input().country()));
  }

  public boolean has(ReferenceCollector.Found reference) {
    return of(reference.kind()).containsKey(reference.id());
  }

  /** Returns null when there is no reference. */
  public Long key(RecordKind kind, Reference reference) {
    return reference == null ? null : referent(kind, reference).key();
  }

  public List<Long> keys(RecordKind kind, List<Reference> references) {
    return references.stream().map(reference -> key(kind, reference)).toList();
  }

  /** Returns the country of an actor; null when it has none. */
  public String country(Reference actor) {
    return referent(RecordKind.ACTOR, actor).country();
  }

  /** Returns null when there is no reference. */
  public NamedReference named(RecordKind kind, Reference reference) {
    return reference == null
        ? null
        : new NamedReference(reference.id(), referent(kind, reference).label());
  }

  public List<NamedReference> named(RecordKind kind, List<Reference> references) {
    return references.stream().map(reference -> named(kind, reference)).toList();
  }

  /** Returns null when there is no reference. */
  public TitledReference titled(RecordKind kind, Reference reference) {
    return reference == null
        ? null
        : new TitledReference(reference.id(), referent(kind, reference).label());
  }

  public List<TitledReference> titled(RecordKind kind, List<Reference> references) {
    return references.stream().map(reference -> titled(kind, reference)).toList();
  }

  /**
   * Locks the records that it finds against deletion until the transaction ends. Actors are also
   * locked against a change of country, which the referring record copies.
   */
  private void find(RecordKind kind, List<ReferenceCollector.Found> found) {
    String[] ids =
        found.stream().map(ReferenceCollector.Found::id).distinct().toArray(String[]::new);
    String statement =
        (kind == RecordKind.ACTOR ? ACTORS : OTHERS).formatted(kind.label(), kind.table());
    rows.list(BoundSql.of(statement).with("ids", ids), row -> row)
        .forEach(row -> of(kind).put(row.text("id"), Referent.of(row)));
  }

  private Referent referent(RecordKind kind, Reference reference) {
    return Optional.ofNullable(of(kind).get(reference.id())).orElseThrow();
  }

  private Map<String, Referent> of(RecordKind kind) {
    return known.computeIfAbsent(kind, first -> new HashMap<>());
  }
}
