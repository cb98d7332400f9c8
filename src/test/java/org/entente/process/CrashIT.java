package org.entente.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
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
    feed.assertEquals(api.export("/records"));
    ledger.assertKept(feed, api);
    assertThat(temporary).as("bodies of loads").isDirectoryNotContaining("glob:**entente*");
  }

  private void crashInLoad(String name, int line, boolean withDatabase) throws Exception {
    boolean acknowledged = false;
    List<?> events = IntStream.range(0, LINES).mapToObj(number -> event(name, number)).toList();
    try (BufferedReader answer = service.api().loadWithProgress("/events", events)) {
      long lines = 0;
      while (lines < line) {
        lines = Answer.parse(answer.readLine()).at("/progress/lines").asLong();
      }
      crash(withDatabase);
      JsonNode report = Answer.parse(answer.readLine());
      acknowledged = report.at("/report/created").asInt() == LINES;
    } catch (IOException | UncheckedIOException broken) {
      acknowledged = false;
    }
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
