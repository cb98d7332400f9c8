package org.entente.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.zip.CRC32C;
import org.entente.record.RecordView;
import org.entente.record.Written;

/** How single records are answered. */
@ApplicationScoped
public class Answers {

  private final ObjectWriter json;

  Answers(ObjectMapper mapper) {
    this.json = mapper.writer();
  }

  /** The record, or 304 when the client has it already. */
  public Response read(RecordView view, HttpHeaders headers) {
    byte[] body = body(view);
    String tag = tag(view, body);
    boolean known =
        Precondition.tags(headers, HttpHeaders.IF_NONE_MATCH)
            .filter(
                tags ->
                    tags.contains("*") || tags.stream().anyMatch(sent -> weak(sent).equals(tag)))
            .isPresent();
    return (known ? Response.notModified() : Response.ok(body))
        .header(HttpHeaders.ETAG, tag)
        .build();
  }

  /** The record as it now is: 201 with its address when it is new. */
  public Response written(Written written, UriInfo uri) {
    byte[] body = body(written.view());
    Response.ResponseBuilder answer =
        written.created()
            ? Response.created(address(written, uri)).entity(body)
            : Response.ok(body);
    return answer.header(HttpHeaders.ETAG, tag(written.view(), body)).build();
  }

  private static String weak(String tag) {
    return tag.startsWith("W/") ? tag.substring(2) : tag;
  }

  private static URI address(Written written, UriInfo uri) {
    return uri.getBaseUriBuilder()
        .path(written.collection().path())
        .path(written.view().id())
        .build();
  }

  private byte[] body(RecordView view) {
    try {
      return json.writeValueAsBytes(view);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** The version, which {@code If-Match} goes by, and a checksum of all that is read. */
  private static String tag(RecordView view, byte[] body) {
    CRC32C checksum = new CRC32C();
    checksum.update(body);
    return "\"%d-%08x\"".formatted(view.version(), checksum.getValue());
  }
}
