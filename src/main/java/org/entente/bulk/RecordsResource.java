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
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.entente.database.Projection;
import org.entente.database.ReadsReplica;
import org.entente.http.ChecksParameters;
import org.entente.http.Exports;
import org.entente.http.Format;
import org.entente.http.ProblemException;
import org.entente.http.ProblemType;
import org.entente.http.QueryParameters;
import org.entente.http.Violation;
import org.entente.json.InputReader;
import org.entente.record.RecordRepository;
import org.entente.record.RecordType;

/** Records of all collections in one body, so that they can refer to each other. */
@Path("/records")
@ReadsReplica
public class RecordsResource {

  private final Bulk bulk;
  private final InputReader inputs;
  private final Exports exports;
  private final Map<String, RecordType<?, ?, ?>> types;

  RecordsResource(
      Bulk bulk, InputReader inputs, Exports exports, @All List<RecordRepository> repositories) {
    this.bulk = bulk;
    this.inputs = inputs;
    this.exports = exports;
    this.types =
        repositories.stream()
            .map(RecordRepository::type)
            .collect(Collectors.toMap(type -> type.collection().name(), Function.identity()));
  }

  @GET
  @Produces(Format.LINES)
  @ChecksParameters
  public Response export(@Context UriInfo uri) {
    QueryParameters.known(uri, List.of());
    return exports.all(
        types.values().stream()
            .map(RecordType::projection)
            .sorted(Comparator.comparing(Projection::collection))
            .toList());
  }

  @POST
  @Consumes(Bulk.LINES)
  @Produces({MediaType.APPLICATION_JSON, Bulk.LINES})
  public Response load(InputStream lines, @Context HttpHeaders headers, @Context UriInfo uri)
      throws IOException {
    return bulk.load(this::entry, lines, headers, uri);
  }

  /** A line is {@code {"kind": "EVENT", "record": {...}}}. */
  private Entry entry(Spool.Line line) throws IOException {
    line.refuseTooLong();
    JsonNode tree = inputs.readTree(new ByteArrayInputStream(line.bytes()));
    RecordType<?, ?, ?> type = types.get(tree.path("kind").asText());
    if (type == null || !tree.path("record").isObject() || tree.size() != 2) {
      throw new ProblemException(
          ProblemType.INVALID_BODY,
          List.of(
              Violation.at("", "type", "Must be {\"kind\": one of the five, \"record\": {...}}.")));
    }
    byte[] record = tree.get("record").toString().getBytes(StandardCharsets.UTF_8);
    return EntryReader.entry(line.place(), type, inputs.read(type.input(), record));
  }
}
