package org.entente.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32C;
import org.apache.commons.codec.digest.DigestUtils;
import org.entente.database.Column;
import org.entente.database.ColumnType;
import org.entente.database.Question;
import org.entente.database.RowReader;
import org.entente.record.PartialDate;

/**
 * Entity tags of answers that speak of many records: of the question and the state of the database
 * in which it was answered, and of the answer. While nobody writes, a client is told that nothing
 * changed without reading anything again; afterwards the answers are compared.
 */
@ApplicationScoped
class AnswerTags {

  /**
   * Nothing at a replica while transactions are under way: there a snapshot does not say which ones
   * of them it leaves out, so that two states could have the same name.
   */
  private static final String NAME =
      """
      select case
        when pg_is_in_recovery() and pg_snapshot_xmin(snapshot) < pg_snapshot_xmax(snapshot) then null
        else cast(snapshot as text) end
      from pg_current_snapshot() snapshot""";

  static final Column STATE = new Column("state", "(%s)".formatted(NAME), ColumnType.TEXT);

  private static final Question CURRENT_STATE = new Question(NAME, Map.of());

  private final RowReader reader;
  private final ObjectMapper json;
  private final HttpHeaders headers;

  AnswerTags(RowReader reader, ObjectMapper json, HttpHeaders headers) {
    this.reader = reader;
    this.json = json;
    this.headers = headers;
  }

  /** What the database is like now; null where that cannot be told. */
  String state() {
    return reader.text(CURRENT_STATE);
  }

  /** 304 when nothing at all was written since the client read the answer. */
  Optional<Response> unchanged(UriInfo uri) {
    return Precondition.known(headers).isEmpty() ? Optional.empty() : unchanged(uri, state());
  }

  Optional<Response> unchanged(UriInfo uri, String state) {
    List<String> sent = Precondition.known(headers);
    if (state == null) {
      return Optional.empty();
    }
    String beginning = "\"" + question(uri, state) + "-";
    return sent.stream()
        .filter(tag -> tag.startsWith(beginning))
        .findFirst()
        .map(tag -> Response.notModified().header(HttpHeaders.ETAG, tag).build());
  }

  /** The answer, or 304 when the client has one that says the same. */
  Response.ResponseBuilder answer(UriInfo uri, String state, byte[] body) {
    String end = "-%08x\"".formatted(checksum(body));
    String current = "\"" + question(uri, state) + end;
    return Precondition.known(headers).stream()
        .filter(tag -> tag.equals(Precondition.ANY) || tag.endsWith(end))
        .findFirst()
        .map(
            tag ->
                Response.notModified()
                    .header(HttpHeaders.ETAG, tag.equals(Precondition.ANY) ? current : tag))
        .orElseGet(() -> Response.ok(body).header(HttpHeaders.ETAG, current));
  }

  /** The question as it is asked in that state, on this day. */
  static String question(UriInfo uri, String state) {
    return DigestUtils.sha256Hex(uri.getRequestUri() + " " + PartialDate.today() + " " + state)
        .substring(0, 16);
  }

  byte[] bytes(Object answer) {
    try {
      return json.writeValueAsBytes(answer);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static long checksum(byte[] body) {
    CRC32C checksum = new CRC32C();
    checksum.update(body);
    return checksum.getValue();
  }
}
