package org.entente.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.entente.process.TraceCollector.attributes;

import io.opentelemetry.proto.trace.v1.Span;
import io.opentelemetry.proto.trace.v1.Span.SpanKind;
import java.io.IOException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.entente.Kind;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Traces cover every request and contain nothing secret. */
class TracesIT {

  private static final String REQUEST_ID = "http.response.header.x-request-id";
  private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
  private static final String PARENT = "00f067aa0ba902b7";

  private static final String EXPORTER = "BatchSpanProcessor";
  private static final int REQUESTS = 200;
  private static final int TERMINATED = 143;

  private static TraceCollector collector;
  private static Postgres.Database database;
  private static PackagedService service;
  private static Api api;

  @BeforeAll
  static void start() throws Exception {
    collector = new TraceCollector();
    database = Postgres.shared().database();
    Map<String, String> environment = new HashMap<>(collector.environment());
    environment.put("ENTENTE_LOG_JSON", "true");
    environment.put("ENTENTE_LOG_ACCESS", "true");
    service = PackagedService.start(database.environment(environment)).awaitReady();
    api = service.api();
  }

  @AfterAll
  static void stop() {
    service.close();
    collector.close();
  }

  @Test
  void aRequestIsASpanNamedByItsRoute() {
    String id = UUID.randomUUID().toString();
    api.get("/events/gsomia-signed", "X-Request-Id", id).expect(200);
    Span span = request(id);
    assertThat(span.getName()).isEqualTo("GET /events/{id}");
    assertThat(span.getKind()).isEqualTo(SpanKind.SPAN_KIND_SERVER);
    assertThat(attributes(span))
        .containsEntry("http.response.status_code", "200")
        .containsEntry("http.route", "/events/{id}");
    assertThat(collector.resources())
        .isNotEmpty()
        .allSatisfy(
            resource ->
                assertThat(resource)
                    .containsEntry("service.name", "entente")
                    .containsEntry("service.version", "0.1.0"));
  }

  @Test
  void aProblemIsFoundByItsRequestId() {
    String id = api.get("/events/never-was").expect(404).header("X-Request-Id");
    assertThat(attributes(request(id))).containsEntry("http.response.status_code", "404");
    String refused = api.anonymous().post("/sources", Map.of()).expect(401).header("X-Request-Id");
    assertThat(attributes(request(refused))).containsEntry("http.response.status_code", "401");
  }

  @Test
  void theTraceOfTheClientGoesOn() {
    String id = UUID.randomUUID().toString();
    api.get(
            "/actors/japan",
            "X-Request-Id",
            id,
            "traceparent",
            "00-%s-%s-01".formatted(TRACE, PARENT))
        .expect(200);
    Span span = request(id);
    assertThat(hex(span.getTraceId().toByteArray())).isEqualTo(TRACE);
    assertThat(hex(span.getParentSpanId().toByteArray())).isEqualTo(PARENT);
  }

  @Test
  void statementsLieBeneathTheirRequest() {
    String id = UUID.randomUUID().toString();
    api.get("/events?limit=7", "X-Request-Id", id).expect(200);
    Span request = request(id);
    Span statement =
        collector.find(
            span ->
                span.getTraceId().equals(request.getTraceId())
                    && attributes(span).containsKey("db.statement"));
    assertThat(attributes(statement).get("db.statement")).containsIgnoringCase("select");
  }

  @Test
  void nothingElseIsTraced() {
    for (String path : List.of("/q/health/ready", "/q/health", "/q/metrics", "/q/openapi?x=y")) {
      api.get(path).expect(200);
    }
    String id = UUID.randomUUID().toString();
    api.get("/actors", "X-Request-Id", id).expect(200);
    request(id);
    Predicate<Span> root = span -> span.getParentSpanId().isEmpty();
    assertThat(collector.spans().filter(root))
        .allMatch(span -> span.getKind() == SpanKind.SPAN_KIND_SERVER);
    assertThat(collector.spans())
        .noneMatch(span -> attributes(span).getOrDefault("url.path", "").startsWith("/q/"));
  }

  @Test
  void noSecretIsInATrace() {
    String id = UUID.randomUUID().toString();
    api.post(
            "/sources",
            Kind.SOURCE.body("title", "Wombats"),
            "X-Request-Id",
            id,
            "Idempotency-Key",
            "quokka-key")
        .expect(201);
    request(id);
    assertThat(collector.spans().map(Span::toString))
        .noneMatch(span -> span.contains("Basic "))
        .noneMatch(span -> span.contains("quokka-key"))
        .noneMatch(span -> span.contains("Wombats"))
        .noneMatch(span -> span.contains(database.password()));
  }

  @Test
  void theLogNamesTheTrace() throws Exception {
    String id = UUID.randomUUID().toString();
    api.get("/sources", "X-Request-Id", id).expect(200);
    String trace = hex(request(id).getTraceId().toByteArray());
    assertThat(service.output().lines().filter(line -> line.contains(id)))
        .isNotEmpty()
        .allMatch(line -> Answer.parse(line).at("/mdc/traceId").asText().equals(trace));
  }

  @Test
  void aCollectorThatIsGoneIsNotMissed() throws Exception {
    TraceCollector gone = new TraceCollector();
    try (gone;
        PackagedService exporting =
            PackagedService.start(database.environment(gone.environment())).awaitReady()) {
      exporting.api().get("/events").expect(200);
      gone.find(span -> span.getKind() == SpanKind.SPAN_KIND_SERVER);
      gone.close();
      for (int request = 1; request <= REQUESTS; request++) {
        exporting.api().get("/events/gsomia-signed").expect(200);
      }
      await().until(() -> !failures(exporting).isEmpty());
      assertThat(exporting.terminate()).isEqualTo(TERMINATED);
      assertThat(failures(exporting)).hasSizeLessThan(REQUESTS / 10);
    }
  }

  @Test
  void withoutACollectorNothingIsExported() throws Exception {
    try (PackagedService silent =
        PackagedService.start(database.environment(Map.of())).awaitReady()) {
      silent.api().get("/events").expect(200);
      assertThat(silent.threads()).contains("executor-thread").doesNotContain(EXPORTER);
      assertThat(failures(silent)).isEmpty();
      assertThat(service.threads()).contains(EXPORTER);
    }
  }

  private static List<String> failures(PackagedService of) throws IOException {
    return of.output().lines().filter(line -> line.contains("export")).toList();
  }

  private static Span request(String id) {
    return collector.find(span -> id.equals(attributes(span).get(REQUEST_ID)));
  }

  private static String hex(byte[] id) {
    return HexFormat.of().formatHex(id);
  }
}
