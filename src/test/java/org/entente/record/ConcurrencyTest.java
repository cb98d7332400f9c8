package org.entente.record;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.Kind.ACTOR;
import static org.entente.Kind.EVENT;
import static org.entente.Kind.SOURCE;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.IntSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Concurrent writes: however they interleave, none overwrites another, and no reference leads to a
 * missing record.
 */
@QuarkusTest
class ConcurrencyTest {

  private static final int WRITERS = 64;

  private final ExecutorService clients = Executors.newFixedThreadPool(WRITERS);

  @AfterEach
  void stop() {
    clients.shutdownNow();
  }

  @Test
  void ofManyWritersOfOneVersionOneSucceeds() {
    String id = SOURCE.create();
    for (int version = 1; version <= 3; version++) {
      String tag = "\"" + version + "\"";
      List<Integer> statuses =
          together(
              IntStream.range(0, WRITERS)
                  .<IntSupplier>mapToObj(writer -> () -> write(id, tag, writer))
                  .toList());
      assertThat(statuses).filteredOn(status -> status == 200).hasSize(1);
      assertThat(statuses).filteredOn(status -> status == 412).hasSize(WRITERS - 1);
    }
    assertThat(SOURCE.get(id).extract().<Integer>path("version")).isEqualTo(4);
    List<Integer> versions = given().get("/sources/" + id + "/history").path("items.version");
    assertThat(versions).containsExactly(4, 3, 2, 1);
  }

  @Test
  void aDeletedRecordIsNeverReferredTo() {
    for (int round = 0; round < 20; round++) {
      String actor = ACTOR.create();
      Map<String, Object> part = Map.of("actor", actor, "role", "ACTOR");
      List<Integer> statuses =
          together(
              List.of(
                  () -> ACTOR.delete(actor).extract().statusCode(),
                  () ->
                      EVENT
                          .post(EVENT.body("participants", List.of(part)))
                          .extract()
                          .statusCode()));
      boolean deleted = ACTOR.get(actor).extract().statusCode() == 410;
      assertThat(statuses).isIn(List.of(204, 422), List.of(204, 409), List.of(409, 201));
      List<String> events = given().get("/events?actor=" + actor).path("items.id");
      assertThat(events).hasSize(deleted ? 0 : 1);
    }
  }

  @Test
  void anIdIsGivenOnce() {
    String id = "raced-" + System.nanoTime();
    List<Integer> statuses =
        together(
            Collections.nCopies(16, () -> SOURCE.putNew(id, SOURCE.body()).extract().statusCode()));
    assertThat(statuses).filteredOn(status -> status == 201).hasSize(1);
    assertThat(statuses).filteredOn(status -> status != 201).containsOnly(428);
  }

  private static int write(String id, String tag, int writer) {
    return given()
        .header("If-Match", tag)
        .contentType("application/json")
        .body(SOURCE.body("tags", List.of("writer-" + writer)))
        .put("/sources/" + id)
        .statusCode();
  }

  private List<Integer> together(List<IntSupplier> requests) {
    CyclicBarrier start = new CyclicBarrier(requests.size());
    List<CompletableFuture<Integer>> answers = new ArrayList<>();
    for (IntSupplier request : requests) {
      answers.add(CompletableFuture.supplyAsync(() -> after(start, request), clients));
    }
    return answers.stream().map(CompletableFuture::join).toList();
  }

  private static int after(CyclicBarrier start, IntSupplier request) {
    try {
      start.await();
      return request.getAsInt();
    } catch (BrokenBarrierException | InterruptedException broken) {
      throw new IllegalStateException(broken);
    }
  }
}
