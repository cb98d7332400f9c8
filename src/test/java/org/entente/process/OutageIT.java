package org.entente.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.entente.Kind;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The database stops, or rejects writes, while the service runs. */
class OutageIT {

  private static final int WRITERS = 4;
  private static final int WRITES = 200;
  private static final Duration RECOVERY = Duration.ofSeconds(10);

  private static Postgres postgres;
  private static Postgres.Database database;
  private static PackagedService service;
  private static Api api;

  private final Ledger ledger = new Ledger();
  private volatile boolean writing = true;

  @BeforeAll
  static void start() throws Exception {
    postgres = Postgres.shared();
    database = postgres.database();
    service = PackagedService.start(database.environment(Map.of())).awaitReady();
    api = service.api();
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  @Test
  void losesNothingAndRecoversByItself() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(WRITERS);
    try (Follower pages = Follower.byPages(() -> api);
        Follower stream = Follower.byStream(() -> api, Integer.MAX_VALUE)) {
      List<CompletableFuture<Void>> writers =
          IntStream.range(0, WRITERS)
              .mapToObj(
                  number -> new RandomWriter("writer" + number, () -> api, ledger, () -> writing))
              .map(writer -> CompletableFuture.runAsync(writer, threads))
              .toList();
      awaitWrites();
      postgres.kill();
      outage();
      awaitWrites();
      postgres.stop();
      outage();
      awaitWrites();
      writing = false;
      writers.forEach(writer -> writer.orTimeout(1, TimeUnit.MINUTES).join());
      FeedCopy everything = FeedCopy.of(api);
      List<String> exported = api.export("/records.ndjson");
      pages.awaitEnd(everything).copy().assertEquals(exported);
      stream.awaitEnd(everything).copy().assertEquals(exported);
      ledger.assertKept(everything, api);
    } finally {
      writing = false;
      threads.shutdownNow();
    }
  }

  private void awaitWrites() {
    int before = ledger.size();
    await().atMost(Duration.ofMinutes(1)).until(() -> ledger.size() >= before + WRITES);
  }

  private static void outage() throws Exception {
    await().until(() -> api.get("/q/health/ready").status() == 503);
    api.get("/q/health/live").expect(200);
    allAtOnce(
        () -> api.get("/events"),
        () -> api.get("/events/gsomia-signed"),
        () -> api.get("/changes"),
        () -> api.get("/events.ndjson"));
    expectNoWrites();
    postgres.start();
    long started = System.nanoTime();
    await()
        .pollInterval(Duration.ofMillis(50))
        .until(
            () ->
                api.get("/q/health/ready").status() == 200
                    && api.post("/sources", Kind.SOURCE.body()).status() == 201);
    Duration recovery = Duration.ofNanos(System.nanoTime() - started);
    System.out.printf("Recovered from an outage after %d ms.%n", recovery.toMillis());
    assertThat(recovery).isLessThan(RECOVERY);
    for (int request = 0; request < WRITES; request++) {
      api.get("/events").expect(200);
      api.post("/sources", Kind.SOURCE.body()).expect(201);
    }
  }

  private static void expectNoWrites() {
    Map<String, Object> source = Kind.SOURCE.body("id", "unwritten");
    allAtOnce(
        () -> api.post("/sources", source),
        () -> api.put("/sources/unwritten", source),
        () -> api.patch("/events/gsomia-signed", Map.of("tags", List.of("x")), "If-Match", "*"),
        () -> api.delete("/events/gsomia-signed", "If-Match", "*"),
        () -> api.load("/sources.ndjson", List.of(source)));
  }

  @SafeVarargs
  private static void allAtOnce(Supplier<Answer>... calls) {
    Together.call(calls.length, number -> calls[number].get()).forEach(Answer::expectUnavailable);
  }

  @Test
  void readsGoOnWhileNothingCanBeWritten() throws Exception {
    database.execute("alter system set default_transaction_read_only = on");
    database.query("select pg_reload_conf()");
    try {
      await().until(() -> api.post("/sources", Kind.SOURCE.body()).status() == 503);
      expectNoWrites();
      api.get("/events").expect(200);
      api.get("/events/gsomia-signed").expect(200);
      api.get("/changes").expect(200);
      assertThat(api.export("/records.ndjson")).isNotEmpty();
    } finally {
      database.execute("alter system reset default_transaction_read_only");
      database.query("select pg_reload_conf()");
    }
    await().until(() -> api.post("/sources", Kind.SOURCE.body()).status() == 201);
  }
}
