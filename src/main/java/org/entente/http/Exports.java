package org.entente.http;

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
import org.entente.database.Projection;
import org.entente.database.Question;
import org.entente.database.RowReader;
import org.entente.database.Snapshot;
import org.entente.limits.Places;
import org.entente.record.Collection;
import org.entente.record.PartialDate;
import org.jboss.logging.Logger;

/** Answers with whole collections, written while they are read, in memory that does not grow. */
@ApplicationScoped
public class Exports {

  private static final Logger LOG = Logger.getLogger(Exports.class);

  private final RowReader reader;
  private final ObjectWriter lines;
  private final Places places;

  Exports(RowReader reader, ObjectMapper json, Places places) {
    this.reader = reader;
    this.places = places;
    this.lines =
        json.writer()
            .withRootValueSeparator("\n")
            .without(SerializationFeature.FLUSH_AFTER_WRITE_VALUE);
  }

  private interface Export {
    void write(Snapshot snapshot, OutputStream out) throws IOException;
  }

  private record KindAndRecord(Collection kind, Object record) {}

  /** What a list's request finds. */
  <V> Response.ResponseBuilder list(Listing<V> listing, ListRequest request, Format format) {
    Projection<V> projection = listing.projection();
    Question found = new ListStatement(listing, request).whole();
    LocalDate on = request.on();
    return format == Format.CSV
        ? answer(format, (snapshot, out) -> table(snapshot, projection, found, on, out))
        : answer(format, (snapshot, out) -> lines(snapshot, projection, found, on, out));
  }

  /** All records of all the projections, by their ids, each with its kind. */
  public Response all(List<? extends Projection<?>> projections) {
    LocalDate on = PartialDate.today();
    return answer(
            Format.NDJSON,
            (snapshot, out) -> {
              SequenceWriter records = lines.writeValues(out);
              long count = 0;
              for (Projection<?> projection : projections) {
                Collection kind = projection.collection();
                count +=
                    snapshot.read(
                        projection,
                        byId(kind),
                        row ->
                            records.write(
                                new KindAndRecord(kind, projection.view().apply(row, on))));
              }
              end(count, records, out);
            })
        .build();
  }

  private void lines(
      Snapshot snapshot, Projection<?> projection, Question found, LocalDate on, OutputStream out)
      throws IOException {
    SequenceWriter records = lines.writeValues(out);
    end(
        snapshot.read(projection, found, row -> records.write(projection.view().apply(row, on))),
        records,
        out);
  }

  private static void table(
      Snapshot snapshot, Projection<?> projection, Question found, LocalDate on, OutputStream out)
      throws IOException {
    Table table = Table.of(projection.type());
    SequenceWriter rows = table.writer(out);
    snapshot.read(
        projection, found, row -> rows.write(table.cells(projection.view().apply(row, on))));
    rows.flush();
  }

  private static void end(long count, SequenceWriter records, OutputStream out) throws IOException {
    records.flush();
    if (count > 0) {
      out.write('\n');
    }
  }

  private static Question byId(Collection collection) {
    return new Question("%1$s order by %1$s.id".formatted(collection.table()), Map.of());
  }

  /** A failure cuts the answer short: what is ended is complete. */
  private Response.ResponseBuilder answer(Format format, Export export) {
    places.forExport();
    StreamingOutput stream =
        out -> {
          try (Snapshot snapshot = reader.snapshot()) {
            export.write(snapshot, out);
          } catch (IOException gone) {
            LOG.debug("A client went away", gone);
          }
        };
    return Response.ok(stream, format.contentType());
  }
}
