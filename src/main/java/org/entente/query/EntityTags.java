package org.entente.query;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.Optional;
import org.apache.commons.codec.digest.DigestUtils;
import org.entente.database.BoundSql;
import org.entente.database.Column;
import org.entente.database.RowReader;
import org.entente.http.Precondition;
import org.entente.json.Json;
import org.entente.model.PartialDate;

/**
 * Entity tags of answers about many records. A tag consists of three hashes: of the question, of
 * the database's state, and of the answer. While nothing is written, the first two show that an
 * answer is still valid; after a write, the answers to the same question are compared.
 */
@ApplicationScoped
class EntityTags {

  /**
   * Names the database's state by its snapshot. A replica gives no name while transactions run: its
   * snapshot does not say which of them it excludes, so two states could have the same name.
   */
  private static final String NAME =
      """
      select case
        when pg_is_in_recovery() and pg_snapshot_xmin(snapshot) < pg_snapshot_xmax(snapshot) then null
        else cast(snapshot as text) end
      from pg_current_snapshot() snapshot""";

  static final Column STATE = new Column("state", "(%s)".formatted(NAME), Column.Type.TEXT);

  private static final String WEAK = "W/";
  private static final int HASH_DIGITS = 16;

  private static final BoundSql CURRENT_STATE = BoundSql.of(NAME);

  private final RowReader reader;
  private final Json json;
  private final HttpHeaders headers;

  EntityTags(RowReader reader, Json json, HttpHeaders headers) {
    this.reader = reader;
    this.json = json;
    this.headers = headers;
  }

  /** Returns the name of the database's current state; null where it has none. */
  String state() {
    return reader.text(CURRENT_STATE);
  }

  /** Returns 304 when nothing was written since the client read the answer; empty otherwise. */
  Optional<Response> unchanged(UriInfo uri) {
    return Precondition.onlyIfChanged(headers) ? unchanged(uri, state()) : Optional.empty();
  }

  Optional<Response> unchanged(UriInfo uri, String state) {
    if (state == null) {
      return Optional.empty();
    }
    String beginning = "\"" + requestKey(uri, state) + "-";
    return Precondition.known(headers, tag -> tag.startsWith(beginning))
        .map(tag -> Response.notModified().header(HttpHeaders.ETAG, tag).build());
  }

  /** Returns the answer, or 304 when the client already has an equal one. */
  Response.ResponseBuilder answer(UriInfo uri, String state, byte[] body) {
    String beginning = "\"" + question(uri) + "-";
    String end = "-" + hash(body) + "\"";
    String current = "\"" + requestKey(uri, state) + end;
    Optional<String> known =
        Precondition.knowsAny(headers)
            ? Optional.of(current)
            : Precondition.known(headers, tag -> tag.startsWith(beginning) && tag.endsWith(end));
    return known
        .map(tag -> Response.notModified().header(HttpHeaders.ETAG, tag))
        .orElseGet(() -> Response.ok(body).header(HttpHeaders.ETAG, current));
  }

  /**
   * Returns the tag of an answer that is written while it is read; empty where the state has no
   * name. It is weak: a write after the state was named may be part of the answer.
   */
  static Optional<String> ofStream(UriInfo uri, String state) {
    return Optional.ofNullable(state).map(named -> WEAK + streamed(uri, named));
  }

  /** Returns 304 when the client has the streamed answer as of the state. */
  Optional<Response> unchangedStream(UriInfo uri, String state) {
    return ofStream(uri, state)
        .filter(
            tag ->
                Precondition.knowsAny(headers)
                    || Precondition.known(headers, streamed(uri, state)::equals).isPresent())
        .map(tag -> Response.notModified().header(HttpHeaders.ETAG, tag).build());
  }

  private static String streamed(UriInfo uri, String state) {
    return "\"" + requestKey(uri, state) + "\"";
  }

  /** Returns a hash of the request's address, and one of today's date and the database's state. */
  static String requestKey(UriInfo uri, String state) {
    return question(uri) + "-" + hash((PartialDate.today() + " " + state).getBytes(UTF_8));
  }

  /** Returns a hash of the path and query, which all instances have in common. */
  private static String question(UriInfo uri) {
    URI address = uri.getRequestUri();
    return hash((address.getRawPath() + "?" + address.getRawQuery()).getBytes(UTF_8));
  }

  byte[] bytes(Object answer) {
    return json.bytes(answer);
  }

  private static String hash(byte[] bytes) {
    return DigestUtils.sha256Hex(bytes).substring(0, HASH_DIGITS);
  }
}
