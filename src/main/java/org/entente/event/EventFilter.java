package org.entente.event;

import java.util.List;
import org.entente.http.Filter;
import org.entente.http.LinkFilter;
import org.entente.http.LinkFilter.Part;
import org.entente.http.Listing;
import org.entente.http.Sort;
import org.entente.http.Values;
import org.entente.record.Collection;
import org.entente.record.PartialDate;

/** What the list of events can be asked for. */
public final class EventFilter {

  private static final List<String> CARRIED =
      List.of("first_day", "last_day", "coding", "quad", "score");

  private static final LinkFilter PARTICIPANTS =
      new LinkFilter(
          "event",
          "event_participants",
          CARRIED,
          List.of(
              new Part("actor", Values.IDS, "actor_key", "actor"),
              new Part("role", Values.words(Role.class), "role", null)));

  private static final LinkFilter COUNTRIES =
      new LinkFilter(
          "event",
          "event_participants",
          CARRIED,
          List.of(new Part("country", Values.COUNTRIES, "country", null)));

  private static final LinkFilter BEARINGS =
      new LinkFilter(
          "event",
          "event_agreements",
          List.of("first_day", "last_day"),
          List.of(
              new Part("agreement", Values.IDS, "agreement_key", "agreement"),
              new Part("effect", Values.words(Effect.class), "effect", null)));

  /** The first condition lets an index find what the second one holds of. */
  private static final String STARTS_TO =
      "event.first_day <= :value and last_day(event.start_date) <= :value";

  private static final String PRECISION =
      "case length(event.start_date) when 4 then 'YEAR' when 7 then 'MONTH' else 'DAY' end = any(:value)";

  public static final Listing<EventView> LISTING =
      new Listing<>(
              EventView.PROJECTION,
              List.of(
                  BEARINGS,
                  PARTICIPANTS,
                  COUNTRIES,
                  LinkFilter.to("respondsTo", "event", "event_responds_to", "cause", "event"),
                  LinkFilter.citations("event")),
              List.of(
                  Filter.anyOf("type", Values.words(EventType.class), "event.type = any(:value)"),
                  Filter.anyOf(
                      "mode",
                      Values.matching(EventInput.MODE, "a mode such as visit"),
                      "event.mode = any(:value)"),
                  Filter.anyOf("quad", Values.words(Quad.class), "event.quad = any(:value)"),
                  Filter.anyOf(
                      "context",
                      Values.matching(Contexts.PATTERN, "one or several of PLOVER's contexts"),
                      "event.contexts && cast(:value as text[])"),
                  Filter.anyOf("coding", Values.words(Coding.class), "event.coding = any(:value)")
                      .with(Coding.HUMAN.name(), "event.coding = 'HUMAN'"),
                  Filter.date("from", PartialDate::firstDay, "event.last_day >= :value"),
                  Filter.date("to", PartialDate::lastDay, "event.first_day <= :value"),
                  Filter.date("startsFrom", PartialDate::firstDay, "event.first_day >= :value"),
                  Filter.date("startsTo", PartialDate::lastDay, STARTS_TO),
                  Filter.anyOf(
                      "precision",
                      Values.matching("YEAR|MONTH|DAY", "one or several of YEAR, MONTH, DAY"),
                      PRECISION),
                  Filter.number("minScore", -100, 100, "event.score >= :value"),
                  Filter.number("maxScore", -100, 100, "event.score <= :value"),
                  Places.NEAR,
                  Places.BOX,
                  Filter.tags("event"),
                  Filter.words("event.search @@ (select search_query(:value))"),
                  Filter.moment("updatedSince", "event.updated_at >= :value")),
              List.of(
                  Sort.byFirstDay("startDate", "event"),
                  new Sort("title", "event.title", "text"),
                  new Sort("score", "event.score", "double precision"),
                  Sort.byRelevance("event"),
                  new Sort("createdAt", "event.created_at", "timestamptz"),
                  new Sort("updatedAt", "event.updated_at", "timestamptz")),
              "-startDate")
          .unlessAsked("coding", Coding.HUMAN.name())
          .reference("agreements.agreement", Collection.AGREEMENT)
          .reference("participants.actor", Collection.ACTOR)
          .reference("respondsTo", Collection.EVENT);

  private EventFilter() {}
}
