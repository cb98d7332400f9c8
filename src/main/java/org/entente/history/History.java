package org.entente.history;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.entente.database.BoundSql;
import org.entente.database.Row;
import org.entente.database.RowReader;
import org.entente.http.Page;
import org.entente.http.QueryParameters;
import org.entente.json.Json;
import org.entente.json.MergePatch;
import org.entente.model.Operation;
import org.entente.model.RecordKind;
import org.entente.problem.ProblemException;
import org.entente.problem.ProblemType;

/** Reads from the log the revisions of one record, and its state at a time. */
@ApplicationScoped
public class History {

  public static final List<String> PARAMETERS = List.of("limit", "cursor", "diff");

  private static final String PAGE =
      """
      select version, operation, at, author, reason, cast(record as text) as record
      from change
      where collection = :collection and id = :id and version < :before
      order by version desc limit :limit
      """;

  private static final String AS_OF =
      """
      select operation, cast(record as text) as record from change
      where collection = :collection and id = :id and at <= :asOf
      order by version desc limit 1
      """;

  private final RowReader rows;
  private final Json json;

  History(RowReader rows, Json json) {
    this.rows = rows;
    this.json = json;
  }

  /**
   * Returns a page of the record's changes, newest first.
   *
   * @throws ProblemException 404 when the record has never existed
   */
  public Response page(RecordKind kind, String id, UriInfo uri) {
    QueryParameters parameters = QueryParameters.known(uri, PARAMETERS);
    int limit = parameters.limit();
    int before = parameters.number("cursor", 1, Integer.MAX_VALUE).orElse(Integer.MAX_VALUE);
    boolean diff = parameters.flag("diff");
    parameters.refuseWrong();
    List<Change> changes = changes(kind, id, before, limit + 1);
    if (changes.isEmpty() && before == Integer.MAX_VALUE) {
      throw new ProblemException(
          ProblemType.NOT_FOUND, "There has never been %s '%s'.".formatted(kind.article(), id));
    }
    List<Change> shown = changes.subList(0, Math.min(limit, changes.size()));
    List<Change> items = diff ? differences(changes, shown.size()) : shown;
    if (shown.size() == changes.size()) {
      return Response.ok(Page.last(items)).build();
    }
    String nextCursor = String.valueOf(shown.get(limit - 1).version());
    URI next = uri.getRequestUriBuilder().replaceQueryParam("cursor", nextCursor).build();
    return Response.ok(Page.of(items, next, nextCursor)).link(next, "next").build();
  }

  /**
   * Returns the record as it was recorded at the time.
   *
   * @throws ProblemException 404 when it did not exist yet, 410 when it was deleted
   */
  public <V> V asOf(RecordKind kind, String id, Instant asOf, Class<V> view) {
    Row last =
        rows.first(
                BoundSql.of(AS_OF)
                    .with("collection", kind.table())
                    .with("id", id)
                    .with("asOf", asOf),
                row -> row)
            .orElseThrow(
                () ->
                    new ProblemException(
                        ProblemType.NOT_FOUND,
                        "The %s '%s' did not exist at %s.".formatted(kind, id, asOf)));
    if (last.enumValue(Operation.class, "operation") == Operation.DELETED) {
      throw deleted(kind, id);
    }
    return json.readStored(last.text("record"), view);
  }

  /** Returns the problem that the record was deleted, with a link to its history. */
  public static ProblemException deleted(RecordKind kind, String id) {
    String history = "/%s/%s/history".formatted(kind.path(), id);
    return new ProblemException(
            ProblemType.GONE, "The %s '%s' was deleted; its history remains.".formatted(kind, id))
        .with("history", history)
        .withHeader("Link", "<%s>; rel=\"version-history\"".formatted(history));
  }

  private List<Change> changes(RecordKind kind, String id, long before, int limit) {
    return rows.list(
        BoundSql.of(PAGE)
            .with("collection", kind.table())
            .with("id", id)
            .with("before", before)
            .with("limit", limit),
        row -> Change.of(null, kind, id, row));
  }

  /**
   * Replaces the record of each shown change by the patch from the version before it, which follows
   * in the list.
   */
  private List<Change> differences(List<Change> changes, int shown) {
    List<JsonNode> records =
        Stream.concat(
                changes.stream().map(change -> json.tree(change.record())),
                Stream.of(NullNode.getInstance()))
            .toList();
    return IntStream.range(0, shown)
        .mapToObj(
            at -> {
              JsonNode record = records.get(at);
              JsonNode before = ReferenceNames.in(record).applyTo(records.get(at + 1));
              MergePatch patch = MergePatch.between(before, record);
              return changes.get(at).withPatch(patch.patch());
            })
        .toList();
  }
}
