package org.entente.query;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import org.entente.http.Precondition;
import org.entente.model.RecordView;
import org.entente.model.Representation;
import org.entente.problem.ProblemException;
import org.entente.record.RecordReader;
import org.entente.record.RecordWriter.Written;

/** Builds the responses with single records. */
@ApplicationScoped
public class RecordResponses {

  private final RecordReader records;
  private final RecordRenderer renderer;
  private final ViewSchema schema;

  RecordResponses(RecordReader records, RecordRenderer renderer, ViewSchema schema) {
    this.records = records;
    this.renderer = renderer;
    this.schema = schema;
  }

  /**
   * Parses the parameters of a read.
   *
   * @throws ProblemException naming every parameter that is unknown or has a wrong value
   */
  public ReadRequest request(ListDefinition<?> definition, UriInfo uri) {
    return ReadRequest.of(definition, uri, schema);
  }

  /** Answers with the record, or with 304 when the client has it already. */
  public Response read(RecordView view, ReadRequest request, HttpHeaders headers) {
    Object rendered = renderer.of(List.of(view), request.details(), request.on()).get(0);
    return read(records.representation(view, rendered), headers);
  }

  private static Response read(Representation representation, HttpHeaders headers) {
    String tag = representation.tag();
    boolean known =
        Precondition.knowsAny(headers) || Precondition.known(headers, tag::equals).isPresent();
    return (known ? Response.notModified() : Response.ok(representation.json()))
        .header(HttpHeaders.ETAG, tag)
        .build();
  }

  /** Answers with the record as it now is; with 201 and its address when it is new. */
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
        .path(written.kind().path())
        .path(written.representation().id())
        .build();
  }
}
