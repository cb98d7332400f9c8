package org.entente.query;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SequenceWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.entente.database.BoundSql;
import org.entente.database.RowReader;
import org.entente.database.Snapshot;
import org.entente.limits.LongRequestLimits;
import org.entente.model.PartialDate;
import org.entente.model.RecordKind;
import org.entente.model.RecordView;
import org.entente.record.Projection;
import org.jboss.logging.Logger;

/** Answers with whole collections, which are written while they are read, in constant memory. */
@ApplicationScoped
public class Exports {

  private static final Logger LOG = Logger.getLogger(Exports.class);

  private final RowReader reader;
  private final ObjectWriter lines;
  private final LongRequestLimits limits;

  Exports(RowReader reader, ObjectMapper json, LongRequestLimits limits) {
    this.reader = reader;
    this.limits = limits;
    this.lines =
        json.writer()
            .withRootValueSeparator("\n")
            .without(SerializationFeature.FLUSH_AFTER_WRITE_VALUE);
  }

  private interface Export {
    void write(Snapshot snapshot, OutputStream out) throws IOException;
  }

  private record KindAndRecord(RecordKind kind, Object record) {}

  /** Answers with all records that a list request finds, as CSV or NDJSON. */
  <V extends RecordView> Response.ResponseBuilder list(
      ListDefinition<V> definition, ListRequest request, ListFormat format) {
    Projection<V> projection = definition.projection();
    BoundSql found = new ListStatement(definition, request).whole();
    LocalDate on = request.on();
    return format == ListFormat.CSV
        ? answer(format, (snapshot, out) -> table(snapshot, projection, found, on, out))
        : answer(format, (snapshot, out) -> lines(snapshot, projection, found, on, out));
  }

  /**
   * Answers with all records of the projections, each with its kind; within a kind, ordered by id.
   */
  public Response all(List<? extends Projection<?>> projections) {
    LocalDate on = PartialDate.today();
    return answer(
            ListFormat.NDJSON,
            (snapshot, out) -> {
              SequenceWriter records = lines.writeValues(out);
              long count = 0;
              for (Projection<?> projection : projections) {
                RecordKind kind = projection.kind();
                count +=
                    snapshot.read(
                        projection.linksApart(),
                        byId(kind),
                        row -> records.write(new KindAndRecord(kind, projection.view(row, on))));
              }
              end(count, records, out);
            })
        .build();
  }

  private void lines(
      Snapshot snapshot, Projection<?> projection, BoundSql found, LocalDate on, OutputStream out)
      throws IOException {
    SequenceWriter records = lines.writeValues(out);
    end(
        snapshot.read(
            projection.linksApart(), found, row -> records.write(projection.view(row, on))),
        records,
        out);
  }

  private static void table(
      Snapshot snapshot, Projection<?> projection, BoundSql found, LocalDate on, OutputStream out)
      throws IOException {
    CsvTable table = CsvTable.of(projection.type());
    SequenceWriter rows = table.writer(out);
    snapshot.read(
        projection.linksApart(), found, row -> rows.write(table.cells(projection.view(row, on))));
    rows.flush();
  }

  private static void end(long count, SequenceWriter records, OutputStream out) throws IOException {
    records.flush();
    if (count > 0) {
      out.write('\n');
    }
  }

  private static BoundSql byId(RecordKind kind) {
    return new BoundSql("%1$s order by %1$s.id".formatted(kind.table()), Map.of());
  }

  /**
   * Streams the export. A failure cuts the response short, so that one that ends properly is
   * complete.
   */
  private Response.ResponseBuilder answer(ListFormat format, Export export) {
    limits.forExport();
    StreamingOutput stream =
        out -> {
          try (Snapshot snapshot = reader.snapshot()) {
            export.write(snapshot, out);
          } catch (IOException gone) {
            LOG.debug("A client disconnected", gone);
          }
        };
    return Response.ok(stream, format.contentType());
  }
}
