package org.entente.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.entente.Kind;
import org.hibernate.Session;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A repeated request has its effect only once. */
@QuarkusTest
class IdempotencyTest {

  private static final int CONNECTIONS = 32;

  @Inject Session session;

  @ParameterizedTest
  @EnumSource
  void givesTheFirstAnswerAgain(Kind kind) {
    String key = UUID.randomUUID().toString();
    Map<String, Object> body = kind.body();
    Response first = post(kind, key, body);
    assertThat(first.statusCode()).isEqualTo(201);
    kind.patch(first.path("id"), Map.of("tags", List.of("changed"))).statusCode(200);
    post(kind, key, body)
        .then()
        .statusCode(201)
        .header("Idempotency-Replayed", "true")
        .header("ETag", first.header("ETag"))
        .header("Location", first.header("Location"))
        .header("Content-Type", first.header("Content-Type"))
        .body(equalTo(first.asString()));
    assertThat(first.header("Idempotency-Replayed")).isNull();
  }

  @ParameterizedTest
  @EnumSource
  void refusesAKeyThatCameWithAnotherRequest(Kind kind) {
    String key = UUID.randomUUID().toString();
    Map<String, Object> body = kind.body();
    post(kind, key, body).then().statusCode(201);
    post(kind, key, kind.body()).then().statusCode(422).body("detail", containsString("Key"));
  }

  @ParameterizedTest
  @EnumSource
  void letsARefusedRequestBeMended(Kind kind) {
    String key = UUID.randomUUID().toString();
    post(kind, key, kind.body("citations", List.of(Map.of("source", "none"))))
        .then()
        .statusCode(422);
    post(kind, key, kind.body()).then().statusCode(201).header("Idempotency-Replayed", nullValue());
  }

  @Test
  void createsOneRecordForManyConnections() throws Exception {
    String key = UUID.randomUUID().toString();
    Map<String, Object> body = Kind.SOURCE.body();
    ExecutorService clients = Executors.newFixedThreadPool(CONNECTIONS);
    List<CompletableFuture<Response>> answers =
        IntStream.range(0, CONNECTIONS)
            .mapToObj(
                at -> CompletableFuture.supplyAsync(() -> post(Kind.SOURCE, key, body), clients))
            .toList();
    List<Response> all = answers.stream().map(CompletableFuture::join).toList();
    clients.shutdown();
    assertThat(all).extracting(Response::statusCode).isSubsetOf(201, 409).contains(201);
    assertThat(all)
        .filteredOn(answer -> answer.statusCode() == 201)
        .extracting(Response::asString)
        .containsOnly(post(Kind.SOURCE, key, body).asString());
    assertThat(all)
        .filteredOn(answer -> answer.statusCode() == 201)
        .filteredOn(answer -> answer.header("Idempotency-Replayed") == null)
        .hasSize(1);
  }

  @Test
  void forgetsAfterADay() {
    String key = UUID.randomUUID().toString();
    Map<String, Object> body = Kind.SOURCE.body();
    String first = post(Kind.SOURCE, key, body).path("id");
    QuarkusTransaction.requiringNew()
        .run(
            () ->
                session
                    .createNativeMutationQuery(
                        "update first_answer set given_at = given_at - interval '25 hours'")
                    .executeUpdate());
    assertThat(post(Kind.SOURCE, key, body).<String>path("id")).isNotEqualTo(first);
    post(Kind.SOURCE, UUID.randomUUID().toString(), Kind.SOURCE.body()).then().statusCode(201);
    long old =
        QuarkusTransaction.requiringNew()
            .call(
                () ->
                    session
                        .createNativeQuery(
                            "select count(*) from first_answer where given_at < now() - interval '24 hours'",
                            Long.class)
                        .getSingleResult());
    assertThat(old).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a b", "é"})
  void refusesWhatIsNoKey(String key) {
    post(Kind.SOURCE, key, Kind.SOURCE.body())
        .then()
        .statusCode(400)
        .body("errors.parameter", equalTo(List.of("Idempotency-Key")));
    post(Kind.SOURCE, "x".repeat(256), Kind.SOURCE.body()).then().statusCode(400);
  }

  private static Response post(Kind kind, String key, Map<String, Object> body) {
    return given()
        .header("Idempotency-Key", key)
        .contentType("application/json")
        .body(body)
        .post(kind.path);
  }
}
