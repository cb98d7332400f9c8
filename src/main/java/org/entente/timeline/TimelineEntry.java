package org.entente.timeline;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.persistence.Tuple;
import java.util.Locale;
import org.entente.record.Collection;
import org.entente.record.NamedReference;
import org.entente.record.PartialDate;

/**
 * Something that happened on a date.
 *
 * @param type of the event or action, or the response or status
 * @param actor who acted on the agreement, or responded
 * @param record what it is told by
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

  record RecordOf(Collection kind, String id, String title) {}

  /** In the order of the timeline. */
  record Place(String day, long key, int position) {}

  static TimelineEntry of(Tuple row) {
    EntryKind kind = EntryKind.values()[row.get(1, Integer.class)];
    Collection collection = Collection.valueOf(text(row, 9));
    String actor = text(row, 12);
    return new TimelineEntry(
        new PartialDate(text(row, 4)),
        text(row, 5) == null ? null : new PartialDate(text(row, 5)),
        kind,
        text(row, 6),
        text(row, 7),
        headline(kind, text(row, 8), text(row, 6), text(row, 13)),
        actor == null ? null : new NamedReference(actor, text(row, 13)),
        new RecordOf(collection, text(row, 10), text(row, 11)),
        "/%s/%s".formatted(collection.path(), text(row, 10)),
        new Place(
            row.get(0).toString(),
            ((Number) row.get(2)).longValue(),
            ((Number) row.get(3)).intValue()));
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

  private static String text(Tuple row, int column) {
    return row.get(column, String.class);
  }
}
