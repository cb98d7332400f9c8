package org.entente.record;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.entente.database.BoundSql;
import org.entente.database.RowReader;
import org.entente.json.Json;
import org.entente.model.PartialDate;
import org.entente.model.RecordView;
import org.entente.model.Representation;

/** Reads any number of records by their ids with one statement. */
@ApplicationScoped
public class RecordReader {

  private final RowReader rows;
  private final Json json;

  RecordReader(RowReader rows, Json json) {
    this.rows = rows;
    this.json = json;
  }

  /**
   * Returns the views of the records that exist, in no particular order.
   *
   * @param on the date as of which derived members are computed
   */
  public <V extends RecordView> List<V> views(
      Projection<V> projection, List<String> ids, LocalDate on) {
    BoundSql named =
        new BoundSql(projection.namedById(), Map.of("ids", ids.toArray(String[]::new)));
    return rows.records(projection.withLinks(on), List.of(), named).stream()
        .map(row -> projection.view(row, on))
        .toList();
  }

  /** Reads records as of today. */
  List<Representation> representations(Projection<?> projection, List<String> ids) {
    return views(projection, ids, PartialDate.today()).stream()
        .map(view -> representation(view, view))
        .toList();
  }

  /**
   * Returns the record in JSON, with its id and version.
   *
   * @param shown what clients read of it: the view, or a part of it
   */
  public Representation representation(RecordView view, Object shown) {
    return new Representation(view.id(), view.version(), json.bytes(shown));
  }
}
