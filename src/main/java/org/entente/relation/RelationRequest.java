package org.entente.relation;

import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;
import org.entente.event.Coding;
import org.entente.http.QueryParameters;
import org.entente.http.Values;
import org.entente.record.PartialDate;

/** Which series is asked for. */
record RelationRequest(
    Interval interval, Optional<PartialDate> from, Optional<PartialDate> to, String[] coding) {

  /** So many that a thousand years of months are refused, but not a thousand of years. */
  private static final int MOST_BUCKETS = 10_000;

  static RelationRequest of(UriInfo uri) {
    QueryParameters parameters =
        QueryParameters.known(uri, List.of("interval", "from", "to", "coding"));
    Values codings = Values.words(Coding.class);
    RelationRequest request =
        new RelationRequest(
            parameters
                .single("interval", "month, quarter or year", Interval::parse)
                .orElse(Interval.YEAR),
            parameters.date("from"),
            parameters.date("to"),
            parameters
                .single("coding", codings.expected(), codings::parse)
                .orElse(new String[] {Coding.HUMAN.name()}));
    if (request.from().isPresent() && request.to().isPresent()) {
      request.check(parameters, request.from().get(), request.to().get());
    }
    parameters.refuseWrong();
    return request;
  }

  private void check(QueryParameters parameters, PartialDate first, PartialDate last) {
    if (first.firstDay().isAfter(last.lastDay())) {
      parameters.wrong("to", "Must not be before the date of 'from'.");
    } else if (tooMany(first, last)) {
      parameters.wrong("interval", tooMany());
    }
  }

  boolean tooMany(PartialDate first, PartialDate last) {
    return interval.count(interval.begin(first.firstDay()), interval.begin(last.lastDay()))
        > MOST_BUCKETS;
  }

  String tooMany() {
    return "The span has more than %d of these; take longer ones, or a shorter span."
        .formatted(MOST_BUCKETS);
  }
}
