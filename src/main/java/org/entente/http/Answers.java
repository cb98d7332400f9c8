package org.entente.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import org.entente.record.RecordReader;
import org.entente.record.RecordView;
import org.entente.record.Representation;
import org.entente.record.Written;

/** How single records are answered. */
@ApplicationScoped
public class Answers {

  private final RecordReader records;
  private final DetailedRecords detailed;
  private final Members members;

  Answers(RecordReader records, DetailedRecords detailed, Members members) {
    this.records = records;
    this.detailed = detailed;
    this.members = members;
  }

  /**
   * @throws ProblemException naming every parameter that is unknown or has a wrong value
   */
  public ReadRequest request(Listing<?> listing, UriInfo uri) {
    return ReadRequest.of(listing, uri, members);
  }

  /** The record, or 304 when the client has it already. */
  public Response read(RecordView view, ReadRequest request, HttpHeaders headers) {
    Object told = detailed.of(List.of(view), request.details(), request.on()).get(0);
    return read(records.representation(view, told), headers);
  }

  private static Response read(Representation representation, HttpHeaders headers) {
    String tag = representation.tag();
    List<String> sent = Precondition.known(headers);
    boolean known = sent.contains(Precondition.ANY) || sent.contains(tag);
    return (known ? Response.notModified() : Response.ok(representation.json()))
        .header(HttpHeaders.ETAG, tag)
        .build();
  }

  /** The record as it now is: 201 with its address when it is new. */
  public Response written(Written written, UriInfo uri) {
    byte[] body = written.representation().json();
    Response.ResponseBuilder answer =
        written.created()
            ? Response.created(address(written, uri)).entity(body)
            : Response.ok(body);
    return answer.header(HttpHeaders.ETAG, written.representation().tag()).build();
  }

  private static URI address(Written written, UriInfo uri) {
    return uri.getBaseUriBuilder()
        .path(written.collection().path())
        .path(written.representation().id())
        .build();
  }
}
