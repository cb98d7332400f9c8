package org.entente.http;

import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.record.PartialDate;

/**
 * How a single record is to be read.
 *
 * @param on the day of the world as of which derived members are told
 * @param asOf the time at which the record was recorded as it is to be told; now where it is empty
 */
public record ReadRequest(LocalDate on, Optional<Instant> asOf, Details details) {

  private static final String AS_OF = "asOf";

  /**
   * @throws ProblemException naming every parameter that is unknown or has a wrong value
   */
  static ReadRequest of(Listing<?> listing, UriInfo uri, Members members) {
    QueryParameters parameters = QueryParameters.known(uri, known(listing));
    ReadRequest request =
        new ReadRequest(
            parameters.date(Listing.ON).map(PartialDate::lastDay).orElseGet(PartialDate::today),
            parameters.moment(AS_OF),
            Details.of(listing, parameters, members));
    if (request.asOf.isPresent() && !request.details.included().isEmpty()) {
      parameters.wrong(Details.INCLUDE, "Other records are not told as of a time of recording.");
    }
    parameters.refuseWrong();
    return request;
  }

  /** For what is derived of a record, as of a time of recording. */
  public static ReadRequest recordedAt(UriInfo uri) {
    QueryParameters parameters = QueryParameters.known(uri, List.of(AS_OF));
    Optional<Instant> asOf = parameters.moment(AS_OF);
    parameters.refuseWrong();
    return new ReadRequest(PartialDate.today(), asOf, Details.WHOLE);
  }

  private static List<String> known(Listing<?> listing) {
    List<String> known = new ArrayList<>(Details.PARAMETERS);
    known.add(AS_OF);
    if (listing.projection().dated()) {
      known.add(Listing.ON);
    }
    return known;
  }
}
