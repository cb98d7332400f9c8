package org.entente.record;

import static java.util.stream.Collectors.groupingBy;

import jakarta.persistence.Tuple;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.actor.Actor;
import org.entente.agreement.Agreement;
import org.entente.event.Event;
import org.entente.source.Source;
import org.hibernate.Session;
import org.hibernate.query.QueryFlushMode;

/** The records that inputs refer to, found with one statement a collection. */
public final class References {

  private static final String ACTORS =
      "select id, key, %s, country from %s where id = any(:ids) order by key for share";

  private static final String OTHERS =
      "select id, key, %s, cast(null as text) from %s where id = any(:ids) order by key for key share";

  private final Session session;
  private final Map<Collection, Map<String, Referent>> known = new EnumMap<>(Collection.class);

  /**
   * @param country of an actor that has one; null otherwise
   */
  private record Referent(Long key, String label, String country) {}

  public References(Session session) {
    this.session = session;
  }

  /** Looks up what is recorded of what was found in inputs. */
  public References find(List<ReferenceCollector.Found> found) {
    found.stream().collect(groupingBy(ReferenceCollector.Found::collection)).forEach(this::find);
    return this;
  }

  /** A record that is being written in the same transaction. */
  void include(Draft<?, ?> draft) {
    String country = draft.entity() instanceof Actor actor ? actor.country : null;
    of(draft.collection())
        .put(draft.id(), new Referent(draft.entity().key, draft.input().label(), country));
  }

  public boolean has(ReferenceCollector.Found reference) {
    return of(reference.collection()).containsKey(reference.id());
  }

  public Actor actor(Reference reference) {
    return entity(Actor.class, Collection.ACTOR, reference);
  }

  public List<Actor> actors(List<Reference> references) {
    return references.stream().map(this::actor).toList();
  }

  public Agreement agreement(Reference reference) {
    return entity(Agreement.class, Collection.AGREEMENT, reference);
  }

  public List<Agreement> agreements(List<Reference> references) {
    return references.stream().map(this::agreement).toList();
  }

  public Event event(Reference reference) {
    return entity(Event.class, Collection.EVENT, reference);
  }

  public List<Event> events(List<Reference> references) {
    return references.stream().map(this::event).toList();
  }

  Source source(Reference reference) {
    return entity(Source.class, Collection.SOURCE, reference);
  }

  /** The country of an actor; null when it has none. */
  public String country(Reference actor) {
    return referent(Collection.ACTOR, actor).country();
  }

  /** Null for none. */
  public NamedReference named(Collection collection, Reference reference) {
    return reference == null
        ? null
        : new NamedReference(reference.id(), referent(collection, reference).label());
  }

  public List<NamedReference> named(Collection collection, List<Reference> references) {
    return references.stream().map(reference -> named(collection, reference)).toList();
  }

  /** Null for none. */
  public TitledReference titled(Collection collection, Reference reference) {
    return reference == null
        ? null
        : new TitledReference(reference.id(), referent(collection, reference).label());
  }

  public List<TitledReference> titled(Collection collection, List<Reference> references) {
    return references.stream().map(reference -> titled(collection, reference)).toList();
  }

  /**
   * Locks what it finds against deletion until the referring record is committed, and actors also
   * against a move to another country, which would leave the referring record behind.
   */
  private void find(Collection collection, List<ReferenceCollector.Found> found) {
    String[] ids =
        found.stream().map(ReferenceCollector.Found::id).distinct().toArray(String[]::new);
    session
        .createNativeQuery(
            (collection == Collection.ACTOR ? ACTORS : OTHERS)
                .formatted(collection.label(), collection.table()),
            Tuple.class)
        .setParameter("ids", ids)
        .setQueryFlushMode(QueryFlushMode.NO_FLUSH)
        .getResultList()
        .forEach(row -> of(collection).put(row.get(0, String.class), referent(row)));
  }

  private static Referent referent(Tuple row) {
    return new Referent(row.get(1, Long.class), row.get(2, String.class), row.get(3, String.class));
  }

  /** Known by its key alone: nothing of it is read. */
  private <E> E entity(Class<E> type, Collection collection, Reference reference) {
    return reference == null
        ? null
        : session.getReference(type, referent(collection, reference).key());
  }

  private Referent referent(Collection collection, Reference reference) {
    return Optional.ofNullable(of(collection).get(reference.id())).orElseThrow();
  }

  private Map<String, Referent> of(Collection collection) {
    return known.computeIfAbsent(collection, first -> new HashMap<>());
  }
}
