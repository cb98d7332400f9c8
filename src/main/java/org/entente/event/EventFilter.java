package org.entente.event;

import java.util.List;
import org.entente.http.Filter;
import org.entente.http.Listing;
import org.entente.http.Sort;
import org.entente.record.PartialDate;

/** What the list of events can be asked for. */
final class EventFilter {

  static final Listing<EventView> LISTING =
      new Listing<>(
          EventView.PROJECTION,
          List.of(
              Filter.linked("actor", "event", "event_participants", "actor_key", "actor"),
              Filter.countries(
                  "country",
                  """
                  event.key in (
                    select link.event_key
                    from event_participants link join actor on actor.key = link.actor_key
                    where actor.country = any(:value))"""),
              Filter.linked("agreement", "event", "event_agreements", "agreement_key", "agreement"),
              Filter.words("type", EventType.class, "event.type = any(:value)"),
              Filter.linked("source", "event", "event_citations", "cited_key", "source"),
              Filter.date("from", PartialDate::firstDay, "event.last_day >= :value"),
              Filter.date("to", PartialDate::lastDay, "event.first_day <= :value")),
          List.of(
              new Sort("startDate", "event.first_day", "date"),
              new Sort("title", "event.title", "text"),
              new Sort("createdAt", "event.created_at", "timestamptz"),
              new Sort("updatedAt", "event.updated_at", "timestamptz")),
          "-startDate");

  private EventFilter() {}
}
