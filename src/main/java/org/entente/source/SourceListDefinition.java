package org.entente.source;

import java.util.List;
import org.entente.model.OtherName;
import org.entente.model.PartialDate;
import org.entente.query.Expression;
import org.entente.query.Facet;
import org.entente.query.Filter;
import org.entente.query.LinkFilter;
import org.entente.query.ListDefinition;
import org.entente.query.Sort;
import org.entente.query.Values;

/** The filters, sort orders and references of the list of sources. */
final class SourceListDefinition {

  static final ListDefinition<SourceView> SOURCES =
      new ListDefinition<>(
              SourceView.PROJECTION,
              List.of(LinkFilter.citations("source")),
              List.of(
                  Filter.oneOf(
                      "kind",
                      Values.ofEnum(SourceKind.class),
                      Expression.of("{kind} = any(:value)")),
                  Filter.labels("publisher", "plain_publisher"),
                  Filter.labels("author", "plain_authors"),
                  Filter.anyOf(
                      "language",
                      Values.matching(
                          OtherName.LANGUAGE, OtherName.LANGUAGE_LENGTH, "a BCP 47 tag such as ko"),
                      Expression.of("{language} = any(:value)")),
                  Filter.date(
                      "from",
                      PartialDate::firstDay,
                      Expression.of("last_day({published_on}) >= :value")),
                  Filter.date(
                      "to",
                      PartialDate::lastDay,
                      Expression.of("first_day({published_on}) <= :value")),
                  Filter.tags(),
                  Filter.words(Expression.of("{search} @@ (select search_query(:value))")),
                  Filter.moment("updatedSince", Expression.of("{updated_at} >= :value"))),
              List.of(
                  Sort.byFirstDay("publishedOn"),
                  new Sort("title", Expression.of("{title}"), "text"),
                  Sort.byRelevance(),
                  new Sort("createdAt", Expression.of("{created_at}"), "timestamptz"),
                  new Sort("updatedAt", Expression.of("{updated_at}"), "timestamptz")),
              "-publishedOn")
          .facets(
              Facet.value("kind", "{kind}"),
              Facet.labels(
                  "publisher", "array_remove(array[{publisher}], null)", "{plain_publisher}"),
              Facet.value("language", "{language}"),
              Facet.years("first_day({published_on})", "last_day({published_on})"));

  private SourceListDefinition() {}
}
