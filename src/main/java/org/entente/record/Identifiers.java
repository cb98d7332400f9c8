package org.entente.record;

import com.ibm.icu.text.Transliterator;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.entente.http.ProblemException;
import org.entente.http.ProblemType;
import org.entente.http.Violation;
import org.hibernate.Session;

/** Gives new records their ids. An id is never given twice, not even after its record's end. */
@ApplicationScoped
class Identifiers {

  /** Names of sub-paths of the collections, which a record's path must not hide. */
  private static final Set<String> RESERVED = Set.of("facets");

  private static final Pattern FORM = Pattern.compile(RecordInput.ID);
  private static final int LONGEST_DERIVED = 90;

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
    if (RESERVED.contains(id)) {
      throw new ProblemException(
          ProblemType.UNPROCESSABLE,
          List.of(Violation.at("/id", "reserved", "'%s' is no id: it is a path.".formatted(id))));
    }
    claim(collection, id);
    if (deleted(collection, id)) {
      throw new ProblemException(
          ProblemType.CONFLICT,
          "The id '%s' belonged to %s that was deleted; ids are not used again."
              .formatted(id, collection.article()));
    }
    if (exists(collection, id)) {
      throw new ProblemException(
          ProblemType.CONFLICT,
          "There is %s '%s' already; replace it with PUT.".formatted(collection.article(), id));
    }
    return id;
  }

  boolean deleted(Collection collection, String id) {
    return session
            .createNativeQuery(
                "select count(*) from tombstone where collection = :collection and id = :id",
                Long.class)
            .setParameter("collection", collection.table())
            .setParameter("id", id)
            .getSingleResult()
        > 0;
  }

  void retire(Collection collection, String id) {
    session
        .createNativeMutationQuery(
            "insert into tombstone (collection, id, deleted_at) values (:collection, :id, now())")
        .setParameter("collection", collection.table())
        .setParameter("id", id)
        .executeUpdate();
  }

  private boolean exists(Collection collection, String id) {
    return session
            .createNativeQuery(
                "select count(*) from %s where id = :id".formatted(collection.table()), Long.class)
            .setParameter("id", id)
            .getSingleResult()
        > 0;
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
    session
        .createNativeQuery(
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
        session
            .createNativeQuery(
                """
                select coalesce(max(coalesce(cast(nullif(substr(id, length(:id) + 2), '') as int), 1)), 0)
                from (
                  select id from %s
                  union all select id from tombstone where collection = '%s') known
                where id = :id or id like :id || '-%%' and id ~ ('^' || :id || '-[0-9]{1,9}$')
                """
                    .formatted(collection.table(), collection.table()),
                Integer.class)
            .setParameter("id", id)
            .getSingleResult();
    boolean free = highest == 0 && !RESERVED.contains(id);
    return free ? id : id + "-" + (Math.max(highest, 1) + 1);
  }

  static String slug(String label, String otherwise) {
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
