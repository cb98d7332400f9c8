package org.entente.event;

import java.util.List;
import org.entente.model.PartialDate;

/** An event that has coordinates, as a feature of GeoJSON. */
record EventFeature(String type, String id, Point geometry, Properties properties) {

  record Point(String type, List<Double> coordinates) {}

  /** What a map shows of an event. */
  record Properties(
      String id,
      String title,
      EventType type,
      String mode,
      Quad quad,
      Double score,
      String scoreScale,
      PartialDate startDate,
      PartialDate endDate,
      String place,
      String country,
      Coding coding,
      String href) {}

  static EventFeature of(EventView event) {
    EventView.Location location = event.location();
    return new EventFeature(
        "Feature",
        event.id(),
        new Point("Point", List.of(location.longitude(), location.latitude())),
        new Properties(
            event.id(),
            event.title(),
            event.type(),
            event.mode(),
            event.quad(),
            event.score(),
            event.scoreScale(),
            event.startDate(),
            event.endDate(),
            location.name(),
            location.country(),
            event.coding(),
            "/events/" + event.id()));
  }
}
