package org.entente.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * An interrupted import continues where it stopped, and reports the same as an uninterrupted one.
 */
class ImportsIT {

  private static final Path REAL =
      Path.of("src", "test", "resources", "org", "entente", "imports", "gdelt-2.0.tsv");
  private static final int COPIES = 3000;
  private static final int FAILING = COPIES / 100;
  private static final int STATEMENTS_IN_REAL = 3;
  private static final Duration LONGEST = Duration.ofMinutes(3);

  /** The time without a report after which another instance takes over an import. */
  private static final Duration SILENCE = Duration.ofSeconds(15);

  private static byte[] file;
  private static int events;
  private static int statements;

  private Postgres.Database database;
  private PackagedService service;
  private String id;

  /**
   * Returns copies of real rows with ids of their own; every hundredth copy has an additional
   * invalid row.
   */
  private static byte[] file() throws IOException {
    if (file == null) {
      List<String> rows = Files.readAllLines(REAL);
      statements = COPIES * STATEMENTS_IN_REAL;
      events = COPIES * rows.size() - statements;
      file =
          IntStream.range(0, COPIES)
              .mapToObj(copy -> copy(rows, copy))
              .collect(Collectors.joining())
              .getBytes(StandardCharsets.UTF_8);
    }
    return file;
  }

  private static String copy(List<String> rows, int copy) {
    String own =
        rows.stream()
            .map(row -> row.replaceFirst("^\\d+", "%d$0".formatted(1_000_000 + copy)) + "\n")
            .collect(Collectors.joining());
    return copy % 100 == 0 ? own + "cut\tshort\n" : own;
  }

  @BeforeEach
  void start() throws Exception {
    database = Postgres.shared().database();
    service = startAgain();
    id = service.api().upload("/imports", file()).expect(202).json().get("id").asText();
    await().pollInterval(Duration.ofMillis(20)).until(() -> report().get("created").asInt() > 0);
  }

  @AfterEach
  void stop() {
    service.close();
  }

  private PackagedService startAgain() throws IOException {
    return PackagedService.start(database.environment(Map.of("ENTENTE_SEED", "false")))
        .awaitReady();
  }

  private JsonNode report() {
    return service.api().get("/imports/" + id).expect(200).json();
  }

  @Test
  void goesOnWhereTheServiceIsStartedAgain() throws Exception {
    service.kill();
    service = startAgain();
    assertInterrupted();
    assertWhole();
  }

  @Test
  void goesOnAtOnceWhereTheServiceWasToldToEnd() throws Exception {
    service.terminate();
    service = startAgain();
    JsonNode before = assertInterrupted();
    await()
        .atMost(SILENCE.dividedBy(2))
        .until(() -> report().get("read").asInt() > before.get("read").asInt());
    assertWhole();
  }

  @Test
  void goesOnAtAnotherInstance() throws Exception {
    PackagedService other = startAgain();
    service.kill();
    service = other;
    assertInterrupted();
    assertWhole();
  }

  @Test
  void goesOnWhenTheDatabaseIsThereAgain() throws Exception {
    awaitCopy();
    Postgres.shared().stop();
    Postgres.shared().start();
    awaitAnswers();
    JsonNode before = assertInterrupted();
    await()
        .atMost(SILENCE.dividedBy(2))
        .until(() -> report().get("read").asInt() > before.get("read").asInt());
    awaitCopy();
    Postgres.shared().kill();
    Postgres.shared().start();
    awaitAnswers();
    assertInterrupted();
    assertWhole();
  }

  private void awaitCopy() {
    String copies =
        "select count(*) from pg_stat_activity where state = 'active' and query like 'copy %'";
    await().pollInterval(Duration.ofMillis(1)).until(() -> !database.query(copies).equals("0"));
  }

  private void awaitAnswers() {
    await().until(() -> service.api().get("/q/health/ready").status() == 200);
  }

  private JsonNode assertInterrupted() {
    JsonNode report = report();
    assertThat(report.get("state").asText()).as(report.toString()).isIn("QUEUED", "RUNNING");
    assertThat(report.get("progress").asInt()).as(report.toString()).isBetween(1, 99);
    return report;
  }

  private void assertWhole() {
    await()
        .atMost(LONGEST)
        .until(() -> !List.of("QUEUED", "RUNNING").contains(report().get("state").asText()));
    JsonNode report = report();
    assertThat(report.get("state").asText()).as(report.toString()).isEqualTo("DONE");
    assertThat(report.get("progress").asInt()).isEqualTo(100);
    assertThat(report.get("read").asInt()).isEqualTo(events + statements + FAILING);
    assertThat(report.get("created").asInt()).isEqualTo(events);
    assertThat(report.at("/skipped/NOT_AN_EVENT_OF_PLOVER").asInt()).isEqualTo(statements);
    assertThat(report.get("failed").asInt()).isEqualTo(FAILING);
    assertThat(report.get("errors")).hasSize(FAILING);
    for (String none : List.of("updated", "unchanged", "joined")) {
      assertThat(report.get(none).asInt()).as(none).isZero();
    }
    assertThat(total("/events?coding=MACHINE")).isEqualTo(events);
    assertThat(total("/actors?")).isEqualTo(report.at("/alsoCreated/actors").asInt());
    assertThat(total("/sources?")).isEqualTo(report.at("/alsoCreated/sources").asInt());
    FeedCopy feed = FeedCopy.of(service.api());
    List<String> records = service.api().export("/records.ndjson");
    feed.assertEquals(records);
    assertThat(feed.changes()).as("every record was written once").isEqualTo(records.size());
  }

  private int total(String path) {
    return service.api().get(path + "&limit=1&total=true").expect(200).json().get("total").asInt();
  }
}
