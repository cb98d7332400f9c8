package org.entente.query;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.entente.database.PlannerSettings;
import org.entente.database.RowReader;

/** Counts records by facet, with one statement. */
@ApplicationScoped
class FacetReader {

  private final RowReader rows;

  FacetReader(RowReader rows) {
    this.rows = rows;
  }

  @Transactional
  FacetCounts counts(FacetRequest request) {
    PlannerSettings.forValues(rows);
    return FacetCounts.of(request, rows.list(new FacetStatement(request).sql(), row -> row));
  }
}
