package org.entente.event;

import java.util.List;
import java.util.regex.Pattern;
import org.entente.model.PartialDate;
import org.entente.model.RecordKind;
import org.entente.query.Expression;
import org.entente.query.Facet;
import org.entente.query.Filter;
import org.entente.query.LinkFilter;
import org.entente.query.LinkFilter.Part;
import org.entente.query.ListDefinition;
import org.entente.query.Sort;
import org.entente.query.Values;

/** The filters, sort orders and references of the list of events. */
public final class EventListDefinition {

  /** Columns of events that the rows of participants repeat. */
  private static final List<String> CARRIED =
      List.of("first_day", "last_day", "coding", "quad", "score", "score_scale");

  private static final LinkFilter PARTICIPANTS =
      new LinkFilter(
          "event",
          "event_participants",
          CARRIED,
          List.of(
              new Part("actor", Values.IDS, "actor_key", "actor"),
              new Part("role", Values.ofEnum(Role.class), "role", null)));

  private static final LinkFilter COUNTRIES =
      new LinkFilter(
          "event",
          "event_participants",
          CARRIED,
          List.of(new Part("country", Values.COUNTRIES, "country", null)));

  private static final LinkFilter EFFECTS =
      new LinkFilter(
          "event",
          "event_agreements",
          List.of("first_day", "last_day"),
          List.of(
              new Part("agreement", Values.IDS, "agreement_key", "agreement"),
              new Part("effect", Values.ofEnum(Effect.class), "effect", null)));

  /** The second condition implies the first, which lets PostgreSQL use an index. */
  private static final Expression STARTS_TO =
      Expression.of("{first_day} <= :value and last_day({start_date}) <= :value");

  public static final ListDefinition<EventView> EVENTS =
      new ListDefinition<>(
              EventView.PROJECTION,
              List.of(
                  EFFECTS,
                  PARTICIPANTS,
                  COUNTRIES,
                  LinkFilter.to("respondsTo", "event", "event_responds_to", "cause", "event"),
                  LinkFilter.citations("event")),
              List.of(
                  Filter.oneOf(
                      "type",
                      Values.ofEnum(EventType.class),
                      Expression.of("{type} = any(:value)")),
                  Filter.oneOf(
                      "mode",
                      Values.matching(
                          EventInput.MODE, EventInput.MODE_LENGTH, "a mode such as visit"),
                      Expression.of("{mode} = any(:value)")),
                  Filter.oneOf(
                      "quad", Values.ofEnum(Quad.class), Expression.of("{quad} = any(:value)")),
                  Filter.anyOf(
                      "context",
                      Values.matching(Contexts.PATTERN, Contexts.LONGEST, "a PLOVER context"),
                      Expression.of("{contexts} && cast(:value as text[])")),
                  Filter.oneOf(
                          "coding",
                          Values.ofEnum(Coding.class),
                          Expression.of("{coding} = any(:value)"))
                      .with(Coding.HUMAN.name(), Expression.of("{coding} = 'HUMAN'")),
                  Filter.date("from", PartialDate::firstDay, Expression.of("{last_day} >= :value")),
                  Filter.date("to", PartialDate::lastDay, Expression.of("{first_day} <= :value")),
                  Filter.date(
                      "startsFrom", PartialDate::firstDay, Expression.of("{first_day} >= :value")),
                  Filter.date("startsTo", PartialDate::lastDay, STARTS_TO),
                  Filter.oneOf(
                      "precision",
                      Values.ofEnum(Precision.class),
                      Expression.of("date_precision({start_date}) = any(:value)")),
                  Filter.wholeNumber("minMentions", Expression.of("{mentions} >= :value")),
                  Filter.flag("rootEvent", Expression.of("{root_event} = :value")),
                  Filter.matching(
                      "scoreScale",
                      Pattern.compile(EventInput.SCALE),
                      EventInput.SCALE_LENGTH,
                      "a scale such as PLOVER or GOLDSTEIN",
                      Expression.of("{score_scale} = :value")),
                  Filter.number("minScore", -100, 100, Expression.of("{score} >= :value")),
                  Filter.number("maxScore", -100, 100, Expression.of("{score} <= :value")),
                  GeoFilters.NEAR,
                  GeoFilters.BOX,
                  Filter.tags(),
                  Filter.words(Expression.of("{search} @@ (select search_query(:value))")),
                  Filter.moment("updatedSince", Expression.of("{updated_at} >= :value"))),
              List.of(
                  Sort.byFirstDay("startDate"),
                  new Sort("title", Expression.of("{title}"), "text"),
                  new Sort("score", Expression.of("{score}"), "double precision"),
                  Sort.byRelevance(),
                  new Sort("createdAt", Expression.of("{created_at}"), "timestamptz"),
                  new Sort("updatedAt", Expression.of("{updated_at}"), "timestamptz")),
              "-startDate")
          .unlessAsked("coding", Coding.HUMAN.name())
          .requires("minScore", "scoreScale")
          .requires("maxScore", "scoreScale")
          .requires("score", "scoreScale")
          .reference("agreements.agreement", RecordKind.AGREEMENT)
          .reference("participants.actor", RecordKind.ACTOR)
          .reference("respondsTo", RecordKind.EVENT)
          .facets(
              Facet.value("type", "{type}"),
              Facet.value("quad", "{quad}"),
              Facet.years("{first_day}", "{last_day}"),
              Facet.links("country"),
              Facet.links("actor"));

  private EventListDefinition() {}
}
