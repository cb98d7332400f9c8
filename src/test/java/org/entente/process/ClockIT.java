package org.entente.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.entente.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The clock of the service is set back by an hour, by means of Debian's libfaketime. */
class ClockIT {

  private static final String LIBRARY = "faketime/libfaketimeMT.so.1";

  @TempDir Path folder;

  @Test
  void theHistoryStaysInOrder() throws Exception {
    Path clock = Files.writeString(folder.resolve("clock"), "+0");
    Map<String, String> environment =
        Postgres.shared().database().environment(faked(clock, library()));
    try (PackagedService service = PackagedService.start(environment).awaitReady()) {
      Api api = service.api();
      JsonNode created = create(api);
      String path = "/sources/" + created.get("id").asText();
      Files.writeString(clock, "-1h");
      await().until(() -> updated(create(api)).isBefore(updated(created)));

      JsonNode patched =
          api.patch(path, Map.of("tags", List.of("x")), "If-Match", "*").expect(200).json();
      api.delete(path, "If-Match", "*").expect(204);
      JsonNode restored = api.put(path, Kind.SOURCE.body()).expect(201).json();

      List<Instant> times = times(api, path);
      assertThat(times).hasSize(4).isSorted().doesNotHaveDuplicates();
      assertThat(times.get(3)).isEqualTo(updated(restored));
      assertThat(asOf(api, path, times.get(0)).expect(200).json()).isEqualTo(created);
      assertThat(asOf(api, path, times.get(1)).expect(200).json()).isEqualTo(patched);
      asOf(api, path, times.get(2)).expect(410);
      assertThat(asOf(api, path, times.get(3)).expect(200).json()).isEqualTo(restored);
      FeedCopy.of(api).assertEquals(api.export("/records"));
    }
  }

  private static JsonNode create(Api api) {
    return api.post("/sources", Kind.SOURCE.body()).expect(201).json();
  }

  private static Map<String, String> faked(Path clock, Path library) {
    return Map.of(
        "LD_PRELOAD",
        library.toString(),
        "FAKETIME_TIMESTAMP_FILE",
        clock.toString(),
        "FAKETIME_NO_CACHE",
        "1",
        "FAKETIME_DONT_FAKE_MONOTONIC",
        "1");
  }

  private static Path library() throws IOException {
    try (Stream<Path> architectures = Files.list(Path.of("/usr/lib"))) {
      Optional<Path> library =
          architectures.map(folder -> folder.resolve(LIBRARY)).filter(Files::exists).findFirst();
      assumeTrue(library.isPresent(), "Debian's libfaketime is not installed");
      return library.get();
    }
  }

  /** When the record was changed, from the first change on. */
  private static List<Instant> times(Api api, String path) {
    List<Instant> times = new ArrayList<>();
    for (JsonNode change : api.get(path + "/history").expect(200).json().get("items")) {
      times.add(0, Instant.parse(change.get("at").asText()));
    }
    return times;
  }

  private static Instant updated(JsonNode record) {
    return Instant.parse(record.get("updatedAt").asText());
  }

  private static Answer asOf(Api api, String path, Instant time) {
    return api.get(path + "?asOf=" + time);
  }
}
