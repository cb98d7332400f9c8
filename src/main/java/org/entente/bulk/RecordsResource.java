package org.entente.bulk;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.arc.All;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.entente.database.ReadsReplica;
import org.entente.http.MediaTypes;
import org.entente.http.QueryParameters;
import org.entente.http.ValidatesParameters;
import org.entente.json.InputReader;
import org.entente.model.RecordKind;
import org.entente.problem.ProblemException;
import org.entente.problem.ProblemType;
import org.entente.problem.Violation;
import org.entente.query.Downloads;
import org.entente.record.Projection;
import org.entente.record.RecordMapper;

/**
 * Exports and loads records of all collections in one body, so that they can refer to each other.
 */
@Path("/records.ndjson")
@ReadsReplica
public class RecordsResource {

  private final BulkLoader bulk;
  private final InputReader inputs;
  private final Downloads downloads;
  private final Map<String, RecordMapper<?, ?, ?>> mappers;

  RecordsResource(
      BulkLoader bulk,
      InputReader inputs,
      Downloads downloads,
      @All List<RecordMapper<?, ?, ?>> mappers) {
    this.bulk = bulk;
    this.inputs = inputs;
    this.downloads = downloads;
    this.mappers =
        mappers.stream()
            .collect(Collectors.toMap(mapper -> mapper.kind().name(), Function.identity()));
  }

  @GET
  @Produces(MediaTypes.NDJSON)
  @ValidatesParameters
  public Response export(@Context UriInfo uri) {
    QueryParameters.known(uri, List.of());
    return downloads.records(
        mappers.values().stream()
            .<Projection<?>>map(RecordMapper::projection)
            .sorted(Comparator.comparing(Projection::kind))
            .toList(),
        uri);
  }

  @POST
  @Consumes(MediaTypes.NDJSON)
  @Produces(MediaType.APPLICATION_JSON)
  @ValidatesParameters
  public Response load(InputStream lines, @Context HttpHeaders headers, @Context UriInfo uri)
      throws IOException {
    return bulk.load(this::line, lines, headers, uri);
  }

  /** Parses a line of the form {@code {"kind": "EVENT", "record": {...}}}. */
  private BulkLine line(BufferedLines.Line line) throws IOException {
    line.refuseTooLong();
    JsonNode tree = inputs.readTree(new ByteArrayInputStream(line.bytes()));
    RecordMapper<?, ?, ?> mapper = mappers.get(tree.path("kind").asText());
    if (mapper == null || !tree.path("record").isObject() || tree.size() != 2) {
      throw new ProblemException(
          ProblemType.INVALID_BODY,
          List.of(
              Violation.at(
                  "",
                  "type",
                  "Must be {\"kind\": ..., \"record\": {...}}, where kind is one of %s."
                      .formatted(RecordKind.names()))));
    }
    return BulkLineReader.line(
        line.place(), mapper, () -> inputs.read(mapper.inputType(), tree.get("record")));
  }
}
