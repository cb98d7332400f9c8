package org.entente.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.entente.Kind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** SIGTERM: running requests finish, and requests that would never end are ended. */
class ShutdownIT {

  private static final int RECORDS = 1500;
  private static final int TERMINATED = 128 + 15;

  private Postgres.Database database;

  @BeforeEach
  void create() throws Exception {
    database = Postgres.shared().database();
  }

  @Test
  void finishesWhatRuns() throws Exception {
    try (PackagedService service = start(Map.of("ENTENTE_SEED", "false"))) {
      Api api = service.api();
      api.load("/sources.ndjson", ManyRecords.of("first", RECORDS)).expect(200);
      long before = api.loadedLines();
      try (EventStream stream = EventStream.open(api, "/changes.stream?after=latest", "");
          InputStream export = api.open("/sources.ndjson").body()) {
        CompletableFuture<Answer> load =
            CompletableFuture.supplyAsync(
                () -> api.load("/sources.ndjson", ManyRecords.of("load", RECORDS)));
        await().until(() -> api.loadedLines() > before);
        service.askToEnd();
        Iterator<JsonNode> changes = stream.changes();
        while (changes.hasNext()) {
          assertThat(changes.next().get("id").asText()).startsWith("load-");
        }
        assertThat(load.join().expect(200).json().get("created").asInt()).isEqualTo(RECORDS);
        assertThat(lines(export)).isEqualTo(RECORDS);
      }
      assertThat(service.awaitExit()).isEqualTo(TERMINATED);
    }
    assertThat(database.query("select count(*) from source")).isEqualTo("" + 2 * RECORDS);
    assertThat(database.query("select count(*) from change")).isEqualTo("" + 2 * RECORDS);
  }

  private static long lines(InputStream export) throws IOException {
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(export, StandardCharsets.UTF_8))) {
      return lines.lines().count();
    }
  }

  @Test
  void endsWhatDoesNotEnd() throws Exception {
    try (PackagedService service = start(Map.of("QUARKUS_SHUTDOWN_TIMEOUT", "1S"));
        Socket client = new Socket("localhost", service.uri().getPort())) {
      OutputStream out = client.getOutputStream();
      String head =
          """
          POST /sources.ndjson HTTP/1.1\r
          Host: localhost\r
          Authorization: %s\r
          Content-Type: application/x-ndjson\r
          Content-Length: 1000000\r
          \r
          """;
      out.write(head.formatted(Api.CREDENTIALS).getBytes(StandardCharsets.UTF_8));
      for (Map<String, Object> record : ManyRecords.of("half", 50)) {
        out.write((Api.text(record) + "\n").getBytes(StandardCharsets.UTF_8));
      }
      out.flush();
      service.api().post("/sources", Kind.SOURCE.body()).expect(201);
      assertThat(service.terminate()).isEqualTo(TERMINATED);
    }
    assertThat(database.query("select count(*) from source where id like 'half%'")).isEqualTo("0");
  }

  private PackagedService start(Map<String, String> environment) throws IOException {
    return PackagedService.start(database.environment(environment)).awaitReady();
  }
}
