package org.entente.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.entente.Kind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Records with times in the future, as after a clock was set back by an hour, or when the clock of
 * one instance is behind that of another.
 */
class ClockIT {

  private static final String AHEAD =
      """
      alter table change disable trigger append_only;
      update change set at = at + interval '1 hour' where collection = 'source' and id = '%1$s';
      alter table change enable trigger append_only;
      update source set created_at = created_at + interval '1 hour',
        updated_at = updated_at + interval '1 hour' where id = '%1$s'
      """;

  private Instances instances;
  private Api api;
  private String path;

  @BeforeEach
  void recordAhead() throws Exception {
    instances = Instances.shared();
    api = instances.first().api();
    String id = api.post("/sources", Kind.SOURCE.body()).expect(201).json().get("id").asText();
    instances.database().execute(AHEAD.formatted(id));
    path = "/sources/" + id;
  }

  @Test
  void theHistoryStaysInOrder() {
    JsonNode created = api.get(path).expect(200).json();
    assertThat(time(created, "updatedAt")).isAfter(Instant.now());
    api.patch(path, Map.of("tags", List.of("x")), "If-Match", "*").expect(200);
    api.delete(path, "If-Match", "*").expect(204);
    JsonNode restored = api.put(path, Kind.SOURCE.body()).expect(201).json();
    api.load("/sources.ndjson", List.of(Kind.SOURCE.body("id", restored.get("id").asText())))
        .expect(200);

    List<Instant> times = times();
    assertThat(times).hasSize(5).isSorted().doesNotHaveDuplicates();
    assertThat(times.get(0)).isEqualTo(time(created, "updatedAt"));
    assertThat(times.get(3)).isEqualTo(time(restored, "updatedAt"));
    assertThat(time(restored, "createdAt")).isEqualTo(time(created, "createdAt"));
    asOf(Instant.now()).expect(404);
    times.forEach(future -> asOf(future).expect(400));
  }

  /** Returns the times of the record's changes, the first one first. */
  private List<Instant> times() {
    List<Instant> times = new ArrayList<>();
    for (JsonNode change : api.get(path + "/history").expect(200).json().get("items")) {
      times.add(0, time(change, "at"));
    }
    return times;
  }

  private static Instant time(JsonNode json, String member) {
    return Instant.parse(json.get(member).asText());
  }

  private Answer asOf(Instant time) {
    return api.get(path + "?asOf=" + time);
  }
}
