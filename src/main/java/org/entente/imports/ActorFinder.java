package org.entente.imports;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.entente.database.BoundSql;
import org.entente.database.RowReader;
import org.entente.imports.format.Mention;
import org.entente.model.RecordKind;

/**
 * Finds the recorded actors that rows name: a state by its country, an organisation by its name,
 * and any other actor by the id that an import assigns. Of several, the oldest record counts.
 */
@ApplicationScoped
class ActorFinder {

  private static final String STATES =
      """
      select distinct on (country) country as match_key, id from actor
      where kind = 'STATE' and country = any(:keys) order by country, key\
      """;

  private static final String ORGANIZATIONS =
      """
      select distinct on (name) name as match_key, id from actor
      where kind = 'INTERNATIONAL_ORGANIZATION' and name = any(:keys) order by name, key\
      """;

  private final RowReader rows;

  ActorFinder(RowReader rows) {
    this.rows = rows;
  }

  /** Returns the ids of the actors: those of recorded ones, or those to record them under. */
  Map<Mention, String> ids(Set<Mention> mentions) {
    Map<String, String> states = find(STATES, Mention.MatchBy.COUNTRY, mentions);
    Map<String, String> organizations = find(ORGANIZATIONS, Mention.MatchBy.ORGANIZATION, mentions);
    Map<Mention, String> ids = new HashMap<>();
    for (Mention mention : mentions) {
      String own = mention.input().id();
      ids.put(
          mention,
          switch (mention.matchBy()) {
            case COUNTRY -> states.getOrDefault(mention.key(), own);
            case ORGANIZATION -> organizations.getOrDefault(mention.key(), own);
            case ID -> own;
          });
    }
    return ids;
  }

  /** Returns the ids that are recorded in the collection. */
  Set<String> recorded(RecordKind kind, Set<String> ids) {
    return new HashSet<>(
        rows.list(
            BoundSql.of("select id from %s where id = any(:ids)".formatted(kind.table()))
                .with("ids", ids.toArray(String[]::new)),
            row -> row.text("id")));
  }

  private Map<String, String> find(
      String statement, Mention.MatchBy matchBy, Set<Mention> mentions) {
    String[] keys =
        mentions.stream()
            .filter(mention -> mention.matchBy() == matchBy)
            .map(Mention::key)
            .distinct()
            .toArray(String[]::new);
    return keys.length == 0
        ? Map.of()
        : rows.list(BoundSql.of(statement).with("keys", keys), row -> row).stream()
            .collect(toMap(row -> row.text("match_key"), row -> row.text("id")));
  }
}
