package org.entente.query;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32C;
import org.apache.commons.codec.digest.DigestUtils;
import org.entente.database.BoundSql;
import org.entente.database.Column;
import org.entente.database.RowReader;
import org.entente.http.Precondition;
import org.entente.json.Json;
import org.entente.model.PartialDate;

/**
 * Entity tags of answers about many records. A tag consists of a hash of the request and of the
 * database's state, and of a checksum of the answer. While nothing is written, the hash alone shows
 * that an answer is still valid; after a write, the checksums are compared.
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
    return Precondition.known(headers).isEmpty() ? Optional.empty() : unchanged(uri, state());
  }

  Optional<Response> unchanged(UriInfo uri, String state) {
    List<String> sent = Precondition.known(headers);
    if (state == null) {
      return Optional.empty();
    }
    String beginning = "\"" + requestKey(uri, state) + "-";
    return sent.stream()
        .filter(tag -> tag.startsWith(beginning))
        .findFirst()
        .map(tag -> Response.notModified().header(HttpHeaders.ETAG, tag).build());
  }

  /** Returns the answer, or 304 when the client already has an equal one. */
  Response.ResponseBuilder answer(UriInfo uri, String state, byte[] body) {
    String end = "-%08x\"".formatted(checksum(body));
    String current = "\"" + requestKey(uri, state) + end;
    return Precondition.known(headers).stream()
        .filter(tag -> tag.equals(Precondition.ANY) || tag.endsWith(end))
        .findFirst()
        .map(
            tag ->
                Response.notModified()
                    .header(HttpHeaders.ETAG, tag.equals(Precondition.ANY) ? current : tag))
        .orElseGet(() -> Response.ok(body).header(HttpHeaders.ETAG, current));
  }

  /** Returns a hash of the request's address, today's date and the database's state. */
  static String requestKey(UriInfo uri, String state) {
    return DigestUtils.sha256Hex(uri.getRequestUri() + " " + PartialDate.today() + " " + state)
        .substring(0, 16);
  }

  byte[] bytes(Object answer) {
    return json.bytes(answer);
  }

  private static long checksum(byte[] body) {
    CRC32C checksum = new CRC32C();
    checksum.update(body);
    return checksum.getValue();
  }
}
