package org.entente.record;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.entente.database.BoundSql;
import org.entente.database.Row;
import org.entente.database.RowReader;
import org.entente.model.RecordKind;
import org.entente.problem.ProblemException;
import org.entente.problem.ProblemType;

/** Finds the records that refer to a record, by the foreign keys in the catalogue of PostgreSQL. */
@ApplicationScoped
class Referrers {

  private static final int MAX_NAMED = 5;

  /**
   * The link tables with a foreign key to a table. The primary key of each begins with its owner's
   * key.
   */
  private static final String LINKS =
      """
      select link.relname as link, target.attname as target, owner.relname as owner
      from pg_constraint reference
      join pg_class link on link.oid = reference.conrelid
      join pg_attribute target
        on target.attrelid = link.oid and target.attnum = reference.conkey[1]
      join pg_constraint identity
        on identity.conrelid = link.oid and identity.contype = 'p'
        and reference.conkey[1] <> all(identity.conkey)
      join pg_constraint owning
        on owning.conrelid = link.oid and owning.contype = 'f'
        and owning.conkey[1] = identity.conkey[1]
      join pg_class owner on owner.oid = owning.confrelid
      where reference.contype = 'f' and reference.confrelid = cast(:referred as regclass)
      """;

  /** A record that refers to the one to be deleted. */
  public record Referrer(RecordKind kind, String id, String href) {

    private static Referrer at(String path) {
      String[] parts = path.split("/");
      return new Referrer(RecordKind.ofPath(parts[1]), parts[2], path);
    }
  }

  private final RowReader rows;
  private final Map<RecordKind, String> statements = new EnumMap<>(RecordKind.class);

  Referrers(RowReader rows) {
    this.rows = rows;
  }

  /** Locks the record: waits for the running writers that refer to it, and blocks others. */
  void lockAgainstReferrers(RecordKind kind, String id) {
    rows.list(
        BoundSql.of("select key from %s where id = :id for update".formatted(kind.table()))
            .with("id", id),
        row -> row.number("key"));
  }

  /**
   * Checks that no other record refers to the one with the key.
   *
   * @throws ProblemException 409 when one does
   */
  void requireNone(RecordKind kind, long key) {
    List<Row> named = rows.list(BoundSql.of(statement(kind)).with("key", key), row -> row);
    if (!named.isEmpty()) {
      throw referredTo(
          named.stream().map(row -> Referrer.at(row.text("path"))).toList(),
          named.get(0).number("all_referrers"));
    }
  }

  private static ProblemException referredTo(List<Referrer> named, long all) {
    String paths = named.stream().map(Referrer::href).collect(Collectors.joining(", "));
    String count = all == 1 ? "One other record refers to it" : all + " other records refer to it";
    String more = all > named.size() ? " and more" : "";
    return new ProblemException(ProblemType.CONFLICT, "%s: %s%s.".formatted(count, paths, more))
        .with("referrerCount", all)
        .with("referrers", named);
  }

  private synchronized String statement(RecordKind kind) {
    return statements.computeIfAbsent(kind, this::compose);
  }

  private String compose(RecordKind referred) {
    String referrers =
        rows
            .list(
                BoundSql.of(LINKS).with("referred", referred.table()),
                link -> " union " + referrers(referred, link))
            .stream()
            .collect(Collectors.joining());
    return "select path, count(*) over () as all_referrers from"
        + " (select cast(:key as text) as path where false%s) referrers order by path limit %d"
            .formatted(referrers, MAX_NAMED);
  }

  private static String referrers(RecordKind referred, Row link) {
    RecordKind owner = RecordKind.valueOf(link.text("owner").toUpperCase(Locale.ROOT));
    String others = owner == referred ? " and owner.key <> :key" : "";
    return "select '/%s/' || owner.id from %s link join %s owner on owner.key = link.%s_key where link.%s = :key%s"
        .formatted(
            owner.path(),
            link.text("link"),
            owner.table(),
            owner.table(),
            link.text("target"),
            others);
  }
}
