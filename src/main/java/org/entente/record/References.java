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
  private final Drafts drafts;
  private final Map<Collection, Map<String, Long>> keys = new EnumMap<>(Collection.class);

  private References(Session session, Drafts drafts) {
    this.session = session;
    this.drafts = drafts;
  }

  /** Of what is found, the drafts are not in the database yet. */
  static References find(Session session, List<ReferenceCollector.Found> found, Drafts drafts) {
    References references = new References(session, drafts);
    found.stream()
        .filter(reference -> drafts.key(reference.collection(), reference.id()).isEmpty())
        .collect(groupingBy(ReferenceCollector.Found::collection))
        .forEach(references::find);
    return references;
  }

  boolean has(ReferenceCollector.Found reference) {
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
    Map<String, Long> byId = new HashMap<>();
    session
        .createNativeQuery(
            "select id, key from %s where id = any(:ids) order by key for key share"
                .formatted(collection.table()),
            Tuple.class)
        .setParameter("ids", ids)
        .setQueryFlushMode(QueryFlushMode.NO_FLUSH)
        .getResultList()
        .forEach(row -> byId.put(row.get(0, String.class), row.get(1, Long.class)));
    keys.put(collection, byId);
  }

  /** Known by its key alone: nothing of it is read. */
  private <E> E entity(Class<E> type, Collection collection, Reference reference) {
    return reference == null
        ? null
        : session.getReference(type, key(collection, reference.id()).orElseThrow());
  }

  private Optional<Long> key(Collection collection, String id) {
    return drafts
        .key(collection, id)
        .or(() -> Optional.ofNullable(keys.getOrDefault(collection, Map.of()).get(id)));
  }
}
