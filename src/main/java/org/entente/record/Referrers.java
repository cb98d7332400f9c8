package org.entente.record;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.entente.database.ColumnQuery;
import org.entente.http.ProblemException;
import org.entente.http.ProblemType;
import org.hibernate.Session;

/** Finds what refers to a record, through the foreign keys that PostgreSQL knows of. */
@ApplicationScoped
class Referrers {

  private static final int NAMED = 5;

  /** Link tables begin with the key of the record that owns the link. */
  private static final String LINKS =
      """
      select link.relname, target.attname, owner.relname
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

  /** A record that refers to the one in question. */
  public record Referrer(Collection kind, String id, String href) {

    private static Referrer at(String path) {
      String[] parts = path.split("/");
      return new Referrer(Collection.ofPath(parts[1]), parts[2], path);
    }
  }

  private final Session session;
  private final Map<Collection, String> statements = new EnumMap<>(Collection.class);

  Referrers(Session session) {
    this.session = session;
  }

  /** Waits for writers who refer to the record just now, and lets no other begin. */
  void keepOut(Collection collection, String id) {
    ColumnQuery.of(
            session,
            "select key from %s where id = :id for update".formatted(collection.table()),
            Long.class)
        .setParameter("id", id)
        .getResultList();
  }

  /**
   * @throws ProblemException when another record refers to the one with the key
   */
  void refuseAny(Collection collection, long key) {
    List<Tuple> named =
        session
            .createNativeQuery(statement(collection), Tuple.class)
            .setParameter("key", key)
            .getResultList();
    if (!named.isEmpty()) {
      throw referredTo(
          named.stream().map(row -> Referrer.at(row.get(0, String.class))).toList(),
          named.get(0).get(1, Long.class));
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

  private synchronized String statement(Collection collection) {
    return statements.computeIfAbsent(collection, this::compose);
  }

  private String compose(Collection referred) {
    String referrers =
        session
            .createNativeQuery(LINKS, Tuple.class)
            .setParameter("referred", referred.table())
            .getResultStream()
            .map(link -> " union " + referrers(referred, link))
            .collect(Collectors.joining());
    return "select path, count(*) over () from"
        + " (select cast(:key as text) as path where false%s) referrers order by path limit %d"
            .formatted(referrers, NAMED);
  }

  private static String referrers(Collection referred, Tuple link) {
    Collection owner = Collection.valueOf(link.get(2, String.class).toUpperCase(Locale.ROOT));
    String others = owner == referred ? " and owner.key <> :key" : "";
    return "select '/%s/' || owner.id from %s link join %s owner on owner.key = link.%s_key where link.%s = :key%s"
        .formatted(
            owner.path(),
            link.get(0, String.class),
            owner.table(),
            owner.table(),
            link.get(1, String.class),
            others);
  }
}
