package org.entente.http;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;

/**
 * What a client says about a write besides the record.
 *
 * @param dryRun whether to tell only what would happen
 * @param author the service itself, or empty: whoever has signed in
 * @param reason of the change, null when the client gives none
 */
public record WriteRequest(
    Precondition precondition, boolean dryRun, Optional<String> author, String reason) {

  public static final String DRY_RUN = "dryRun";
  public static final String ATOMIC = "atomic";

  public static WriteRequest of(HttpHeaders headers, UriInfo uri) {
    QueryParameters parameters = new QueryParameters(uri.getQueryParameters());
    boolean dryRun = parameters.flag(DRY_RUN);
    parameters.refuseWrong();
    return new WriteRequest(
        Precondition.of(headers), dryRun, Optional.empty(), ChangeReason.of(headers));
  }

  /** By the service itself. */
  public static WriteRequest byService(String reason) {
    return new WriteRequest(Precondition.NONE, false, Optional.of("entente"), reason);
  }
}
