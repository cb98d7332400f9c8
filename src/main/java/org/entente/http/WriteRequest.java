package org.entente.http;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;

/**
 * What a client says about a write besides the record.
 *
 * @param dryRun whether to tell only what would happen
 * @param author who writes, as the log of changes names them
 * @param reason of the change, null when the client gives none
 */
public record WriteRequest(
    Precondition precondition, boolean dryRun, String author, String reason) {

  static final String DRY_RUN = "dryRun";

  private static final String NOBODY_KNOWN = "anonymous";

  public static WriteRequest of(HttpHeaders headers, UriInfo uri) {
    QueryParameters parameters = new QueryParameters(uri.getQueryParameters());
    boolean dryRun = parameters.flag(DRY_RUN);
    parameters.refuseWrong();
    return new WriteRequest(
        Precondition.of(headers), dryRun, NOBODY_KNOWN, ChangeReason.of(headers));
  }

  /** By the service itself. */
  public static WriteRequest byService(String reason) {
    return new WriteRequest(Precondition.NONE, false, "entente", reason);
  }
}
