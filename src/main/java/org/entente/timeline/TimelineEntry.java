package org.entente.timeline;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Locale;
import org.entente.database.Row;
import org.entente.model.NamedReference;
import org.entente.model.PartialDate;
import org.entente.model.RecordKind;

/**
 * A dated fact in a timeline.
 *
 * @param type of the event or action, or the response or status
 * @param actor the party that acted on the agreement, or the addressee that responded; else null
 * @param record the record that contains the fact
 * @param href the URL path of the record
 */
record TimelineEntry(
    PartialDate date,
    PartialDate endDate,
    EntryKind kind,
    String type,
    String quad,
    String headline,
    NamedReference actor,
    RecordOf record,
    String href,
    @JsonIgnore Place place) {

  record RecordOf(RecordKind kind, String id, String title) {}

  /** The position of an entry in the order of the timeline. */
  record Place(String day, int rank, long key, int position) {}

  static TimelineEntry of(Row row) {
    EntryKind kind = EntryKind.values()[row.smallNumber("kind")];
    RecordKind recordKind = row.enumValue(RecordKind.class, "record_kind");
    NamedReference actor = row.named("actor_id", "actor_name");
    return new TimelineEntry(
        row.date("date"),
        row.date("end_date"),
        kind,
        row.text("type"),
        row.text("quad"),
        headline(kind, row.text("headline"), row.text("type"), row.text("actor_name")),
        actor,
        new RecordOf(recordKind, row.text("record_id"), row.text("record_title")),
        "/%s/%s".formatted(recordKind.path(), row.text("record_id")),
        new Place(
            row.day("day").toString(),
            row.smallNumber("rank"),
            row.number("key"),
            row.smallNumber("position")));
  }

  private static String headline(EntryKind kind, String title, String type, String actor) {
    return switch (kind) {
      case EVENT, RECOMMENDATION_ISSUED -> title;
      case AGREEMENT_ACTION ->
          "%s: %s%s".formatted(title, words(type), actor == null ? "" : ", " + actor);
      case RECOMMENDATION_RESPONSE -> "%s: %s by %s".formatted(title, words(type), actor);
      case RECOMMENDATION_STATUS -> "%s: %s".formatted(title, words(type));
    };
  }

  private static String words(String type) {
    return type.toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
