package org.entente.record;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
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

  private final Session session;
  private final Map<Collection, String> statements = new EnumMap<>(Collection.class);

  Referrers(Session session) {
    this.session = session;
  }

  /**
   * @throws ProblemException when another record refers to the one with the key
   */
  void refuseAny(Collection collection, long key) {
    List<String> paths =
        session
            .createNativeQuery(statement(collection), String.class)
            .setParameter("key", key)
            .getResultList();
    if (!paths.isEmpty()) {
      throw new ProblemException(
          ProblemType.CONFLICT,
          "%d other records refer to it: %s%s."
              .formatted(
                  paths.size(),
                  paths.stream().limit(NAMED).collect(Collectors.joining(", ")),
                  paths.size() > NAMED ? " and more" : ""));
    }
  }

  private synchronized String statement(Collection collection) {
    return statements.computeIfAbsent(
        collection,
        referred ->
            session
                .createNativeQuery(LINKS, Tuple.class)
                .setParameter("referred", referred.table())
                .getResultStream()
                .map(link -> referrers(referred, link))
                .collect(Collectors.joining(" union ", "", " order by 1")));
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
