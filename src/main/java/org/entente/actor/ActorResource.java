package org.entente.actor;

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
import org.jboss.resteasy.reactive.RestPath;

@Path("/actors")
@Produces(MediaType.APPLICATION_JSON)
@ReadsReplica
public class ActorResource {

  private final ActorRepository actors;
  private final Lists lists;
  private final Answers answers;
  private final History history;
  private final Idempotency idempotency;
  private final Bulk bulk;

  ActorResource(
      ActorRepository actors,
      Lists lists,
      Answers answers,
      History history,
      Idempotency idempotency,
      Bulk bulk) {
    this.actors = actors;
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
    return lists.answer(ActorFilter.LISTING, uri, headers);
  }

  @GET
  @Path("{id}")
  @ChecksParameters
  public Response get(@RestPath String id, @Context HttpHeaders headers, @Context UriInfo uri) {
    ReadRequest request = answers.request(ActorFilter.LISTING, uri);
    return answers.read(actors.records().get(id, request), request, headers);
  }

  @GET
  @Path("{id}/history")
  @ChecksParameters
  public Response history(@RestPath String id, @Context UriInfo uri) {
    return history.page(Collection.ACTOR, id, uri);
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Transactional
  public Response create(ActorInput actor, @Context HttpHeaders headers, @Context UriInfo uri) {
    WriteRequest request = WriteRequest.of(headers, uri);
    return idempotency.once(
        headers, uri, actor, () -> answers.written(actors.records().create(actor, request), uri));
  }

  @POST
  @Consumes(Bulk.LINES)
  @Produces({MediaType.APPLICATION_JSON, Bulk.LINES})
  public Response load(InputStream lines, @Context HttpHeaders headers, @Context UriInfo uri)
      throws IOException {
    return bulk.load(actors.type(), lines, headers, uri);
  }

  @PUT
  @Path("{id}")
  @Consumes(MediaType.APPLICATION_JSON)
  @Transactional
  public Response replace(
      @RestPath String id, ActorInput actor, @Context HttpHeaders headers, @Context UriInfo uri) {
    WriteRequest request = WriteRequest.of(headers, uri);
    return answers.written(actors.records().replace(id, actor, request), uri);
  }

  @PATCH
  @Path("{id}")
  @Consumes(MergePatch.MEDIA_TYPE)
  @Transactional
  public Response patch(
      @RestPath String id, MergePatch patch, @Context HttpHeaders headers, @Context UriInfo uri) {
    WriteRequest request = WriteRequest.of(headers, uri);
    return answers.written(actors.records().patch(id, patch, request), uri);
  }

  @DELETE
  @Path("{id}")
  @Produces(MediaType.WILDCARD)
  @Transactional
  public Response delete(@RestPath String id, @Context HttpHeaders headers, @Context UriInfo uri) {
    actors.records().delete(id, WriteRequest.of(headers, uri));
    return Response.noContent().build();
  }
}
