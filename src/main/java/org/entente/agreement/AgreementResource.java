package org.entente.agreement;

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
import org.entente.http.QueryParameters;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

@Path("/agreements")
@Produces(MediaType.APPLICATION_JSON)
public class AgreementResource {

  private final AgreementRepository agreements;
  private final Lists lists;
  private final Answers answers;

  AgreementResource(AgreementRepository agreements, Lists lists, Answers answers) {
    this.agreements = agreements;
    this.lists = lists;
    this.answers = answers;
  }

  @GET
  @ChecksParameters
  public Response list(@Context UriInfo uri) {
    return lists.page(AgreementFilter.LISTING, uri);
  }

  @GET
  @Path("{id}")
  public Response get(@RestPath String id, @RestQuery String on, @Context HttpHeaders headers) {
    return answers.read(agreements.records().get(id, QueryParameters.on(on)), headers);
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Transactional
  public Response create(AgreementInput agreement, @Context UriInfo uri) {
    return answers.written(agreements.records().create(agreement), uri);
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
    return answers.written(
        agreements.records().replace(id, agreement, Precondition.of(headers)), uri);
  }

  @DELETE
  @Path("{id}")
  @Produces(MediaType.WILDCARD)
  @Transactional
  public Response delete(@RestPath String id, @Context HttpHeaders headers) {
    agreements.records().delete(id, Precondition.of(headers));
    return Response.noContent().build();
  }
}
