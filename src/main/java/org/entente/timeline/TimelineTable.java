package org.entente.timeline;

import static org.entente.query.CsvTable.column;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.entente.model.NamedReference;
import org.entente.query.CsvTable;

/** The columns of a timeline as a table. */
final class TimelineTable {

  private TimelineTable() {}

  /**
   * @param prefix the path at which a proxy publishes the service
   */
  static CsvTable<TimelineEntry> under(String prefix) {
    return new CsvTable<>(
        List.of(
            column("date", TimelineEntry::date),
            column("endDate", TimelineEntry::endDate),
            column("kind", TimelineEntry::kind),
            column("type", TimelineEntry::type),
            column("quad", TimelineEntry::quad),
            column("headline", TimelineEntry::headline),
            column("actor.id", entry -> ofActor(entry, NamedReference::id)),
            column("actor.name", entry -> ofActor(entry, NamedReference::name)),
            column("record.kind", entry -> entry.record().kind()),
            column("record.id", entry -> entry.record().id()),
            column("record.title", entry -> entry.record().title()),
            column("href", entry -> prefix + entry.href())));
  }

  private static String ofActor(TimelineEntry entry, Function<NamedReference, String> member) {
    return Optional.ofNullable(entry.actor()).map(member).orElse(null);
  }
}
