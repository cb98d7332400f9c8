package org.entente.process;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.entente.Kind;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;

/** Clients that are slow or disconnect do not slow others down. */
class SlowClientsIT {

  private static final int CONNECTIONS = 4;
  private static final int RECORDS = 1500;
  private static final int CHANGES = 5000;
  private static final int LOAD = 1000;
  private static final long RECORD_BYTES = 11_000;
  private static final long CHANGED_BYTES = CHANGES * RECORD_BYTES;
  private static final long KEPT_OF_EXPORTS = CONNECTIONS * RECORDS * RECORD_BYTES / 3;
  private static final Map<String, String> SMALL =
      Map.of(
          "ENTENTE_SEED", "false",
          "QUARKUS_DATASOURCE_JDBC_MAX_SIZE", Integer.toString(CONNECTIONS),
          "QUARKUS_THREAD_POOL_MAX_THREADS", "24");

  private static Postgres.Database database;
  private static PackagedService service;
  private static Api api;

  private final List<Socket> sockets = new ArrayList<>();

  @BeforeAll
  static void start() throws Exception {
    database = Postgres.shared().database();
    Map<String, String> environment = database.environment(SMALL);
    environment.put("JAVA_TOOL_OPTIONS", "-Xmx192m -XX:MaxDirectMemorySize=64m");
    service = PackagedService.start(environment).awaitReady();
    api = service.api();
    api.load("/sources.ndjson", ManyRecords.of("first", RECORDS)).expect(200);
  }

  @AfterAll
  static void stop() throws IOException {
    service.close();
    assertThat(service.output()).doesNotContain("OutOfMemoryError", "SSE server handling");
  }

  @AfterEach
  void hangUp() throws Exception {
    for (Socket socket : sockets) {
      socket.close();
    }
    await().until(() -> database.busy() == 0);
    api.get("/sources").expect(200);
  }

  @Test
  void aFollowerMayReadNothingForAWhile() throws Exception {
    FeedCopy taken = new FeedCopy();
    try (EventStream slow = EventStream.open(api, "/changes.stream?after=latest", "")) {
      long before = service.liveBytes();
      String end = change();
      assertThat(service.liveBytes() - before).as("kept for it").isLessThan(CHANGED_BYTES / 3);
      take(slow, taken, end);
      while (!taken.last().equals(end)) {
        try (EventStream resumed = EventStream.open(api, "/changes.stream", taken.last())) {
          take(resumed, taken, end);
        }
      }
    }
    assertThat(taken.changes()).isEqualTo(CHANGES);
  }

  /**
   * Loads many records, waits until another follower has read all their changes, and returns the
   * last cursor.
   */
  private static String change() {
    String end = "";
    try (EventStream fast = EventStream.open(api, "/changes.stream?after=latest", "")) {
      Iterator<JsonNode> changes = fast.changes();
      for (int load = 0; load < CHANGES; load += LOAD) {
        api.load("/sources.ndjson", ManyRecords.of("load" + load, LOAD)).expect(200);
        for (int change = 0; change < LOAD; change++) {
          end = changes.next().get("cursor").asText();
        }
      }
    }
    return end;
  }

  private static void take(EventStream stream, FeedCopy copy, String end) {
    try {
      Iterator<JsonNode> changes = stream.changes();
      while (!copy.last().equals(end) && changes.hasNext()) {
        copy.take(changes.next());
      }
    } catch (UncheckedIOException ended) {
      // The service may close the stream of a slow follower.
    }
  }

  @Test
  void exportsThatNobodyReadsLeaveTheServiceUsable() throws Exception {
    long before = service.liveBytes();
    List<HttpResponse<InputStream>> exports =
        Together.call(2 * CONNECTIONS, client -> api.open("/sources.ndjson"));
    for (HttpResponse<InputStream> export : exports) {
      assertThat(export.statusCode()).isIn(200, 503);
      if (export.statusCode() == 503) {
        assertThat(export.headers().firstValue("Retry-After")).isPresent();
      }
    }
    assertThat(service.liveBytes() - before).as("kept for them").isLessThan(KEPT_OF_EXPORTS);
    for (Answer answer :
        List.of(
            api.get("/sources"), api.post("/sources", Kind.SOURCE.body()), api.get("/changes"))) {
      if (answer.expect(200, 201, 503).status() == 503) {
        answer.expectUnavailable();
      }
    }
    api.get("/q/health/live").expect(200);
    for (HttpResponse<InputStream> export : exports) {
      export.body().close();
    }
    await().until(() -> api.get("/sources").status() == 200);
    api.post("/sources", Kind.SOURCE.body()).expect(201);
    assertThat(api.export("/sources.ndjson?tag=first")).hasSize(RECORDS);
  }

  @Test
  void anExportWhoseClientGoesAwayHoldsNothing() throws Exception {
    for (int client = 0; client < 2 * CONNECTIONS; client++) {
      try (InputStream export = api.open("/sources.ndjson").body()) {
        assertThat(export.read()).isEqualTo('{');
      }
    }
    await().until(() -> database.busy() == 0);
  }

  /** Unfinished bodies may occupy requests, but only until the service gives up waiting. */
  @Test
  void bodiesThatNeverEndHoldNothingForLong() throws Exception {
    String half = "{\"title\": \"Half";
    for (int client = 0; client < 40; client++) {
      connect("POST /sources", Api.JSON, half);
      connect("PATCH /sources/first-1", Api.PATCH, half);
    }
    for (int client = 0; client < 40; client++) {
      connect("POST /sources.ndjson", Api.LINES, (half + "\"}\n").repeat(10_000));
    }
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> api.post("/sources", Kind.SOURCE.body()).expect(201, 503).status() == 201);
    await().until(() -> database.busy() == 0);
    await().until(() -> api.get("/sources").expect(200, 503).status() == 200);
    hangUp();
    assertThat(api.get("/sources?q=half&total=true").json().get("total").asInt()).isZero();
  }

  /** Sends bodies of twice the size of the service's memory. */
  @Test
  @Timeout(value = 60, threadMode = ThreadMode.SEPARATE_THREAD)
  void bodiesThatAreTooLargeAreNotKept() throws Exception {
    String part = " ".repeat(40_000_000);
    for (String path : List.of("POST /sources", "PUT /sources/first-1")) {
      OutputStream out = connect(path, Api.JSON, part);
      for (int more = 1; more < 10; more++) {
        out.write(part.getBytes(StandardCharsets.UTF_8));
      }
    }
    for (Socket socket : sockets) {
      byte[] beginning = socket.getInputStream().readNBytes("HTTP/1.1 413".length());
      assertThat(new String(beginning, StandardCharsets.UTF_8)).isEqualTo("HTTP/1.1 413");
    }
    api.get("/sources").expect(200);
  }

  @Test
  void aThousandIdleConnectionsStopNobody() throws Exception {
    for (int client = 0; client < 1000; client++) {
      OutputStream out = connect();
      if (client % 2 == 0) {
        out.write("GET /sources HTTP/1.1\r\nHost: loc".getBytes(StandardCharsets.UTF_8));
        out.flush();
      }
    }
    for (int request = 0; request < 50; request++) {
      api.get("/sources").expect(200);
      api.post("/sources", Kind.SOURCE.body()).expect(201);
    }
  }

  private OutputStream connect() throws IOException {
    Socket socket = new Socket(api.uri().getHost(), api.uri().getPort());
    sockets.add(socket);
    return socket.getOutputStream();
  }

  /** Sends the beginning of a body, with a content length ten times as large. */
  private OutputStream connect(String request, String type, String beginning) throws IOException {
    byte[] body = beginning.getBytes(StandardCharsets.UTF_8);
    String head =
        Stream.of(
                request + " HTTP/1.1",
                "Host: localhost",
                "Authorization: " + Api.CREDENTIALS,
                "If-Match: *",
                "Content-Type: " + type,
                "Content-Length: " + body.length * 10,
                "",
                "")
            .collect(joining("\r\n"));
    OutputStream out = connect();
    out.write(head.getBytes(StandardCharsets.UTF_8));
    out.write(body);
    out.flush();
    return out;
  }
}
