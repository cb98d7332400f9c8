package org.entente.record;

import com.ibm.icu.text.Transliterator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.entente.database.ColumnQuery;
import org.entente.http.ProblemException;
import org.entente.http.ProblemType;
import org.entente.http.Violation;
import org.hibernate.Session;
import org.hibernate.query.QueryFlushMode;

/** Gives new records their ids. An id is never given twice, not even after its record's end. */
@ApplicationScoped
public class Identifiers {

  /** Names of sub-paths of the collections, which a record's path must not hide. */
  private static final Set<String> RESERVED = Set.of("facets");

  private static final Pattern FORM = Pattern.compile(RecordInput.ID);
  private static final int LONGEST_DERIVED = 90;

  private static final String ENDINGS =
      """
      select asked.id, last.version, (
        select min(at) from change where collection = :collection and id = asked.id), last.at
      from unnest(:ids) asked (id)
      join lateral (
        select version, operation, at from change
        where collection = :collection and change.id = asked.id
        order by version desc limit 1) last on last.operation = 'DELETED'
      """;

  /** The log calls collections by their tables. */
  private static final String USE =
      """
      select case
        when exists (select from %1$s where id = :id) then 'TAKEN'
        when (
          select operation from change where collection = '%1$s' and id = :id
          order by version desc limit 1) = 'DELETED' then 'DELETED'
        else 'FREE' end
      """;

  private enum Use {
    FREE,
    TAKEN,
    DELETED
  }

  private final Session session;

  Identifiers(Session session) {
    this.session = session;
  }

  /** The id that the client gives, or else one derived from the title or name. */
  String assign(Collection collection, RecordInput input) {
    return input.id() == null ? derive(collection, input.label()) : check(collection, input.id());
  }

  static boolean wellFormed(String id) {
    return id.length() <= RecordInput.ID_LENGTH && FORM.matcher(id).matches();
  }

  /**
   * @throws ProblemException when no new record may have the id
   */
  String check(Collection collection, String id) {
    claim(collection, id);
    return switch (use(collection, id)) {
      case FREE -> id;
      case DELETED ->
          throw new ProblemException(
              ProblemType.CONFLICT,
              "The id '%s' belonged to %s that was deleted; only PUT and a load give it again, to restore it."
                  .formatted(id, collection.article()));
      case TAKEN ->
          throw new ProblemException(
              ProblemType.CONFLICT,
              "There is %s '%s' already; replace it with PUT.".formatted(collection.article(), id));
    };
  }

  static boolean reserved(String id) {
    return RESERVED.contains(id);
  }

  /** Empty unless the last thing that happened to the id was its record's deletion. */
  Optional<Ending> ending(Collection collection, String id) {
    return Optional.ofNullable(endings(collection, List.of(id)).get(id));
  }

  /** Of those of the ids whose records were deleted and not restored. */
  Map<String, Ending> endings(Collection collection, List<String> ids) {
    return session
        .createNativeQuery(ENDINGS, Tuple.class)
        .setParameter("collection", collection.table())
        .setParameter("ids", ids.toArray(String[]::new))
        .setQueryFlushMode(QueryFlushMode.NO_FLUSH)
        .getResultStream()
        .map(
            row ->
                new Ending(
                    row.get(0, String.class),
                    row.get(1, Long.class),
                    row.get(2, Instant.class),
                    row.get(3, Instant.class)))
        .collect(Collectors.toMap(Ending::id, Function.identity()));
  }

  private Use use(Collection collection, String id) {
    String use =
        ColumnQuery.of(session, USE.formatted(collection.table()), String.class)
            .setParameter("id", id)
            .setQueryFlushMode(QueryFlushMode.NO_FLUSH)
            .getSingleResult();
    return Use.valueOf(use);
  }

  /** Those who want the same new id at the same time wait for each other. */
  void claim(Collection collection, String id) {
    if (!wellFormed(id)) {
      throw new ProblemException(
          ProblemType.INVALID_PARAMETER,
          List.of(
              Violation.ofParameter(
                  "id",
                  "pattern",
                  "Must be an id: at most 100 lower-case letters, digits and single hyphens.")));
    }
    ColumnQuery.of(
            session,
            "select 1 from (select pg_advisory_xact_lock(hashtextextended(:id, :collection))) taken",
            Integer.class)
        .setParameter("id", id)
        .setParameter("collection", (long) collection.ordinal())
        .getSingleResult();
  }

  private String derive(Collection collection, String label) {
    String id = slug(label, collection.table());
    claim(collection, id);
    int highest =
        ColumnQuery.of(
                session,
                """
                select coalesce(max(coalesce(cast(nullif(substr(id, length(:id) + 2), '') as int), 1)), 0)
                from (
                  select id from change where collection = :collection and id = :id
                  union all
                  select id from change
                  where collection = :collection and id > :id || '-' and id < :id || '.'
                    and substr(id, length(:id) + 2) ~ '^[0-9]{1,9}$'
                ) known
                """,
                Integer.class)
            .setParameter("id", id)
            .setParameter("collection", collection.table())
            .getSingleResult();
    boolean free = highest == 0 && !RESERVED.contains(id);
    return free ? id : id + "-" + (Math.max(highest, 1) + 1);
  }

  public static String slug(String label, String otherwise) {
    String latin =
        Transliterator.getInstance("Any-Latin; Latin-ASCII")
            .transliterate(label)
            .toLowerCase(Locale.ROOT)
            .replaceAll("['’]", "")
            .replaceAll("[^a-z0-9]+", "-");
    String shortened =
        latin.length() <= LONGEST_DERIVED
            ? latin
            : latin.substring(0, LONGEST_DERIVED).replaceAll("-[^-]*$", "");
    String slug = shortened.replaceAll("^-|-$", "");
    return slug.isEmpty() ? otherwise : slug;
  }
}
