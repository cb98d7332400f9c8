package org.entente.source;

import java.util.List;
import org.entente.http.Filter;
import org.entente.http.LinkFilter;
import org.entente.http.Listing;
import org.entente.http.Sort;
import org.entente.http.Values;
import org.entente.record.OtherName;
import org.entente.record.PartialDate;

/** What the list of sources can be asked for. */
final class SourceFilter {

  static final Listing<SourceView> LISTING =
      new Listing<>(
          SourceView.PROJECTION,
          List.of(LinkFilter.citations("source")),
          List.of(
              Filter.anyOf("kind", Values.words(SourceKind.class), "source.kind = any(:value)"),
              Filter.anyOf("publisher", Values.TEXTS, "source.publisher = any(:value)"),
              Filter.anyOf("author", Values.TEXTS, "source.authors && cast(:value as text[])"),
              Filter.anyOf(
                  "language",
                  Values.matching(OtherName.LANGUAGE, "a BCP 47 tag such as ko"),
                  "source.language = any(:value)"),
              Filter.date("from", PartialDate::firstDay, "last_day(source.published_on) >= :value"),
              Filter.date("to", PartialDate::lastDay, "first_day(source.published_on) <= :value"),
              Filter.tags("source"),
              Filter.words("source.search @@ (select search_query(:value))"),
              Filter.moment("updatedSince", "source.updated_at >= :value")),
          List.of(
              Sort.byFirstDay("publishedOn", "source"),
              new Sort("title", "source.title", "text"),
              Sort.byRelevance("source"),
              new Sort("createdAt", "source.created_at", "timestamptz"),
              new Sort("updatedAt", "source.updated_at", "timestamptz")),
          "-publishedOn");

  private SourceFilter() {}
}
