package org.entente.record;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.entente.database.Projection;
import org.entente.database.Question;
import org.entente.database.RowReader;

/** Reads records by their ids, with one statement however many they are. */
@ApplicationScoped
public class RecordReader {

  private final RowReader rows;
  private final ObjectWriter json;

  RecordReader(RowReader rows, ObjectMapper mapper) {
    this.rows = rows;
    this.json = mapper.writer();
  }

  /**
   * @param on the day of the world as of which derived members are told
   */
  public <V> List<V> views(Projection<V> projection, List<String> ids, LocalDate on) {
    String table = projection.collection().table();
    String from = table + " where " + table + ".id = any(:ids)";
    Map<String, Object> named = Map.of("ids", ids.toArray(String[]::new));
    return rows.read(projection, List.of(), new Question(from, named)).stream()
        .map(row -> projection.view().apply(row, on))
        .toList();
  }

  /** As they are read today. */
  List<Representation> representations(
      Projection<? extends RecordView> projection, List<String> ids) {
    return views(projection, ids, PartialDate.today()).stream().map(this::representation).toList();
  }

  private Representation representation(RecordView view) {
    return representation(view, view);
  }

  /**
   * @param told what of the record clients read
   */
  public Representation representation(RecordView view, Object told) {
    try {
      return new Representation(view.id(), view.version(), json.writeValueAsBytes(told));
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
