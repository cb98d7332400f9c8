package org.entente.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.entente.Kind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The export of one service, loaded into an empty one and exported again. */
class ExportIT {

  private static final List<String> OWN = List.of("version", "createdAt", "updatedAt");

  private Api one;

  @BeforeEach
  void start() throws Exception {
    one = Instances.shared().first().api();
    one.patch("/events/gsomia-signed", Map.of("tags", List.of("changed")), "If-Match", "*")
        .expect(200);
    String deleted = one.post("/sources", Kind.SOURCE.body()).expect(201).json().get("id").asText();
    one.delete("/sources/" + deleted, "If-Match", "*").expect(204);
  }

  @Test
  void isTheSameAfterAnImport() throws Exception {
    Map<String, String> empty =
        Postgres.shared().database().environment(Map.of("ENTENTE_SEED", "false"));
    try (PackagedService service = PackagedService.start(empty).awaitReady()) {
      Api other = service.api();
      assertThat(other.export("/records.ndjson")).isEmpty();
      List<String> exported = one.export("/records.ndjson");
      assertReport(other, "/records.ndjson", exported, "created");
      assertThat(comparable(other.export("/records.ndjson"))).isEqualTo(comparable(exported));
      for (Kind kind : Kind.values()) {
        List<String> collection = one.export(kind.lines());
        assertThat(comparable(other.export(kind.lines()))).isEqualTo(comparable(collection));
        assertReport(other, kind.lines(), collection, "unchanged");
      }
      assertReport(other, "/records.ndjson", exported, "unchanged");
      assertReport(one, "/records.ndjson", other.export("/records.ndjson"), "unchanged");
    }
  }

  private static void assertReport(Api service, String path, List<String> lines, String outcome) {
    JsonNode report = service.load(path, String.join("\n", lines)).expect(200).json();
    assertThat(report.get("failed").asInt()).as(report.toString()).isZero();
    assertThat(report.get(outcome).asInt()).as(report.toString()).isEqualTo(lines.size());
  }

  /** Removes the members that differ between instances. */
  private static List<String> comparable(List<String> lines) {
    return lines.stream()
        .map(Answer::parse)
        .peek(line -> ((ObjectNode) record(line)).remove(OWN))
        .map(JsonNode::toString)
        .toList();
  }

  private static JsonNode record(JsonNode line) {
    return Stream.of(line.path("record"), line)
        .filter(JsonNode::isObject)
        .findFirst()
        .orElseThrow();
  }
}
