package org.entente.event;

import java.util.Optional;
import java.util.regex.Pattern;
import org.entente.query.Expression;
import org.entente.query.Filter;

/** The filters by the location of an event; coordinates in degrees (WGS 84). */
final class GeoFilters {

  private static final String NUMBER = "-?\\d{1,3}(\\.\\d{1,9})?";
  private static final Pattern CIRCLE =
      Pattern.compile("(%1$s,){2}\\d{1,5}(\\.\\d{1,3})?".formatted(NUMBER));
  private static final Pattern CORNERS = Pattern.compile("(%1$s,){3}%1$s".formatted(NUMBER));

  /** Selects events within a distance in kilometres of a point. */
  static final Filter NEAR =
      new Filter(
          "near",
          "latitude,longitude,kilometres such as 37.57,126.98,50",
          raw ->
              numbers(CIRCLE, raw)
                  .filter(circle -> onEarth(circle[0], circle[1]))
                  .map(Object.class::cast),
          Expression.of("within_kilometres({latitude}, {longitude}, :value)"));

  /** Selects events in a box, which may cross the antimeridian. */
  static final Filter BOX =
      new Filter(
          "bbox",
          "west,south,east,north in degrees such as 124,33,132,39",
          raw ->
              numbers(CORNERS, raw)
                  .filter(
                      box -> onEarth(box[1], box[0]) && onEarth(box[3], box[2]) && box[1] <= box[3])
                  .map(Object.class::cast),
          Expression.of("within_box({latitude}, {longitude}, :value)"));

  /** Selects events that have coordinates; an event has both or none. */
  static final Expression LOCATED = Expression.of("{latitude} is not null");

  private GeoFilters() {}

  private static Optional<Double[]> numbers(Pattern form, String raw) {
    return form.matcher(raw).matches()
        ? Optional.of(
            Pattern.compile(",").splitAsStream(raw).map(Double::valueOf).toArray(Double[]::new))
        : Optional.empty();
  }

  private static boolean onEarth(double latitude, double longitude) {
    return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180;
  }
}
