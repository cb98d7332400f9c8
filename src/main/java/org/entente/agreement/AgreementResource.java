package org.entente.agreement;

import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import org.entente.bulk.Bulk;
import org.entente.database.ReadsReplica;
import org.entente.history.History;
import org.entente.http.Answers;
import org.entente.http.ChecksParameters;
import org.entente.http.Format;
import org.entente.http.Idempotency;
import org.entente.http.Lists;
import org.entente.http.ReadRequest;
import org.entente.http.WriteRequest;
import org.entente.json.MergePatch;
import org.entente.record.Collection;
import org.entente.record.RecordView;
import org.jboss.resteasy.reactive.RestPath;

@Path("/agreements")
@Produces(MediaType.APPLICATION_JSON)
@ReadsReplica
public class AgreementResource {

  private final AgreementRepository agreements;
  private final Lists lists;
  private final Answers answers;
  private final History history;
  private final Idempotency idempotency;
  private final Bulk bulk;

  AgreementResource(
      AgreementRepository agreements,
      Lists lists,
      Answers answers,
      History history,
      Idempotency idempotency,
      Bulk bulk) {
    this.agreements = agreements;
    this.lists = lists;
    this.answers = answers;
    this.history = history;
    this.idempotency = idempotency;
    this.bulk = bulk;
  }

  @GET
  @Produces({MediaType.APPLICATION_JSON, Format.LINES, Format.TABLE})
  @ChecksParameters
  public Response list(@Context UriInfo uri, @Context HttpHeaders headers) {
    return lists.answer(AgreementFilter.LISTING, uri, headers);
  }

  @GET
  @Path("{id}")
  @ChecksParameters
  public Response get(@RestPath String id, @Context HttpHeaders headers, @Context UriInfo uri) {
    ReadRequest request = answers.request(AgreementFilter.LISTING, uri);
    return answers.read(agreements.records().get(id, request), request, headers);
  }

  @GET
  @Path("{id}/timeline")
  @ChecksParameters
  public AgreementTimeline timeline(@RestPath String id, @Context UriInfo uri) {
    RecordView agreement = agreements.records().get(id, ReadRequest.recordedAt(uri));
    return AgreementTimeline.of((AgreementView) agreement);
  }

  @GET
  @Path("{id}/history")
  @ChecksParameters
  public Response history(@RestPath String id, @Context UriInfo uri) {
    return history.page(Collection.AGREEMENT, id, uri);
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Transactional
  public Response create(
      AgreementInput agreement, @Context HttpHeaders headers, @Context UriInfo uri) {
    WriteRequest request = WriteRequest.of(headers, uri);
    return idempotency.once(
        headers,
        uri,
        agreement,
        () -> answers.written(agreements.records().create(agreement, request), uri));
  }

  @POST
  @Consumes(Bulk.LINES)
  @Produces({MediaType.APPLICATION_JSON, Bulk.LINES})
  public Response load(InputStream lines, @Context HttpHeaders headers, @Context UriInfo uri)
      throws IOException {
    return bulk.load(agreements.type(), lines, headers, uri);
  }

  @PUT
  @Path("{id}")
  @Consumes(MediaType.APPLICATION_JSON)
  @Transactional
  public Response replace(
      @RestPath String id,
      AgreementInput agreement,
      @Context HttpHeaders headers,
      @Context UriInfo uri) {
    WriteRequest request = WriteRequest.of(headers, uri);
    return answers.written(agreements.records().replace(id, agreement, request), uri);
  }

  @PATCH
  @Path("{id}")
  @Consumes(MergePatch.MEDIA_TYPE)
  @Transactional
  public Response patch(
      @RestPath String id, MergePatch patch, @Context HttpHeaders headers, @Context UriInfo uri) {
    WriteRequest request = WriteRequest.of(headers, uri);
    return answers.written(agreements.records().patch(id, patch, request), uri);
  }

  @DELETE
  @Path("{id}")
  @Produces(MediaType.WILDCARD)
  @Transactional
  public Response delete(@RestPath String id, @Context HttpHeaders headers, @Context UriInfo uri) {
    agreements.records().delete(id, WriteRequest.of(headers, uri));
    return Response.noContent().build();
  }
}
