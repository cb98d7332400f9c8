package org.entente.http;

import jakarta.persistence.Query;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.entente.database.Projection;

/** The SQL of a list. The page is found first, so that links are read for its records alone. */
record ListStatement(Projection<?> projection, ListRequest request) {

  static final String SORT_VALUE = "sort_value";
  static final String KEY = "key";
  static final String AFTER_VALUE = "afterValue";
  static final String AFTER_KEY = "afterKey";

  private static final String VALUE = ":value";

  String page(boolean continued) {
    String table = projection.collection().table();
    String further =
        ", cast(%s as text) as %s, %s.key as %s"
            .formatted(request.sort().expression(), SORT_VALUE, table, KEY);
    String records =
        "(select * from %s where %s%s order by %s limit %d) %s"
            .formatted(
                table,
                conditions(),
                continued ? " and " + after() : "",
                order(),
                request.limit() + 1,
                table);
    return projection.select(further, records) + " order by " + order();
  }

  String count() {
    return "select count(*) from %s where %s"
        .formatted(projection.collection().table(), conditions());
  }

  void bind(Query query) {
    for (int at = 0; at < request.conditions().size(); at++) {
      query.setParameter(VALUE.substring(1) + at, request.conditions().get(at).value());
    }
  }

  private String conditions() {
    return IntStream.range(0, request.conditions().size())
        .mapToObj(at -> request.conditions().get(at).sql().replace(VALUE, VALUE + at))
        .collect(
            Collectors.collectingAndThen(
                Collectors.joining(" and "), all -> all.isEmpty() ? "true" : all));
  }

  private String after() {
    return "(%s, %s.key) %s (cast(:%s as %s), :%s)"
        .formatted(
            request.sort().expression(),
            projection.collection().table(),
            request.descending() ? "<" : ">",
            AFTER_VALUE,
            request.sort().type(),
            AFTER_KEY);
  }

  private String order() {
    String direction = request.descending() ? " desc" : "";
    return request.sort().expression()
        + direction
        + ", "
        + projection.collection().table()
        + ".key"
        + direction;
  }
}
