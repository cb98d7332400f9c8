package org.entente.event;

import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.entente.http.Answers;
import org.entente.http.ChecksParameters;
import org.entente.http.Lists;
import org.entente.http.Precondition;
import org.entente.record.PartialDate;
import org.jboss.resteasy.reactive.RestPath;

@Path("/events")
@Produces(MediaType.APPLICATION_JSON)
public class EventResource {

  private final EventRepository events;
  private final Lists lists;
  private final Answers answers;

  EventResource(EventRepository events, Lists lists, Answers answers) {
    this.events = events;
    this.lists = lists;
    this.answers = answers;
  }

  @GET
  @ChecksParameters
  public Response list(@Context UriInfo uri) {
    return lists.page(EventFilter.LISTING, uri);
  }

  @GET
  @Path("{id}")
  public Response get(@RestPath String id, @Context HttpHeaders headers) {
    return answers.read(events.records().get(id, PartialDate.today()), headers);
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Transactional
  public Response create(EventInput event, @Context UriInfo uri) {
    return answers.written(events.records().create(event), uri);
  }

  @PUT
  @Path("{id}")
  @Consumes(MediaType.APPLICATION_JSON)
  @Transactional
  public Response replace(
      @RestPath String id, EventInput event, @Context HttpHeaders headers, @Context UriInfo uri) {
    return answers.written(events.records().replace(id, event, Precondition.of(headers)), uri);
  }

  @DELETE
  @Path("{id}")
  @Produces(MediaType.WILDCARD)
  @Transactional
  public Response delete(@RestPath String id, @Context HttpHeaders headers) {
    events.records().delete(id, Precondition.of(headers));
    return Response.noContent().build();
  }
}
