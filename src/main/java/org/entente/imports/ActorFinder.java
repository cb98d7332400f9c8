package org.entente.imports;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entente.database.BoundSql;
import org.entente.database.RowReader;
import org.entente.imports.codebook.OrganizationTable;
import org.entente.imports.format.Mention;
import org.entente.model.RecordKind;

/**
 * Finds the recorded actors that rows name: a state by its country, an organisation by any of its
 * names, and any other actor by the id that an import assigns. Of several, the oldest record
 * counts.
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
      select distinct on (match_key) match_key, id
      from actor cross join lateral (
        select name union all
        select other ->> 'name' from jsonb_array_elements(other_names) other) named (one)
      join unnest(cast(:keys as text[]), cast(:names as text[])) wanted (match_key, wanted)
        on plain_text(one) = plain_text(wanted)
      where kind in ('INTERNATIONAL_ORGANIZATION', 'FORUM') order by match_key, key\
      """;

  private final RowReader rows;

  ActorFinder(RowReader rows) {
    this.rows = rows;
  }

  /** Returns the ids of the actors: those of recorded ones, or those to record them under. */
  Map<Mention, String> ids(Set<Mention> mentions) {
    Map<String, String> states = states(mentions);
    Map<String, String> organizations = organizations(mentions);
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

  private Map<String, String> states(Set<Mention> mentions) {
    List<String> countries = keys(mentions, Mention.MatchBy.COUNTRY);
    return countries.isEmpty()
        ? Map.of()
        : found(BoundSql.of(STATES).with("keys", countries.toArray(String[]::new)));
  }

  private Map<String, String> organizations(Set<Mention> mentions) {
    List<String> keys = new ArrayList<>();
    List<String> names = new ArrayList<>();
    for (String key : keys(mentions, Mention.MatchBy.ORGANIZATION)) {
      for (String name : OrganizationTable.ofName(key).orElseThrow().names()) {
        keys.add(key);
        names.add(name);
      }
    }
    return keys.isEmpty()
        ? Map.of()
        : found(
            BoundSql.of(ORGANIZATIONS)
                .with("keys", keys.toArray(String[]::new))
                .with("names", names.toArray(String[]::new)));
  }

  private static List<String> keys(Set<Mention> mentions, Mention.MatchBy matchBy) {
    return mentions.stream()
        .filter(mention -> mention.matchBy() == matchBy)
        .map(Mention::key)
        .distinct()
        .toList();
  }

  private Map<String, String> found(BoundSql statement) {
    return rows.list(statement, row -> row).stream()
        .collect(toMap(row -> row.text("match_key"), row -> row.text("id")));
  }
}
