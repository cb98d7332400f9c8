package org.entente.source;

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

@Path("/sources")
@Produces(MediaType.APPLICATION_JSON)
public class SourceResource {

  private final SourceRepository sources;
  private final Lists lists;
  private final Answers answers;

  SourceResource(SourceRepository sources, Lists lists, Answers answers) {
    this.sources = sources;
    this.lists = lists;
    this.answers = answers;
  }

  @GET
  @ChecksParameters
  public Response list(@Context UriInfo uri) {
    return lists.page(SourceFilter.LISTING, uri);
  }

  @GET
  @Path("{id}")
  public Response get(@RestPath String id, @Context HttpHeaders headers) {
    return answers.read(sources.records().get(id, PartialDate.today()), headers);
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Transactional
  public Response create(SourceInput source, @Context UriInfo uri) {
    return answers.written(sources.records().create(source), uri);
  }

  @PUT
  @Path("{id}")
  @Consumes(MediaType.APPLICATION_JSON)
  @Transactional
  public Response replace(
      @RestPath String id, SourceInput source, @Context HttpHeaders headers, @Context UriInfo uri) {
    return answers.written(sources.records().replace(id, source, Precondition.of(headers)), uri);
  }

  @DELETE
  @Path("{id}")
  @Produces(MediaType.WILDCARD)
  @Transactional
  public Response delete(@RestPath String id, @Context HttpHeaders headers) {
    sources.records().delete(id, Precondition.of(headers));
    return Response.noContent().build();
  }
}
