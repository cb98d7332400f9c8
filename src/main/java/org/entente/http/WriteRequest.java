package org.entente.http;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;

/**
 * What a client says about a write besides the record.
 *
 * @param dryRun whether to tell only what would happen
 * @param atomic whether of many records all are written or none
 * @param author the service itself, or empty: whoever has signed in
 * @param reason of the change, null when the client gives none
 */
public record WriteRequest(
    Precondition precondition,
    boolean dryRun,
    boolean atomic,
    Optional<String> author,
    String reason) {

  static final String DRY_RUN = "dryRun";
  static final String ATOMIC = "atomic";

  public static WriteRequest of(HttpHeaders headers, UriInfo uri) {
    QueryParameters parameters = new QueryParameters(uri.getQueryParameters());
    boolean dryRun = parameters.flag(DRY_RUN);
    boolean atomic = parameters.flag(ATOMIC, true);
    parameters.refuseWrong();
    return new WriteRequest(
        Precondition.of(headers), dryRun, atomic, Optional.empty(), ChangeReason.of(headers));
  }

  /** By the service, for who asked for it before. */
  public static WriteRequest onBehalfOf(String author, String reason) {
    return new WriteRequest(Precondition.NONE, false, false, Optional.of(author), reason);
  }

  /** By the service itself. */
  public static WriteRequest byService(String reason) {
    return new WriteRequest(Precondition.NONE, false, true, Optional.of("entente"), reason);
  }
}
