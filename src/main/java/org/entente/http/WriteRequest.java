package org.entente.http;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;

/**
 * The options of a write: what a client sends besides the record.
 *
 * @param dryRun whether to report the result without a change
 * @param atomic whether to write either all records of a bulk load or none
 * @param author the author of the change; empty for the signed-in user
 * @param reason for the change, from the header {@code Change-Reason}; null if there is none
 */
public record WriteRequest(
    Precondition precondition,
    boolean dryRun,
    boolean atomic,
    Optional<String> author,
    String reason) {

  static final String DRY_RUN = "dryRun";
  private static final String ATOMIC = "atomic";

  public static WriteRequest of(HttpHeaders headers, UriInfo uri) {
    QueryParameters parameters = new QueryParameters(uri.getQueryParameters());
    boolean dryRun = parameters.flag(DRY_RUN);
    parameters.refuseWrong();
    return new WriteRequest(
        Precondition.of(headers), dryRun, true, Optional.empty(), ChangeReason.of(headers));
  }

  /** Returns the options of a bulk load. */
  public static WriteRequest ofLoad(HttpHeaders headers, UriInfo uri) {
    QueryParameters parameters = QueryParameters.known(uri, List.of(ATOMIC, DRY_RUN));
    boolean dryRun = parameters.flag(DRY_RUN);
    boolean atomic = parameters.flag(ATOMIC, true);
    parameters.refuseWrong();
    return new WriteRequest(
        Precondition.NONE, dryRun, atomic, Optional.empty(), ChangeReason.of(headers));
  }

  /** Returns the options of a write by the service for a user who requested it earlier. */
  public static WriteRequest onBehalfOf(String author, String reason) {
    return new WriteRequest(Precondition.NONE, false, false, Optional.of(author), reason);
  }

  /** Returns the options of a write by the service itself. */
  public static WriteRequest byService(String reason) {
    return new WriteRequest(Precondition.NONE, false, true, Optional.of("entente"), reason);
  }
}
