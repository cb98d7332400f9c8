package org.entente.record;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.entente.database.BoundSql;
import org.entente.database.RowReader;
import org.entente.model.RecordInput;
import org.entente.model.RecordKind;
import org.entente.model.Slug;
import org.entente.problem.ProblemException;
import org.entente.problem.ProblemType;
import org.entente.problem.Violation;

/**
 * Assigns ids to new records. An id is never assigned twice, not even after its record was deleted.
 */
@ApplicationScoped
public class IdAllocator {

  /** Names of sub-paths of the collections, which no record may have as its id. */
  private static final Set<String> RESERVED = Set.of("facets");

  private static final String TOMBSTONES =
      """
      select asked.id, last.version, (
        select min(at) from change where collection = :collection and id = asked.id) as created_at,
        last.at as deleted_at
      from unnest(:ids) asked (id)
      join lateral (
        select version, operation, at from change
        where collection = :collection and change.id = asked.id
        order by version desc limit 1) last on last.operation = 'DELETED'
      """;

  /** The log names collections by their tables. */
  private static final String STATUS =
      """
      select case
        when exists (select from %1$s where id = :id) then 'TAKEN'
        when (
          select operation from change where collection = '%1$s' and id = :id
          order by version desc limit 1) = 'DELETED' then 'DELETED'
        else 'FREE' end
      """;

  private static final String CLAIM =
      """
      select cast(1 as bigint)
      from (select pg_advisory_xact_lock(hashtextextended(:id, :collection))) taken
      """;

  /**
   * The highest number that the log has after the id; 1 for the id alone, 0 when neither was ever
   * used.
   */
  private static final String HIGHEST =
      """
      select cast(
        coalesce(max(coalesce(cast(nullif(substr(id, length(:id) + 2), '') as int), 1)), 0) as bigint)
      from (
        select id from change where collection = :collection and id = :id
        union all
        select id from change
        where collection = :collection and id > :id || '-' and id < :id || '.'
          and substr(id, length(:id) + 2) ~ '^[0-9]{1,9}$'
      ) known
      """;

  private enum Status {
    FREE,
    TAKEN,
    DELETED
  }

  private final RowReader rows;

  IdAllocator(RowReader rows) {
    this.rows = rows;
  }

  /**
   * Returns the id that the client gives, or one derived from the title or name.
   *
   * @throws ProblemException when no new record may have the client's id
   */
  String assign(RecordKind kind, RecordInput input) {
    return input.id() == null ? derive(kind, input.label()) : claimNew(kind, input.id());
  }

  /**
   * Claims the id for a new record and returns it.
   *
   * @throws ProblemException when no new record may have the id
   */
  String claimNew(RecordKind kind, String id) {
    claim(kind, id);
    return switch (status(kind, id)) {
      case FREE -> id;
      case DELETED ->
          throw new ProblemException(
              ProblemType.CONFLICT,
              "The id '%s' belonged to %s that was deleted; only PUT or a bulk load can restore it."
                  .formatted(id, kind.article()));
      case TAKEN ->
          throw new ProblemException(
              ProblemType.CONFLICT,
              "There is already %s '%s'; replace it with PUT.".formatted(kind.article(), id));
    };
  }

  static boolean reserved(String id) {
    return RESERVED.contains(id);
  }

  /** Returns the tombstone of a deleted record; empty when the record exists or never existed. */
  Optional<Tombstone> tombstone(RecordKind kind, String id) {
    return Optional.ofNullable(tombstones(kind, List.of(id)).get(id));
  }

  /** Returns the tombstones of the records that were deleted and not restored, by id. */
  Map<String, Tombstone> tombstones(RecordKind kind, List<String> ids) {
    BoundSql deleted =
        BoundSql.of(TOMBSTONES)
            .with("collection", kind.table())
            .with("ids", ids.toArray(String[]::new));
    return rows
        .list(
            deleted,
            row ->
                new Tombstone(
                    row.text("id"),
                    row.number("version"),
                    row.instant("created_at"),
                    row.instant("deleted_at")))
        .stream()
        .collect(Collectors.toMap(Tombstone::id, Function.identity()));
  }

  private Status status(RecordKind kind, String id) {
    return Status.valueOf(rows.text(BoundSql.of(STATUS.formatted(kind.table())).with("id", id)));
  }

  /**
   * Locks the id until the transaction ends, so that concurrent requests for the same new id wait
   * for each other.
   *
   * @throws ProblemException when the id is malformed
   */
  void claim(RecordKind kind, String id) {
    if (!Slug.isValid(id)) {
      throw new ProblemException(
          ProblemType.INVALID_PARAMETER,
          List.of(
              Violation.ofParameter(
                  "id",
                  "pattern",
                  "Must be an id: at most 100 lower-case letters, digits and single hyphens.")));
    }
    rows.number(BoundSql.of(CLAIM).with("id", id).with("collection", (long) kind.ordinal()));
  }

  private String derive(RecordKind kind, String label) {
    String id = Slug.of(label, kind.table());
    claim(kind, id);
    long highest =
        rows.number(BoundSql.of(HIGHEST).with("id", id).with("collection", kind.table()));
    boolean free = highest == 0 && !RESERVED.contains(id);
    return free ? id : id + "-" + (Math.max(highest, 1) + 1);
  }
}
