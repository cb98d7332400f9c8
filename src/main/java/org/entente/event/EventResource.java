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
import org.entente.database.ReadsReplica;
import org.entente.history.History;
import org.entente.http.Idempotency;
import org.entente.http.MediaTypes;
import org.entente.http.ValidatesParameters;
import org.entente.http.WriteRequest;
import org.entente.json.MergePatch;
import org.entente.model.RecordKind;
import org.entente.query.FacetService;
import org.entente.query.ListService;
import org.entente.query.ReadRequest;
import org.entente.query.RecordResponses;
import org.entente.record.RecordService;
import org.jboss.resteasy.reactive.RestPath;

/** The HTTP operations on {@code /events}, with facet counts and the chain of an event. */
@Path("/events")
@Produces(MediaType.APPLICATION_JSON)
@ReadsReplica
public class EventResource {

  private final EventMapper mapper;
  private final RecordService records;
  private final ListService lists;
  private final RecordResponses responses;
  private final History history;
  private final Idempotency idempotency;
  private final FacetService facets;
  private final EventChain chain;

  EventResource(
      EventMapper mapper,
      RecordService records,
      ListService lists,
      RecordResponses responses,
      History history,
      Idempotency idempotency,
      FacetService facets,
      EventChain chain) {
    this.mapper = mapper;
    this.records = records;
    this.lists = lists;
    this.responses = responses;
    this.history = history;
    this.idempotency = idempotency;
    this.facets = facets;
    this.chain = chain;
  }

  @GET
  @ValidatesParameters
  public Response list(@Context UriInfo uri) {
    return lists.page(EventListDefinition.EVENTS, uri);
  }

  @GET
  @Path("facets")
  @ValidatesParameters
  public Response facets(@Context UriInfo uri) {
    return facets.counts(EventListDefinition.EVENTS, uri);
  }

  @GET
  @Path("facets.csv")
  @Produces(MediaTypes.CSV)
  @ValidatesParameters
  public Response facetTable(@Context UriInfo uri) {
    return facets.table(EventListDefinition.EVENTS, uri);
  }

  @GET
  @Path("{id}")
  @ValidatesParameters
  public Response get(@RestPath String id, @Context HttpHeaders headers, @Context UriInfo uri) {
    ReadRequest request = responses.request(EventListDefinition.EVENTS, uri);
    return responses.read(records.get(mapper, id, request.on(), request.asOf()), request, headers);
  }

  @GET
  @Path("{id}/chain")
  @ValidatesParameters
  public EventChain.Chain chain(@RestPath String id, @Context UriInfo uri) {
    int depth = EventChain.depth(uri);
    return chain.of(records.get(mapper, id), depth);
  }

  @GET
  @Path("{id}/history")
  @ValidatesParameters
  public Response history(@RestPath String id, @Context UriInfo uri) {
    return history.page(RecordKind.EVENT, id, uri);
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Transactional
  public Response create(EventInput event, @Context HttpHeaders headers, @Context UriInfo uri) {
    WriteRequest request = WriteRequest.of(headers, uri);
    return idempotency.once(
        headers, uri, event, () -> responses.written(records.create(mapper, event, request), uri));
  }

  @PUT
  @Path("{id}")
  @Consumes(MediaType.APPLICATION_JSON)
  @Transactional
  public Response replace(
      @RestPath String id, EventInput event, @Context HttpHeaders headers, @Context UriInfo uri) {
    WriteRequest request = WriteRequest.of(headers, uri);
    return responses.written(records.replace(mapper, id, event, request), uri);
  }

  @PATCH
  @Path("{id}")
  @Consumes(MergePatch.MEDIA_TYPE)
  @Transactional
  public Response patch(
      @RestPath String id, MergePatch patch, @Context HttpHeaders headers, @Context UriInfo uri) {
    WriteRequest request = WriteRequest.of(headers, uri);
    return responses.written(records.patch(mapper, id, patch, request), uri);
  }

  @DELETE
  @Path("{id}")
  @Produces(MediaType.WILDCARD)
  @Transactional
  public Response delete(@RestPath String id, @Context HttpHeaders headers, @Context UriInfo uri) {
    records.delete(mapper, id, WriteRequest.of(headers, uri));
    return Response.noContent().build();
  }
}
