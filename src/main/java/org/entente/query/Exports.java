package org.entente.query;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.entente.database.BoundSql;
import org.entente.database.Row;
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
class Exports {

  private static final Logger LOG = Logger.getLogger(Exports.class);

  private final RowReader reader;
  private final ObjectMapper json;
  private final LongRequestLimits limits;

  Exports(RowReader reader, ObjectMapper json, LongRequestLimits limits) {
    this.reader = reader;
    this.json = json;
    this.limits = limits;
  }

  private interface Source<T> {
    void read(Snapshot snapshot, StreamFormat.Sink<T> sink) throws IOException;
  }

  private record KindAndRecord(RecordKind kind, Object record) {}

  /**
   * Answers with all records that a list request finds.
   *
   * @param further conditions on the records
   */
  <V extends RecordView> Response.ResponseBuilder list(
      ListDefinition<V> definition,
      ListRequest request,
      StreamFormat<V> format,
      List<Expression> further) {
    Projection<V> projection = definition.projection();
    BoundSql found = new ListStatement(definition, request).whole(further);
    LocalDate on = request.on();
    return answer(
        format,
        (snapshot, sink) ->
            snapshot.read(
                projection.linksApart(on), found, row -> sink.write(projection.view(row, on))));
  }

  /** Answers with all rows of a statement. */
  <T> Response.ResponseBuilder rows(BoundSql sql, Function<Row, T> item, StreamFormat<T> format) {
    return answer(
        format, (snapshot, sink) -> snapshot.read(sql, row -> sink.write(item.apply(row))));
  }

  /**
   * Answers with all records of the projections, each with its kind; within a kind, ordered by id.
   */
  Response.ResponseBuilder all(List<? extends Projection<?>> projections) {
    LocalDate on = PartialDate.today();
    return answer(
        new JsonLines<KindAndRecord>(json),
        (snapshot, sink) -> {
          for (Projection<?> projection : projections) {
            RecordKind kind = projection.kind();
            snapshot.read(
                projection.linksApart(on),
                byId(kind),
                row -> sink.write(new KindAndRecord(kind, projection.view(row, on))));
          }
        });
  }

  private static BoundSql byId(RecordKind kind) {
    return new BoundSql("%1$s order by %1$s.id".formatted(kind.table()), Map.of());
  }

  /**
   * Streams the export. A failure cuts the response short, so that one that ends properly is
   * complete.
   */
  private <T> Response.ResponseBuilder answer(StreamFormat<T> format, Source<T> source) {
    limits.forExport();
    StreamingOutput stream =
        out -> {
          try (Snapshot snapshot = reader.snapshot()) {
            StreamFormat.Sink<T> sink = format.to(out);
            source.read(snapshot, sink);
            sink.end();
          } catch (IOException gone) {
            LOG.debug("A client disconnected", gone);
          }
        };
    return Response.ok(stream, format.contentType());
  }
}
