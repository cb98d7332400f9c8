package org.entente.event;

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
import org.entente.http.Analyses;
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

@Path("/events")
@Produces(MediaType.APPLICATION_JSON)
@ReadsReplica
public class EventResource {

  private final EventRepository events;
  private final Lists lists;
  private final Answers answers;
  private final History history;
  private final Idempotency idempotency;
  private final Bulk bulk;
  private final Analyses analyses;
  private final EventFacets facets;
  private final EventChain chain;

  EventResource(
      EventRepository events,
      Lists lists,
      Answers answers,
      History history,
      Idempotency idempotency,
      Bulk bulk,
      Analyses analyses,
      EventFacets facets,
      EventChain chain) {
    this.events = events;
    this.lists = lists;
    this.answers = answers;
    this.history = history;
    this.idempotency = idempotency;
    this.bulk = bulk;
    this.analyses = analyses;
    this.facets = facets;
    this.chain = chain;
  }

  @GET
  @Produces({MediaType.APPLICATION_JSON, Format.LINES, Format.TABLE})
  @ChecksParameters
  public Response list(@Context UriInfo uri, @Context HttpHeaders headers) {
    return lists.answer(EventFilter.LISTING, uri, headers);
  }

  @GET
  @Path("facets")
  @ChecksParameters
  public Response facets(@Context UriInfo uri) {
    return analyses.answer(uri, () -> facets.of(uri));
  }

  @GET
  @Path("{id}")
  @ChecksParameters
  public Response get(@RestPath String id, @Context HttpHeaders headers, @Context UriInfo uri) {
    ReadRequest request = answers.request(EventFilter.LISTING, uri);
    return answers.read(events.records().get(id, request), request, headers);
  }

  @GET
  @Path("{id}/chain")
  @ChecksParameters
  public EventChain.Chain chain(@RestPath String id, @Context UriInfo uri) {
    int depth = EventChain.depth(uri);
    return chain.of(events.records().get(id), depth);
  }

  @GET
  @Path("{id}/history")
  @ChecksParameters
  public Response history(@RestPath String id, @Context UriInfo uri) {
    return history.page(Collection.EVENT, id, uri);
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Transactional
  public Response create(EventInput event, @Context HttpHeaders headers, @Context UriInfo uri) {
    WriteRequest request = WriteRequest.of(headers, uri);
    return idempotency.once(
        headers, uri, event, () -> answers.written(events.records().create(event, request), uri));
  }

  @POST
  @Consumes(Bulk.LINES)
  @Produces({MediaType.APPLICATION_JSON, Bulk.LINES})
  public Response load(InputStream lines, @Context HttpHeaders headers, @Context UriInfo uri)
      throws IOException {
    return bulk.load(events.type(), lines, headers, uri);
  }

  @PUT
  @Path("{id}")
  @Consumes(MediaType.APPLICATION_JSON)
  @Transactional
  public Response replace(
      @RestPath String id, EventInput event, @Context HttpHeaders headers, @Context UriInfo uri) {
    WriteRequest request = WriteRequest.of(headers, uri);
    return answers.written(events.records().replace(id, event, request), uri);
  }

  @PATCH
  @Path("{id}")
  @Consumes(MergePatch.MEDIA_TYPE)
  @Transactional
  public Response patch(
      @RestPath String id, MergePatch patch, @Context HttpHeaders headers, @Context UriInfo uri) {
    WriteRequest request = WriteRequest.of(headers, uri);
    return answers.written(events.records().patch(id, patch, request), uri);
  }

  @DELETE
  @Path("{id}")
  @Produces(MediaType.WILDCARD)
  @Transactional
  public Response delete(@RestPath String id, @Context HttpHeaders headers, @Context UriInfo uri) {
    events.records().delete(id, WriteRequest.of(headers, uri));
    return Response.noContent().build();
  }
}
