package org.entente.query;

import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.http.QueryParameters;
import org.entente.model.PartialDate;
import org.entente.problem.ProblemException;

/**
 * The validated parameters of a request for a single record.
 *
 * @param on the date as of which derived members are computed
 * @param asOf the time as of which the recorded state is read; empty for now
 */
public record ReadRequest(LocalDate on, Optional<Instant> asOf, RenderOptions details) {

  private static final String AS_OF = "asOf";

  /**
   * Parses the parameters of a read.
   *
   * @throws ProblemException naming every parameter that is unknown or has a wrong value
   */
  static ReadRequest of(ListDefinition<?> definition, UriInfo uri, ViewSchema members) {
    QueryParameters parameters = QueryParameters.known(uri, known(definition));
    ReadRequest request =
        new ReadRequest(
            parameters
                .date(ListDefinition.ON)
                .map(PartialDate::lastDay)
                .orElseGet(PartialDate::today),
            parameters.moment(AS_OF),
            RenderOptions.of(definition, parameters, members));
    if (request.asOf.isPresent() && !request.details.included().isEmpty()) {
      parameters.wrong(RenderOptions.INCLUDE, "Cannot be combined with asOf.");
    }
    parameters.refuseWrong();
    return request;
  }

  /**
   * Parses the parameters of a request for what is derived from a record, which has only {@code
   * asOf}.
   */
  public static ReadRequest recordedAt(UriInfo uri) {
    QueryParameters parameters = QueryParameters.known(uri, List.of(AS_OF));
    Optional<Instant> asOf = parameters.moment(AS_OF);
    parameters.refuseWrong();
    return new ReadRequest(PartialDate.today(), asOf, RenderOptions.WHOLE);
  }

  private static List<String> known(ListDefinition<?> definition) {
    List<String> known = new ArrayList<>(RenderOptions.PARAMETERS);
    known.add(AS_OF);
    if (definition.projection().dated()) {
      known.add(ListDefinition.ON);
    }
    return known;
  }
}
