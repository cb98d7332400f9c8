package org.entente.imports;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entente.database.ColumnQuery;
import org.entente.record.Collection;
import org.hibernate.Session;
import org.hibernate.query.QueryFlushMode;

/**
 * Finds what rows name among what is recorded: a state by its country, an organization by its name,
 * anybody by the id that an import gives. The one that was recorded first counts.
 */
@ApplicationScoped
class ActorFinder {

  private static final String STATES =
      """
      select distinct on (country) country, id from actor
      where kind = 'STATE' and country = any(:keys) order by country, key""";

  private static final String ORGANIZATIONS =
      """
      select distinct on (name) name, id from actor
      where kind = 'INTERNATIONAL_ORGANIZATION' and name = any(:keys) order by name, key""";

  private final Session session;

  ActorFinder(Session session) {
    this.session = session;
  }

  /** Under which id each of the actors is, or is to be, recorded. */
  Map<Mention, String> ids(Set<Mention> mentions) {
    Map<String, String> states = found(STATES, Mention.Way.COUNTRY, mentions);
    Map<String, String> organizations = found(ORGANIZATIONS, Mention.Way.ORGANIZATION, mentions);
    Map<Mention, String> ids = new HashMap<>();
    for (Mention mention : mentions) {
      String own = mention.input().id();
      ids.put(
          mention,
          switch (mention.way()) {
            case COUNTRY -> states.getOrDefault(mention.key(), own);
            case ORGANIZATION -> organizations.getOrDefault(mention.key(), own);
            case ID -> own;
          });
    }
    return ids;
  }

  /** Those of the ids that records of the collection have. */
  Set<String> recorded(Collection collection, Set<String> ids) {
    return new HashSet<>(
        ColumnQuery.of(
                session,
                "select id from %s where id = any(:ids)".formatted(collection.table()),
                String.class)
            .setParameter("ids", ids.toArray(String[]::new))
            .setQueryFlushMode(QueryFlushMode.NO_FLUSH)
            .getResultList());
  }

  private Map<String, String> found(String statement, Mention.Way way, Set<Mention> mentions) {
    List<String> keys =
        mentions.stream()
            .filter(mention -> mention.way() == way)
            .map(Mention::key)
            .distinct()
            .toList();
    return keys.isEmpty()
        ? Map.of()
        : session
            .createNativeQuery(statement, Tuple.class)
            .setParameter("keys", keys.toArray(String[]::new))
            .setQueryFlushMode(QueryFlushMode.NO_FLUSH)
            .getResultStream()
            .collect(toMap(row -> row.get(0, String.class), row -> row.get(1, String.class)));
  }
}
