package org.entente.event;

import java.time.Instant;
import java.util.List;
import org.entente.database.Column;
import org.entente.database.LinkList;
import org.entente.database.Row;
import org.entente.model.ExternalId;
import org.entente.model.NamedReference;
import org.entente.model.PartialDate;
import org.entente.model.RecordKind;
import org.entente.model.RecordView;
import org.entente.model.TitledReference;
import org.entente.record.CitationView;
import org.entente.record.Projection;
import org.entente.record.References;

/** An event as clients read it. */
public record EventView(
    String id,
    String title,
    String summary,
    EventType type,
    String mode,
    Quad quad,
    Double score,
    String scoreScale,
    List<String> contexts,
    PartialDate startDate,
    PartialDate endDate,
    Location location,
    List<Participant> participants,
    List<AgreementEffect> agreements,
    List<TitledReference> respondsTo,
    Coding coding,
    Coded coded,
    List<String> tags,
    List<ExternalId> externalIds,
    List<CitationView> citations,
    long version,
    Instant createdAt,
    Instant updatedAt)
    implements RecordView {

  public record Participant(NamedReference actor, Role role) {

    static Participant of(EventInput.Participant participant, References references) {
      return new Participant(
          references.named(RecordKind.ACTOR, participant.actor()), participant.role());
    }

    private static Participant of(Row row) {
      return new Participant(
          row.named("actor_id", "actor_name"), row.enumValue(Role.class, "role"));
    }
  }

  public record AgreementEffect(NamedReference agreement, Effect effect) {

    static AgreementEffect of(EventInput.AgreementEffect effect, References references) {
      return new AgreementEffect(
          references.named(RecordKind.AGREEMENT, effect.agreement()), effect.effect());
    }

    private static AgreementEffect of(Row row) {
      return new AgreementEffect(
          row.named("agreement_id", "agreement_name"), row.enumValue(Effect.class, "effect"));
    }
  }

  public record Location(String name, String country, Double latitude, Double longitude) {

    private static final List<Column> COLUMNS =
        List.of(
            Column.of("event", "location_name", Column.Type.TEXT),
            Column.of("event", "location_country", Column.Type.TEXT),
            Column.of("event", "latitude", Column.Type.DECIMAL),
            Column.of("event", "longitude", Column.Type.DECIMAL));

    static Location of(EventInput.Location place) {
      return place == null
          ? null
          : new Location(place.name(), place.country(), place.latitude(), place.longitude());
    }

    private static Location of(Row row) {
      String name = row.text("location_name");
      return name == null
          ? null
          : new Location(
              name,
              row.text("location_country"),
              row.decimal("latitude"),
              row.decimal("longitude"));
    }
  }

  public record Coded(
      Integer mentions, Boolean rootEvent, Double tone, PartialDate addedOn, List<String> stories) {

    private static final List<Column> COLUMNS =
        List.of(
            Column.of("event", "mentions", Column.Type.SMALL_NUMBER),
            Column.of("event", "root_event", Column.Type.FLAG),
            Column.of("event", "tone", Column.Type.DECIMAL),
            Column.of("event", "added_on", Column.Type.TEXT),
            Column.of("event", "stories", Column.Type.TEXTS));

    static Coded of(EventInput.Coded coded) {
      return coded == null
          ? null
          : new Coded(
              coded.mentions(), coded.rootEvent(), coded.tone(), coded.addedOn(), coded.stories());
    }

    private static Coded of(Row row) {
      return of(
          EventInput.Coded.orNull(
              row.smallNumber("mentions"),
              (Boolean) row.value("root_event"),
              row.decimal("tone"),
              row.date("added_on"),
              row.texts("stories")));
    }
  }

  static final Projection<EventView> PROJECTION =
      Projection.of(EventView.class, RecordKind.EVENT)
          .member("location", Location.COLUMNS, Location::of)
          .member("coded", Coded.COLUMNS, Coded::of)
          .links(
              new LinkList("participants", "event", "event_participants")
                  .join("join actor on actor.key = link.actor_key")
                  .column("actor_id", "actor.id")
                  .column("actor_name", "actor.name")
                  .column("role", "link.role"),
              Participant::of)
          .links(
              new LinkList("agreements", "event", "event_agreements")
                  .join("join agreement on agreement.key = link.agreement_key")
                  .column("agreement_id", "agreement.id")
                  .column("agreement_name", "agreement.name")
                  .column("effect", "link.effect"),
              AgreementEffect::of)
          .links(
              new LinkList("respondsTo", "event", "event_responds_to")
                  .join("join event cause on cause.key = link.cause_key")
                  .column("id", "cause.id")
                  .column("title", "cause.title"),
              row -> row.titled("id", "title"))
          .build();
}
