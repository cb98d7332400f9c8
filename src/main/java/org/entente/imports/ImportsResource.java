package org.entente.imports;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.entente.http.Page;
import org.entente.http.QueryParameters;
import org.entente.http.ValidatesParameters;
import org.entente.http.WriteRequest;
import org.entente.imports.format.ImportFormat;
import org.entente.limits.LongRequestLimits;
import org.entente.problem.ProblemException;
import org.entente.problem.ProblemType;
import org.jboss.resteasy.reactive.RestPath;

/** Accepts files of the field's data, imports them in the background and reports on them. */
@Path("/imports")
@Produces(MediaType.APPLICATION_JSON)
public class ImportsResource {

  private static final String FORMAT = "format";
  private static final String BEFORE = "before";
  private static final String LIMIT = "limit";

  private final Imports imports;
  private final ImportWorker worker;
  private final SecurityIdentity identity;
  private final LongRequestLimits limits;
  private final MemorySize largestBody;
  private final MemorySize largestUnpacked;

  ImportsResource(
      Imports imports,
      ImportWorker worker,
      SecurityIdentity identity,
      LongRequestLimits limits,
      @ConfigProperty(name = "entente.load.largest-body") MemorySize largestBody,
      @ConfigProperty(name = "entente.import.largest-unpacked") MemorySize largestUnpacked) {
    this.imports = imports;
    this.worker = worker;
    this.identity = identity;
    this.limits = limits;
    this.largestBody = largestBody;
    this.largestUnpacked = largestUnpacked;
  }

  @POST
  @Consumes({
    "text/csv",
    "text/tab-separated-values",
    MediaType.TEXT_PLAIN,
    "application/gzip",
    "application/zip",
    MediaType.APPLICATION_OCTET_STREAM,
    MediaType.APPLICATION_FORM_URLENCODED
  })
  @ValidatesParameters
  public Response start(InputStream file, @Context HttpHeaders headers, @Context UriInfo uri)
      throws IOException {
    QueryParameters parameters = QueryParameters.known(uri, List.of(FORMAT, "dryRun"));
    Optional<ImportFormat> asked =
        parameters.single(
            FORMAT, "one of icews, gdelt-1.0, gdelt-2.0, manytreaties", ImportFormat::of);
    parameters.refuseWrong();
    limits.forLoad();
    WriteRequest request = WriteRequest.of(headers, uri);
    try (Upload upload = Upload.of(file, largestBody)) {
      ImportFormat format = upload.format(asked, largestUnpacked.asLongValue());
      if (imports.full()) {
        throw new ProblemException(
            ProblemType.CONFLICT, "The import queue is full; try again when an import has ended.");
      }
      Import added =
          imports.add(
              new Imports.Request(
                  format, request.dryRun(), identity.getPrincipal().getName(), request.reason()),
              upload);
      worker.wake();
      URI address = uri.getBaseUriBuilder().path("imports").path(added.id()).build();
      return Response.accepted(added).location(address).build();
    }
  }

  @GET
  @ValidatesParameters
  public Page<Import> list(@Context UriInfo uri) {
    QueryParameters parameters = QueryParameters.known(uri, List.of(BEFORE, LIMIT));
    int before = parameters.number(BEFORE, 1, Integer.MAX_VALUE).orElse(Integer.MAX_VALUE);
    int limit = parameters.limit();
    parameters.refuseWrong();
    List<Import> found = imports.before(before, limit + 1);
    List<Import> shown = found.subList(0, Math.min(limit, found.size()));
    if (shown.size() == found.size()) {
      return Page.last(shown);
    }
    String nextCursor = shown.get(limit - 1).id();
    URI next = uri.getRequestUriBuilder().replaceQueryParam(BEFORE, nextCursor).build();
    return Page.of(shown, next, nextCursor);
  }

  @GET
  @Path("{id}")
  public Import get(@RestPath String id) {
    return number(id).flatMap(imports::find).orElseThrow(() -> absent(id));
  }

  @POST
  @Path("{id}/cancel")
  @ValidatesParameters
  public Import cancel(@RestPath String id, @Context UriInfo uri) {
    QueryParameters.known(uri, List.of());
    Import found = get(id);
    if (!imports.cancel(number(id).orElseThrow())) {
      throw new ProblemException(
          ProblemType.CONFLICT,
          "The import has already ended with state %s.".formatted(get(id).state()));
    }
    return get(found.id());
  }

  private static Optional<Long> number(String id) {
    return id.matches("[1-9]\\d{0,17}") ? Optional.of(Long.valueOf(id)) : Optional.empty();
  }

  private static ProblemException absent(String id) {
    return new ProblemException(ProblemType.NOT_FOUND, "There is no import '%s'.".formatted(id));
  }
}
