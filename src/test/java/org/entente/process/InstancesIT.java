package org.entente.process;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.File;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import org.entente.Kind;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Two instances on one database behave as one service. */
class InstancesIT {

  private static final int WRITERS = 8;
  private static final int WRITES = 3000;
  private static final int CONNECTIONS = 32;
  private static final int RACERS = 64;

  private static Instances instances;
  private static Postgres.Database database;
  private static Api first;
  private static Api second;

  @BeforeAll
  static void start() throws Exception {
    instances = Instances.shared();
    database = instances.database();
    first = instances.first().api();
    second = instances.second().api();
  }

  @Test
  void startedAtOnceOnAnEmptyDatabase() throws Exception {
    assertThat(database.query("select bool_and(success) from flyway_schema_history"))
        .isEqualTo("t");
    assertThat(
            database.query("select count(*) - count(distinct version) from flyway_schema_history"))
        .isEqualTo("0");
    int seeds = 0;
    for (File file : new File("seeds").listFiles((folder, name) -> name.endsWith(".json"))) {
      seeds += Answer.JSON.readTree(file).size();
    }
    assertThat(
            database.query(
                "select count(*) from change where author = 'entente' and operation = 'CREATED'"))
        .isEqualTo(Integer.toString(seeds));
  }

  @Test
  void giveEveryFollowerTheSame() throws Exception {
    Ledger ledger = new Ledger();
    try (Follower pages = Follower.byPages(either(1));
        Follower pagesOfOne = Follower.byPages(() -> second);
        Follower stream = Follower.byStream(either(2), 100);
        Follower streamOfOne = Follower.byStream(() -> first, 1000)) {
      Together.call(
          WRITERS,
          number -> {
            String name = "writer" + number;
            new RandomWriter(name, either(number), ledger, () -> ledger.size() < WRITES).run();
            return name;
          });
      FeedCopy everything = FeedCopy.of(first);
      assertThat(database.query("select count(*) from change"))
          .isEqualTo(Integer.toString(everything.changes()));
      List<String> exported = second.export("/records.ndjson");
      for (Follower follower : List.of(pages, pagesOfOne, stream, streamOfOne)) {
        follower.awaitEnd(everything).copy().assertEquals(exported);
        assertThat(follower.copy().changes()).isEqualTo(everything.changes());
      }
      ledger.assertKept(everything, second);
    }
  }

  private static Supplier<Api> either(int seed) {
    Random random = new Random(seed);
    return () -> random.nextBoolean() ? first : second;
  }

  @Test
  void tellFollowersOfEachOthersChangesWithinASecond() {
    List<Duration> delays = new ArrayList<>();
    try (EventStream stream = EventStream.open(second, "/changes.stream?after=latest", "")) {
      Iterator<JsonNode> changes = stream.changes();
      for (int write = 0; write < 20; write++) {
        JsonNode written = first.post("/sources", Kind.SOURCE.body()).expect(201).json();
        long acknowledged = System.nanoTime();
        assertThat(changes.next().get("record")).isEqualTo(written);
        delays.add(Duration.ofNanos(System.nanoTime() - acknowledged));
      }
    }
    Collections.sort(delays);
    System.out.printf(
        "A change reaches the other instance's followers in %d ms, at most %d ms.%n",
        delays.get(delays.size() / 2).toMillis(), delays.get(delays.size() - 1).toMillis());
    assertThat(delays.get(delays.size() / 2)).isLessThan(Duration.ofSeconds(1));
    assertThat(delays.get(delays.size() - 1)).isLessThan(Duration.ofSeconds(5));
  }

  @Test
  void answerAKeyOnce() throws Exception {
    Map<String, Object> body = Kind.SOURCE.body();
    String[] key = {"Idempotency-Key", "key-of-" + body.get("title").hashCode()};
    List<Answer> answers =
        Together.call(CONNECTIONS, client -> instances.api(client).post("/sources", body, key));
    List<Answer> given = new ArrayList<>();
    for (Answer answer : answers) {
      if (answer.expect(201, 409).status() == 201) {
        given.add(answer);
      }
    }
    given.add(first.post("/sources", body, key).expect(201));
    given.add(second.post("/sources", body, key).expect(201));
    assertThat(given.stream().map(Answer::text).collect(toSet())).hasSize(1);
    assertThat(given.stream().map(answer -> answer.header("ETag")).collect(toSet())).hasSize(1);
    assertThat(
            database.query(
                "select count(*) from source where title = '%s'".formatted(body.get("title"))))
        .isEqualTo("1");
  }

  @Test
  void agreeOnTags() {
    for (Kind kind : Kind.values()) {
      String id = first.post(kind.path, kind.body()).expect(201).json().get("id").asText();
      for (String path : List.of(kind.path + "/" + id, kind.path + "/" + kind.seeded)) {
        String tag = first.get(path).expect(200).header("ETag");
        second.get(path, "If-None-Match", tag).expect(304);
      }
      String tag = second.get(kind.path).expect(200).header("ETag");
      first.get(kind.path, "If-None-Match", tag).expect(304);
    }
  }

  @Test
  void letOneOfManyWritersWin() {
    JsonNode record = first.post("/sources", Kind.SOURCE.body()).expect(201).json();
    String path = "/sources/" + record.get("id").asText();
    for (int version = 1; version <= 5; version++) {
      String tag = "\"%d\"".formatted(version);
      List<Integer> statuses =
          Together.call(
              RACERS,
              racer ->
                  instances
                      .api(racer)
                      .put(
                          path,
                          Kind.SOURCE.body("tags", List.of("racer-" + racer)),
                          "If-Match",
                          tag)
                      .status());
      assertThat(statuses).filteredOn(status -> status == 200).hasSize(1);
      assertThat(statuses).filteredOn(status -> status == 412).hasSize(RACERS - 1);
      assertThat(second.get(path).json().get("version").asInt()).isEqualTo(version + 1);
    }
  }
}
