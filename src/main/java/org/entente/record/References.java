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

  private final Session session;
  private final Map<Collection, Map<String, Long>> keys = new EnumMap<>(Collection.class);

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
    of(draft.collection()).put(draft.id(), draft.entity().key);
  }

  public boolean has(ReferenceCollector.Found reference) {
    return key(reference.collection(), reference.id()).isPresent();
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

  /** Locks what it finds against deletion until the referring record is committed. */
  private void find(Collection collection, List<ReferenceCollector.Found> found) {
    String[] ids =
        found.stream().map(ReferenceCollector.Found::id).distinct().toArray(String[]::new);
    session
        .createNativeQuery(
            "select id, key from %s where id = any(:ids) order by key for key share"
                .formatted(collection.table()),
            Tuple.class)
        .setParameter("ids", ids)
        .setQueryFlushMode(QueryFlushMode.NO_FLUSH)
        .getResultList()
        .forEach(row -> of(collection).put(row.get(0, String.class), row.get(1, Long.class)));
  }

  /** Known by its key alone: nothing of it is read. */
  private <E> E entity(Class<E> type, Collection collection, Reference reference) {
    return reference == null
        ? null
        : session.getReference(type, key(collection, reference.id()).orElseThrow());
  }

  private Optional<Long> key(Collection collection, String id) {
    return Optional.ofNullable(of(collection).get(id));
  }

  private Map<String, Long> of(Collection collection) {
    return keys.computeIfAbsent(collection, first -> new HashMap<>());
  }
}
