package org.entente.source;

import java.util.List;
import org.entente.http.Filter;
import org.entente.http.Listing;
import org.entente.http.Sort;

/** What the list of sources can be asked for. */
final class SourceFilter {

  static final Listing<SourceView> LISTING =
      new Listing<>(
          SourceView.PROJECTION,
          List.of(Filter.words("kind", SourceKind.class, "source.kind = any(:value)")),
          List.of(
              new Sort("publishedOn", "source.first_day", "date"),
              new Sort("title", "source.title", "text"),
              new Sort("createdAt", "source.created_at", "timestamptz"),
              new Sort("updatedAt", "source.updated_at", "timestamptz")),
          "-publishedOn");

  private SourceFilter() {}
}
