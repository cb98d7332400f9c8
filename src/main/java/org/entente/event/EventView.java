package org.entente.event;

import java.time.Instant;
import java.util.List;
import org.entente.database.Column;
import org.entente.database.ColumnType;
import org.entente.database.LinkList;
import org.entente.database.Projection;
import org.entente.database.Row;
import org.entente.record.CitationView;
import org.entente.record.Collection;
import org.entente.record.ExternalId;
import org.entente.record.NamedReference;
import org.entente.record.PartialDate;
import org.entente.record.RecordView;
import org.entente.record.References;
import org.entente.record.TitledReference;

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
    List<Part> participants,
    List<Bearing> agreements,
    List<TitledReference> respondsTo,
    Coding coding,
    List<String> tags,
    List<ExternalId> externalIds,
    List<CitationView> citations,
    long version,
    Instant createdAt,
    Instant updatedAt)
    implements RecordView {

  public record Part(NamedReference actor, Role role) {

    private static Part of(EventInput.Part part, References references) {
      return new Part(references.named(Collection.ACTOR, part.actor()), part.role());
    }

    private static Part of(Row row) {
      return new Part(row.named("actor_id", "actor_name"), row.word(Role.class, "role"));
    }
  }

  public record Bearing(NamedReference agreement, Effect effect) {

    private static Bearing of(EventInput.Bearing bearing, References references) {
      return new Bearing(
          references.named(Collection.AGREEMENT, bearing.agreement()), bearing.effect());
    }

    private static Bearing of(Row row) {
      return new Bearing(
          row.named("agreement_id", "agreement_name"), row.word(Effect.class, "effect"));
    }
  }

  public record Location(String name, String country, Double latitude, Double longitude) {

    private static Location of(EventInput.Location place) {
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

  static final Projection<EventView> PROJECTION =
      Projection.of(
          EventView.class,
          Collection.EVENT,
          Column.list(
              Column.texts(
                  "event",
                  "title",
                  "summary",
                  "type",
                  "mode",
                  "quad",
                  "score_scale",
                  "start_date",
                  "end_date",
                  "location_name",
                  "location_country",
                  "coding"),
              Column.of("event", "contexts", ColumnType.TEXTS),
              Column.of("event", "score", ColumnType.DECIMAL),
              Column.of("event", "latitude", ColumnType.DECIMAL),
              Column.of("event", "longitude", ColumnType.DECIMAL)),
          List.of(
              new LinkList("participant", "event", "event_participants")
                  .join("join actor on actor.key = link.actor_key")
                  .column("actor_id", "actor.id")
                  .column("actor_name", "actor.name")
                  .column("role", "link.role"),
              new LinkList("bearing", "event", "event_agreements")
                  .join("join agreement on agreement.key = link.agreement_key")
                  .column("agreement_id", "agreement.id")
                  .column("agreement_name", "agreement.name")
                  .column("effect", "link.effect"),
              new LinkList("cause", "event", "event_responds_to")
                  .join("join event cause on cause.key = link.cause_key")
                  .column("id", "cause.id")
                  .column("title", "cause.title")),
          false,
          (row, on) -> of(row));

  static EventView of(Event event, EventInput input, References references) {
    return new EventView(
        event.slug,
        event.title,
        event.summary,
        event.type,
        event.mode,
        event.quad,
        event.score,
        event.scoreScale,
        event.contexts,
        input.startDate(),
        input.endDate(),
        Location.of(input.location()),
        input.participants().stream().map(part -> Part.of(part, references)).toList(),
        input.agreements().stream().map(bearing -> Bearing.of(bearing, references)).toList(),
        references.titled(Collection.EVENT, input.respondsTo()),
        event.coding,
        event.tags,
        event.externalIds,
        CitationView.of(input.citations(), references),
        event.version,
        event.createdAt,
        event.updatedAt);
  }

  private static EventView of(Row row) {
    return new EventView(
        row.text("id"),
        row.text("title"),
        row.text("summary"),
        row.word(EventType.class, "type"),
        row.text("mode"),
        row.word(Quad.class, "quad"),
        row.decimal("score"),
        row.text("score_scale"),
        row.texts("contexts"),
        row.date("start_date"),
        row.date("end_date"),
        Location.of(row),
        row.links("participant", Part::of),
        row.links("bearing", Bearing::of),
        row.titledLinks("cause"),
        row.word(Coding.class, "coding"),
        row.texts("tags"),
        row.values("external_ids", ExternalId.class),
        row.links("citation", CitationView::of),
        row.number("version"),
        row.instant("created_at"),
        row.instant("updated_at"));
  }
}
