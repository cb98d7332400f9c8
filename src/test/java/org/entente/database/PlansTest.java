package org.entente.database;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.entente.Kind;
import org.hibernate.Session;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Hibernate plans a query once, not per request: it would keep every plan and become slower. */
@QuarkusTest
class PlansTest {

  @Inject Session session;

  private Statistics statistics;

  @BeforeEach
  void count() {
    statistics = session.getSessionFactory().getStatistics();
    statistics.setStatisticsEnabled(true);
  }

  @AfterEach
  void countNoMore() {
    statistics.setStatisticsEnabled(false);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/events/facets?country=JPN",
        "/recommendations/facets?addressee=japan",
        "/agreements/facets?party=japan",
        "/events/gsomia-signed/chain",
        "/events/gsomia-signed/history",
        "/agreements/gsomia/timeline",
        "/timeline?actor=japan",
        "/timeline.csv?actor=japan",
        "/events.geojson?actor=japan",
        "/relations/japan/south-korea?from=2018&to=2019",
        "/graph?agreement=gsomia",
        "/search?q=gsomia",
        "/changes?limit=1",
        "/imports"
      })
  void ofReadsAreKept(String path) {
    keepsPlans(() -> given().get(path).then().statusCode(200));
  }

  @ParameterizedTest
  @EnumSource
  void ofWritesAreKept(Kind kind) {
    keepsPlans(
        () -> {
          String id = kind.create();
          kind.patch(id, Map.of("tags", List.of("x"))).statusCode(200);
          kind.delete(id).statusCode(204);
        });
  }

  @Test
  void ofKeysAndLoadsAreKept() {
    keepsPlans(
        () -> {
          send("/sources", "application/json", source()).then().statusCode(201);
          send("/sources.ndjson", "application/x-ndjson", source()).then().statusCode(200);
        });
  }

  private static String source() {
    return "{\"id\":\"plans-%s\",\"title\":\"Plans\",\"kind\":\"REPORT\"}"
        .formatted(UUID.randomUUID());
  }

  private static Response send(String path, String mediaType, String body) {
    return given()
        .header("Idempotency-Key", UUID.randomUUID().toString())
        .contentType(mediaType)
        .body(body.getBytes(UTF_8))
        .post(path);
  }

  /** Runs the requests twice before it counts, so that background tasks have their plans too. */
  private void keepsPlans(Runnable requests) {
    Stream.generate(() -> requests).limit(2).forEach(Runnable::run);
    statistics.clear();
    requests.run();
    assertThat(statistics.getQueryPlanCacheMissCount()).isZero();
  }
}
