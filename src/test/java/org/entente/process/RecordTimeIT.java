package org.entente.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.entente.Kind;
import org.junit.jupiter.api.Test;

/** What is said of record time stays said, while one instance loads and the other one is read. */
class RecordTimeIT {

  private static final int RECORDS = 6000;
  private static final int LOADS = 3;

  @Test
  void noAnswerChangesAndNoRecordIsMissed() throws Exception {
    Instances instances = Instances.shared();
    Api reader = instances.second().api().anonymous();
    Instant since = Instant.now();
    CompletableFuture<Void> loads =
        CompletableFuture.runAsync(
            () -> IntStream.range(0, LOADS).forEach(load -> load(instances.first().api(), load)));
    Map<Instant, Integer> answers = new LinkedHashMap<>();
    Set<String> seen = new HashSet<>();
    boolean last = false;
    while (!last) {
      last = loads.isDone();
      Instant asked = Instant.now();
      int status = reader.get(asOf(asked)).status();
      if (status != 503) {
        answers.put(asked, status);
      }
      Answer updated = reader.get("/sources.ndjson?updatedSince=" + since);
      if (updated.status() == 200) {
        updated.text().lines().forEach(line -> seen.add(id(line)));
        since = asked;
      } else {
        assertThat(updated.status()).isEqualTo(503);
        last = false;
      }
    }
    loads.join();
    answers.forEach(
        (asked, status) ->
            assertThat(reader.get(asOf(asked)).status()).as("as of %s", asked).isEqualTo(status));
    assertThat(answers.values()).contains(404, 200);
    List<String> missed = new ArrayList<>();
    for (int load = 0; load < LOADS; load++) {
      for (int number = 0; number < RECORDS; number++) {
        missed.add(id(load, number));
      }
    }
    missed.removeAll(seen);
    assertThat(missed).isEmpty();
  }

  private static void load(Api writer, int load) {
    List<Map<String, Object>> records =
        IntStream.range(0, RECORDS)
            .mapToObj(number -> Kind.SOURCE.body("id", id(load, number)))
            .toList();
    writer.load("/sources.ndjson", records).expect(200);
  }

  /** The first record of the second load: others were loaded before it and are loaded after it. */
  private static String asOf(Instant time) {
    return "/sources/%s?asOf=%s".formatted(id(1, 0), time);
  }

  private static String id(int load, int number) {
    return "record-time-%d-%d".formatted(load, number);
  }

  private static String id(String line) {
    return Answer.parse(line).get("id").asText();
  }
}
