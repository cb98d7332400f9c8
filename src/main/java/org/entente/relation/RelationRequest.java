package org.entente.relation;

import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;
import org.entente.event.Coding;
import org.entente.http.QueryParameters;
import org.entente.model.PartialDate;
import org.entente.problem.ProblemException;
import org.entente.query.Values;

/** The query parameters of a series. */
record RelationRequest(
    Interval interval, Optional<PartialDate> from, Optional<PartialDate> to, List<String> coding) {

  /** Allows a thousand years as years, but not as months. */
  private static final int MOST_BUCKETS = 10_000;

  /**
   * @throws ProblemException when a parameter is unknown or its value is not valid
   */
  static RelationRequest of(UriInfo uri) {
    QueryParameters parameters =
        QueryParameters.known(uri, List.of("interval", "from", "to", "coding"));
    Values codings = Values.ofEnum(Coding.class);
    RelationRequest request =
        new RelationRequest(
            parameters
                .single("interval", "month, quarter or year", Interval::parse)
                .orElse(Interval.YEAR),
            parameters.date("from"),
            parameters.date("to"),
            parameters
                .list("coding", codings.expected(), codings::parse)
                .orElse(List.of(Coding.HUMAN.name())));
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
      parameters.wrong("interval", tooManyMessage());
    }
  }

  /** Whether the period has more buckets than are allowed. */
  boolean tooMany(PartialDate first, PartialDate last) {
    return interval.count(interval.begin(first.firstDay()), interval.begin(last.lastDay()))
        > MOST_BUCKETS;
  }

  /** Returns the year in which the date begins. */
  static PartialDate firstYear(PartialDate date) {
    return PartialDate.yearOf(date.firstDay());
  }

  /** Returns the year in which the date ends. */
  static PartialDate lastYear(PartialDate date) {
    return PartialDate.yearOf(date.lastDay());
  }

  String tooManyMessage() {
    return "The period has more than %d intervals; choose a longer interval or a shorter period."
        .formatted(MOST_BUCKETS);
  }
}
