package org.entente.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.entente.Kind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills the service during writes, alone and together with its PostgreSQL. Afterwards every
 * acknowledged write is there, and no other is there in part.
 */
class CrashIT {

  private static final int WRITERS = 4;
  private static final int LINES = 6000;

  @TempDir Path data;
  @TempDir Path temporary;

  private final AtomicReference<CompletableFuture<Api>> running = new AtomicReference<>();
  private final Ledger ledger = new Ledger();
  private final ExecutorService threads = Executors.newFixedThreadPool(WRITERS);
  private volatile boolean writing = true;
  private PackagedService service;

  @BeforeEach
  void start() throws IOException {
    running.set(new CompletableFuture<>());
    startAgain();
  }

  private void startAgain() throws IOException {
    Map<String, String> environment =
        Map.of(
            "ENTENTE_DATA_DIR",
            data.toString(),
            "JAVA_TOOL_OPTIONS",
            "-Djava.io.tmpdir=" + temporary);
    service = PackagedService.start(environment).awaitReady();
    running.get().complete(service.api());
  }

  @AfterEach
  void stop() {
    threads.shutdownNow();
    service.close();
  }

  @Test
  void losesNothingAndLeavesNothingInHalves() throws Exception {
    List<CompletableFuture<Void>> writers =
        IntStream.range(0, WRITERS)
            .mapToObj(
                number ->
                    new RandomWriter(
                        "writer" + number, () -> running.get().join(), ledger, () -> writing))
            .map(writer -> CompletableFuture.runAsync(writer, threads))
            .toList();
    crashInLoad("in-the-middle", LINES / 2, false);
    crashInLoad("in-the-middle-with-the-database", LINES / 2, true);
    crashInLoad("at-its-end-with-the-database", LINES, true);
    writing = false;
    writers.forEach(writer -> writer.orTimeout(1, TimeUnit.MINUTES).join());

    Api api = service.api();
    FeedCopy feed = FeedCopy.of(api);
    feed.assertEquals(api.export("/records.ndjson"));
    ledger.assertKept(feed, api);
    assertThat(temporary).as("bodies of loads").isDirectoryNotContaining("glob:**entente*");
  }

  private void crashInLoad(String name, int line, boolean withDatabase) throws Exception {
    List<?> events = IntStream.range(0, LINES).mapToObj(number -> event(name, number)).toList();
    Api api = service.api();
    long before = api.loadedLines();
    CompletableFuture<Boolean> load =
        CompletableFuture.supplyAsync(() -> api.load("/events.ndjson", events))
            .thenApply(report -> report.json().get("created").asInt() == LINES)
            .exceptionally(broken -> false);
    await().until(() -> api.loadedLines() >= before + line);
    crash(withDatabase);
    boolean acknowledged = load.join();
    JsonNode found = service.api().get("/events?limit=1&total=true&tag=" + name).json();
    assertThat(found.get("total").asInt()).as(name).isIn(acknowledged ? LINES : 0, LINES);
  }

  private static Map<String, Object> event(String load, int number) {
    Map<String, Object> event = Kind.EVENT.body("tags", List.of(load));
    event.put("id", load + "-" + number);
    return event;
  }

  private void crash(boolean withDatabase) throws IOException {
    running.set(new CompletableFuture<>());
    service.kill();
    if (withDatabase) {
      Postgres.kill(data);
    }
    service.close();
    startAgain();
  }
}
