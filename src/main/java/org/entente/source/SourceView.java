package org.entente.source;

import java.time.Instant;
import java.util.List;
import org.entente.database.Column;
import org.entente.database.ColumnType;
import org.entente.database.Projection;
import org.entente.database.Row;
import org.entente.record.CitationView;
import org.entente.record.Collection;
import org.entente.record.ExternalId;
import org.entente.record.PartialDate;
import org.entente.record.RecordView;
import org.entente.record.References;

public record SourceView(
    String id,
    String title,
    SourceKind kind,
    String publisher,
    List<String> authors,
    PartialDate publishedOn,
    String url,
    String language,
    String licence,
    List<String> tags,
    List<ExternalId> externalIds,
    List<CitationView> citations,
    long version,
    Instant createdAt,
    Instant updatedAt)
    implements RecordView {

  static final Projection<SourceView> PROJECTION =
      Projection.of(
          SourceView.class,
          Collection.SOURCE,
          Column.list(
              Column.texts(
                  "source",
                  "title",
                  "kind",
                  "publisher",
                  "published_on",
                  "url",
                  "language",
                  "licence"),
              Column.of("source", "authors", ColumnType.TEXTS)),
          List.of(),
          false,
          (row, on) -> of(row));

  static SourceView of(Source source, SourceInput input, References references) {
    return new SourceView(
        source.slug,
        source.title,
        source.kind,
        source.publisher,
        source.authors,
        input.publishedOn(),
        source.url,
        source.language,
        source.licence,
        source.tags,
        source.externalIds,
        CitationView.of(input.citations(), references),
        source.version,
        source.createdAt,
        source.updatedAt);
  }

  private static SourceView of(Row row) {
    return new SourceView(
        row.text("id"),
        row.text("title"),
        row.word(SourceKind.class, "kind"),
        row.text("publisher"),
        row.texts("authors"),
        row.date("published_on"),
        row.text("url"),
        row.text("language"),
        row.text("licence"),
        row.texts("tags"),
        row.values("external_ids", ExternalId.class),
        row.links("citation", CitationView::of),
        row.number("version"),
        row.instant("created_at"),
        row.instant("updated_at"));
  }
}
