package org.entente.source;

import java.time.Instant;
import java.util.List;
import org.entente.model.ExternalId;
import org.entente.model.PartialDate;
import org.entente.model.RecordKind;
import org.entente.model.RecordView;
import org.entente.record.CitationView;
import org.entente.record.Projection;

/** A source as clients read it. */
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
      Projection.of(SourceView.class, RecordKind.SOURCE).build();
}
