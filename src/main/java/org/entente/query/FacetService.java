package org.entente.query;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.entente.http.ForwardedPrefix;

/** Answers how many records of a list have which values. */
@ApplicationScoped
public class FacetService {

  private final FacetReader reader;
  private final AnalysisCache analyses;
  private final Downloads downloads;

  FacetService(FacetReader reader, AnalysisCache analyses, Downloads downloads) {
    this.reader = reader;
    this.analyses = analyses;
    this.downloads = downloads;
  }

  /** Answers with the counts by each facet of the list. */
  public Response counts(ListDefinition<?> definition, UriInfo uri) {
    return analyses.answer(uri, () -> reader.counts(FacetRequest.of(definition, uri)));
  }

  /** Answers with the same counts as a table. */
  public Response table(ListDefinition<?> definition, UriInfo uri) {
    return downloads.table(
        uri,
        () ->
            FacetTable.of(
                reader.counts(FacetRequest.of(definition, uri)), ForwardedPrefix.of(uri)));
  }
}
