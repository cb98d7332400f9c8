package org.entente.history;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.NullNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.entente.http.Page;
import org.entente.http.ProblemException;
import org.entente.http.ProblemType;
import org.entente.http.QueryParameters;
import org.entente.json.MergePatch;
import org.entente.record.Collection;
import org.entente.record.Operation;
import org.hibernate.Session;

/** What the log says of one record. */
@ApplicationScoped
public class History {

  public static final List<String> PARAMETERS = List.of("limit", "cursor", "diff");

  private static final int DEFAULT_LIMIT = 50;
  private static final int LARGEST_LIMIT = 200;

  private static final String PAGE =
      """
      select version, operation, at, author, reason, cast(record as text)
      from change
      where collection = :collection and id = :id and version < :before
      order by version desc limit :limit
      """;

  private static final String AS_OF =
      """
      select operation, cast(record as text) from change
      where collection = :collection and id = :id and at <= :asOf
      order by version desc limit 1
      """;

  private final Session session;
  private final ObjectMapper json;

  History(Session session, ObjectMapper json) {
    this.session = session;
    this.json = json;
  }

  /** The changes of the record, newest first. */
  public Response page(Collection collection, String id, UriInfo uri) {
    QueryParameters parameters = QueryParameters.known(uri, PARAMETERS);
    int limit = parameters.number("limit", 1, LARGEST_LIMIT).orElse(DEFAULT_LIMIT);
    int before = parameters.number("cursor", 1, Integer.MAX_VALUE).orElse(Integer.MAX_VALUE);
    boolean diff = parameters.flag("diff");
    parameters.refuseWrong();
    List<Change> changes = changes(collection, id, before, limit + 1);
    if (changes.isEmpty() && before == Integer.MAX_VALUE) {
      throw new ProblemException(
          ProblemType.NOT_FOUND, "There never was %s '%s'.".formatted(collection.article(), id));
    }
    List<Change> shown = changes.subList(0, Math.min(limit, changes.size()));
    URI next =
        shown.size() == changes.size()
            ? null
            : uri.getRequestUriBuilder()
                .replaceQueryParam("cursor", shown.get(limit - 1).version())
                .build();
    List<Change> items = diff ? differences(changes, shown.size()) : shown;
    Response.ResponseBuilder answer = Response.ok(new Page<>(items, next, null));
    return (next == null ? answer : answer.link(next, "next")).build();
  }

  /**
   * A record as it was recorded at the time.
   *
   * @throws ProblemException 404 or 410 when there was none
   */
  public <V> V asOf(Collection collection, String id, Instant asOf, Class<V> view) {
    Tuple last =
        session
            .createNativeQuery(AS_OF, Tuple.class)
            .setParameter("collection", collection.table())
            .setParameter("id", id)
            .setParameter("asOf", asOf)
            .getResultStream()
            .findFirst()
            .orElseThrow(
                () ->
                    new ProblemException(
                        ProblemType.NOT_FOUND,
                        "There was no %s '%s' at %s.".formatted(collection, id, asOf)));
    if (last.get(0, String.class).equals(Operation.DELETED.name())) {
      throw deleted(collection, id);
    }
    try {
      return json.readerFor(view)
          .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .readValue(last.get(1, String.class));
    } catch (JsonProcessingException corrupt) {
      throw new IllegalStateException(corrupt);
    }
  }

  /** That the record was deleted, and where its history is. */
  public static ProblemException deleted(Collection collection, String id) {
    String history = "/%s/%s/history".formatted(collection.path(), id);
    return new ProblemException(
            ProblemType.GONE,
            "The %s '%s' was deleted; its history remains.".formatted(collection, id))
        .with("history", history)
        .withHeader("Link", "<%s>; rel=\"version-history\"".formatted(history));
  }

  private List<Change> changes(Collection collection, String id, long before, int limit) {
    return session
        .createNativeQuery(PAGE, Tuple.class)
        .setParameter("collection", collection.table())
        .setParameter("id", id)
        .setParameter("before", before)
        .setParameter("limit", limit)
        .getResultStream()
        .map(row -> change(collection, id, row))
        .toList();
  }

  private static Change change(Collection collection, String id, Tuple row) {
    return new Change(
        null,
        collection,
        id,
        row.get(0, Long.class),
        Operation.valueOf(row.get(1, String.class)),
        row.get(2, Instant.class),
        row.get(3, String.class),
        row.get(4, String.class),
        row.get(5, String.class),
        null);
  }

  /** Each of the first changes with the patch from the one before it, which comes after it here. */
  private List<Change> differences(List<Change> changes, int shown) {
    List<JsonNode> records =
        Stream.concat(changes.stream().map(this::tree), Stream.of(NullNode.getInstance())).toList();
    return IntStream.range(0, shown)
        .mapToObj(
            at -> {
              MergePatch patch = MergePatch.between(records.get(at + 1), records.get(at));
              return changes.get(at).withPatch(patch.patch());
            })
        .toList();
  }

  private JsonNode tree(Change change) {
    try {
      return change.record() == null ? NullNode.getInstance() : json.readTree(change.record());
    } catch (JsonProcessingException corrupt) {
      throw new IllegalStateException(corrupt);
    }
  }
}
