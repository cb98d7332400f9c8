package org.entente.event;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.entente.model.PartialDate;
import org.entente.model.RecordKind;
import org.entente.record.Projection;
import org.entente.record.RecordMapper;
import org.entente.record.References;
import org.entente.record.SearchText;

/** Maps events between input, entity and view. */
@ApplicationScoped
public class EventMapper implements RecordMapper<Event, EventInput, EventView> {

  @Override
  public Class<Event> entityType() {
    return Event.class;
  }

  @Override
  public Event newEntity() {
    return new Event();
  }

  @Override
  public Class<EventInput> inputType() {
    return EventInput.class;
  }

  @Override
  public Projection<EventView> projection() {
    return EventView.PROJECTION;
  }

  @Override
  public SearchText searchText() {
    return SearchText.ofTitles("coalesce(summary, title)", "start_date");
  }

  @Override
  public void setColumns(Event event, EventInput input) {
    event.title = input.title();
    event.summary = input.summary();
    event.type = input.type();
    event.mode = input.mode();
    event.contexts = input.contexts();
    event.startDate = input.startDate().text();
    event.endDate = PartialDate.text(input.endDate());
    event.coding = input.coding();
    event.quad = input.type().quad();
    setScore(event, input);
    setLocation(event, input.location());
    setCoded(event, input.coded());
  }

  @Override
  public void setLinks(Event event, EventInput input, References references) {
    event.participants.clear();
    input.participants().stream()
        .map(participant -> stored(event, input, participant, references))
        .forEach(event.participants::add);
    event.agreements.clear();
    input.agreements().stream()
        .map(
            effect ->
                new Event.AgreementEffect(
                    references.key(RecordKind.AGREEMENT, effect.agreement()),
                    effect.effect(),
                    input.startDate().firstDay(),
                    input.lastDay()))
        .forEach(event.agreements::add);
    event.respondsTo.clear();
    event.respondsTo.addAll(references.keys(RecordKind.EVENT, input.respondsTo()));
  }

  private static Event.Participant stored(
      Event event, EventInput input, EventInput.Participant participant, References references) {
    return new Event.Participant(
        references.key(RecordKind.ACTOR, participant.actor()),
        participant.role(),
        references.country(participant.actor()),
        input.startDate().firstDay(),
        input.lastDay(),
        input.startDate().lastDay(),
        event.coding,
        event.quad,
        event.score,
        event.scoreScale);
  }

  @Override
  public Map<String, Object> linkedMembers(EventInput input, References references) {
    Map<String, Object> members = new HashMap<>();
    members.put("coded", EventView.Coded.of(input.coded()));
    members.put("location", EventView.Location.of(input.location()));
    members.put(
        "participants",
        input.participants().stream()
            .map(participant -> EventView.Participant.of(participant, references))
            .toList());
    members.put(
        "agreements",
        input.agreements().stream()
            .map(effect -> EventView.AgreementEffect.of(effect, references))
            .toList());
    members.put("respondsTo", references.titled(RecordKind.EVENT, input.respondsTo()));
    return members;
  }

  /** Sets the PLOVER score of the type and mode, unless the input has a score on another scale. */
  private static void setScore(Event event, EventInput input) {
    boolean own = input.scoreScale() != null;
    event.score = own ? input.score() : input.type().score(input.mode());
    event.scoreScale = own ? input.scoreScale() : EventType.SCALE;
  }

  private static void setCoded(Event event, EventInput.Coded coded) {
    event.mentions = coded == null ? null : coded.mentions();
    event.rootEvent = coded == null ? null : coded.rootEvent();
    event.tone = coded == null ? null : coded.tone();
    event.addedOn = coded == null ? null : PartialDate.text(coded.addedOn());
    event.stories = coded == null ? List.of() : coded.stories();
  }

  private static void setLocation(Event event, EventInput.Location location) {
    event.locationName = location == null ? null : location.name();
    event.locationCountry = location == null ? null : location.country();
    event.latitude = location == null ? null : location.latitude();
    event.longitude = location == null ? null : location.longitude();
  }
}
