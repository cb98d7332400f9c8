package org.entente.event;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import org.entente.record.PartialDate;
import org.entente.record.RecordRepository;
import org.entente.record.RecordTools;
import org.entente.record.RecordType;
import org.entente.record.Records;
import org.entente.record.References;

/** The only write path of events. */
@ApplicationScoped
public class EventRepository
    implements RecordRepository, RecordType.Filling<Event, EventInput, EventView> {

  private final RecordTools tools;

  EventRepository(RecordTools tools) {
    this.tools = tools;
  }

  @Override
  public RecordType<Event, EventInput, EventView> type() {
    return new RecordType<>(
        EventView.PROJECTION, Event.class, Event::new, EventInput.class, EventView.class, this);
  }

  public Records<Event, EventInput, EventView> records() {
    return new Records<>(tools, type());
  }

  @Override
  public void describe(Event event, EventInput input) {
    event.title = input.title();
    event.summary = input.summary();
    event.type = input.type();
    event.mode = input.mode();
    event.contexts = input.contexts();
    event.startDate = input.startDate().text();
    event.endDate = PartialDate.text(input.endDate());
    event.coding = input.coding();
    event.quad = input.type().quad();
    score(event, input);
    place(event, input.location());
  }

  @Override
  public void link(Event event, EventInput input, References references) {
    LocalDate firstDay = input.startDate().firstDay();
    LocalDate lastDay = input.lastDay();
    event.participants.clear();
    input.participants().stream()
        .map(
            part ->
                new Event.Participant(
                    references.actor(part.actor()),
                    part.role(),
                    references.country(part.actor()),
                    firstDay,
                    lastDay,
                    input.startDate().lastDay(),
                    event.coding,
                    event.quad,
                    event.score,
                    event.scoreScale))
        .forEach(event.participants::add);
    event.agreements.clear();
    input.agreements().stream()
        .map(
            bearing ->
                new Event.AgreementEffect(
                    references.agreement(bearing.agreement()), bearing.effect(), firstDay, lastDay))
        .forEach(event.agreements::add);
    event.respondsTo.clear();
    event.respondsTo.addAll(references.events(input.respondsTo()));
  }

  @Override
  public EventView view(Event event, EventInput input, References references) {
    return EventView.of(event, input, references);
  }

  /** PLOVER's score of the type and mode, unless the event brings one of another scale. */
  private static void score(Event event, EventInput input) {
    boolean own = input.scoreScale() != null;
    event.score = own ? input.score() : input.type().score(input.mode());
    event.scoreScale = own ? input.scoreScale() : EventType.SCALE;
  }

  private static void place(Event event, EventInput.Location location) {
    event.locationName = location == null ? null : location.name();
    event.locationCountry = location == null ? null : location.country();
    event.latitude = location == null ? null : location.latitude();
    event.longitude = location == null ? null : location.longitude();
  }
}
