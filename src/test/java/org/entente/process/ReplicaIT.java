package org.entente.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.entente.Kind;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Two instances that read from a streaming replica. While replay is paused, reads from the replica
 * return an earlier state.
 */
class ReplicaIT {

  private static final Duration LIMIT = Duration.ofSeconds(30);
  private static final String ALL = "/sources?sort=-updatedAt&limit=10";

  private static final Duration POLL = Duration.ofMillis(20);
  private static final int READERS = 4;
  private static final List<String> PATHS = List.of("/events?limit=200", "/events/facets");
  private static final String SEEDED = Kind.SOURCE.path + "/" + Kind.SOURCE.seeded;

  private static Postgres primary;
  private static Postgres replica;
  private static Postgres.Database database;
  private static Postgres.Database replicated;
  private static PackagedService first;
  private static PackagedService second;

  @BeforeAll
  static void start() throws Exception {
    primary = Postgres.create();
    database = primary.database();
    replica = primary.replica();
    replicated = replica.replicaOf(database);
    Map<String, String> environment =
        database.environment(Map.of("ENTENTE_READ_JDBC_URL", replicated.url()));
    first = PackagedService.start(environment).awaitReady();
    second = PackagedService.start(environment).awaitReady();
  }

  @AfterAll
  static void stop() {
    first.close();
    second.close();
    replica.close();
    primary.close();
  }

  @BeforeEach
  void awaitReplica() {
    awaitReadsFromReplica();
  }

  @AfterEach
  void goOn() throws Exception {
    resume();
  }

  @Test
  void everybodyReadsFromItAndEditorsDoNot() throws Exception {
    Api everybody = first.api().anonymous();
    String changes = everybody.get("/changes?after=latest").expect(200).json().get("next").asText();
    pause();
    String path = create(second, Kind.SOURCE.body("title", "Quokkas"));
    everybody.get(path).expect(404);
    everybody.get(path + "/history").expect(404);
    first.api().get(path).expect(200);
    first.api().get(path + "/history").expect(200);
    assertThat(paths(everybody.get(ALL))).doesNotContain(path);
    assertThat(paths(first.api().get(ALL))).contains(path);
    String id = path.substring(path.lastIndexOf('/') + 1);
    assertThat(everybody.export("/records.ndjson")).noneMatch(line -> line.contains(id));
    assertThat(first.api().export("/records.ndjson")).anyMatch(line -> line.contains(id));
    assertThat(found(everybody, id)).isFalse();
    assertThat(found(first.api(), id)).isTrue();
    assertThat(everybody.get(changes).expect(200).text()).contains(id);
    resume();
    await().atMost(LIMIT).until(() -> everybody.get(path).status() == 200);
    assertThat(found(everybody, id)).isTrue();
  }

  @Test
  void whoeverWritesReadsIt() throws Exception {
    pause();
    String path = create(first);
    Api everybody = first.api().anonymous();
    for (Api reader : List.of(first.api(), second.api(), everybody)) {
      assertThat(reader.get(path).expect(200).json().get("version").asInt()).isEqualTo(1);
      assertThat(paths(reader.get(ALL))).contains(path);
    }
    second.api().anonymous().get(path).expect(404);
    first.api().patch(path, Map.of("tags", List.of("x")), "If-Match", "*").expect(200);
    assertThat(everybody.get(path).json().get("version").asInt()).isEqualTo(2);
    first.api().load("/sources.ndjson", ManyRecords.of("loaded", 10)).expect(200);
    assertThat(everybody.get("/sources?tag=loaded").expect(200).json().get("items")).hasSize(10);
    first.api().delete(path, "If-Match", "*").expect(204);
    everybody.get(path).expect(410);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void readsGoOnWithoutIt(boolean killed) throws Exception {
    if (killed) {
      replica.kill();
    } else {
      replica.stop();
    }
    for (PackagedService service : List.of(first, second)) {
      Api everybody = service.api().anonymous();
      for (String path :
          List.of(
              "/graph",
              "/events",
              "/events/gsomia-signed",
              "/events/gsomia-signed/history",
              "/events/gsomia-signed/chain",
              "/events/facets",
              "/relations/JPN/KOR",
              "/timeline",
              "/search?q=gsomia",
              "/q/health/ready")) {
        everybody.get(path).expect(200);
      }
      assertThat(everybody.export("/events.ndjson")).isNotEmpty();
    }
    String path = create(first);
    second.api().anonymous().get(path).expect(200);
    replica.start();
    awaitReadsFromReplica();
  }

  @Test
  void tagsHoldWhereverTheyComeFrom() throws Exception {
    for (int round = 0; round < 60; round++) {
      boolean paused = round % 3 == 0;
      if (paused) {
        pause();
      }
      Api writer = (round % 2 == 0 ? first : second).api();
      Api other = (round % 2 == 0 ? second : first).api();
      String path = create(writer == first.api() ? first : second);
      String tag = writer.get(path).expect(200).header("ETag");
      String list = other.get(ALL).expect(200).header("ETag");
      writer.patch(path, Map.of("tags", List.of("round-" + round)), "If-Match", tag).expect(200);
      for (Api reader : List.of(writer, other, writer.anonymous())) {
        JsonNode read = reader.get(path, "If-None-Match", tag).expect(200).json();
        assertThat(read.get("version").asInt()).isEqualTo(2);
        Answer page = reader.get(ALL, "If-None-Match", list).expect(200);
        assertThat(page.text()).contains("round-" + round);
      }
      if (paused) {
        resume();
      }
    }
  }

  @Test
  void tagsAreTheSameAtBoth() {
    for (Kind kind : Kind.values()) {
      for (String path : List.of(kind.path, kind.path + "/" + kind.seeded)) {
        String tag = first.api().anonymous().get(path).expect(200).header("ETag");
        first.api().get(path, "If-None-Match", tag).expect(304);
        String other = first.api().get(path).expect(200).header("ETag");
        first.api().anonymous().get(path, "If-None-Match", other).expect(304);
      }
    }
  }

  /** Replaying a table lock cancels the statements on the replica that block it. */
  @Test
  void whatReplayEndsIsReadFromThePrimary() throws Exception {
    setting("alter system set max_standby_streaming_delay = 0");
    ExecutorService threads = Executors.newFixedThreadPool(READERS);
    AtomicBoolean reading = new AtomicBoolean(true);
    List<Future<Set<Integer>>> readers =
        IntStream.range(0, READERS)
            .mapToObj(number -> threads.submit(() -> statuses(PATHS.get(number % 2), reading)))
            .toList();
    try {
      await().atMost(LIMIT).pollInterval(POLL).until(ReplicaIT::conflicted);
    } finally {
      reading.set(false);
      threads.shutdown();
      setting("alter system reset max_standby_streaming_delay");
    }
    for (Future<Set<Integer>> reader : readers) {
      assertThat(reader.get()).containsExactly(200);
    }
  }

  private static Set<Integer> statuses(String path, AtomicBoolean reading) {
    Set<Integer> statuses = new TreeSet<>();
    while (reading.get()) {
      statuses.add(first.api().anonymous().get(path).status());
    }
    return statuses;
  }

  private static boolean conflicted() throws Exception {
    database.execute("begin; lock table event in access exclusive mode; commit");
    String conflicts =
        "select confl_lock from pg_stat_database_conflicts where datname = current_database()";
    return Integer.parseInt(replicated.query(conflicts)) >= READERS;
  }

  private static void setting(String statement) throws Exception {
    replicated.execute(statement);
    replicated.query("select pg_reload_conf()");
  }

  /**
   * Waits until both instances read from the replica: while replay is paused, they do not see a
   * change of the primary that they did not make.
   */
  private static void awaitReadsFromReplica() {
    await()
        .atMost(LIMIT)
        .until(
            () -> {
              pause();
              String title = "Trial " + UUID.randomUUID();
              database.execute(
                  "update source set title = '%s' where id = '%s'"
                      .formatted(title, Kind.SOURCE.seeded));
              boolean behind =
                  Stream.of(first, second)
                      .map(service -> service.api().anonymous().get(SEEDED).expect(200).json())
                      .noneMatch(source -> source.get("title").asText().equals(title));
              resume();
              return behind;
            });
  }

  private static void pause() throws Exception {
    replicated.query("select cast(pg_wal_replay_pause() as text)");
    await()
        .atMost(LIMIT)
        .until(() -> "paused".equals(replicated.query("select pg_get_wal_replay_pause_state()")));
  }

  private static void resume() throws Exception {
    replicated.query("select cast(pg_wal_replay_resume() as text)");
  }

  private static String create(PackagedService service) {
    return create(service, Kind.SOURCE.body());
  }

  private static String create(PackagedService service, Map<String, Object> source) {
    JsonNode created = service.api().post("/sources", source).expect(201).json();
    return "/sources/" + created.get("id").asText();
  }

  private static List<String> paths(Answer page) {
    return page.expect(200).json().get("items").findValuesAsText("id").stream()
        .map(id -> "/sources/" + id)
        .toList();
  }

  private static boolean found(Api api, String id) {
    return api.get("/search?q=" + id).expect(200).text().contains("/sources/" + id);
  }
}
