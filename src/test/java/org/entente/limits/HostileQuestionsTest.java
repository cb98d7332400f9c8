package org.entente.limits;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Eight connections that ask dear questions all the time do not keep a reader from answers. */
@QuarkusTest
class HostileQuestionsTest {

  private static final int READS = 20;

  private static final List<String> QUESTIONS =
      List.of(
          "/events?" + repeated("actor", 10),
          "/events?total=true&" + repeated("actor", 5) + "&role=ACTOR&role=RECIPIENT",
          "/events?actor=" + ids(200),
          "/timeline?" + repeated("actor", 10),
          "/timeline.csv?" + repeated("actor", 10),
          "/graph?" + repeated("actor", 10),
          "/events/facets?" + repeated("actor", 10),
          "/recommendations/facets?" + repeated("addressee", 10),
          "/sources?" + repeated("source", 100),
          "/events?mode=" + "a-".repeat(4000) + "a");

  @Test
  void aReaderIsAnswered() throws Exception {
    AtomicBoolean read = new AtomicBoolean();
    ExecutorService hostile = Executors.newFixedThreadPool(QUESTIONS.size());
    try {
      List<Future<List<Integer>>> asked =
          QUESTIONS.stream().map(question -> hostile.submit(() -> ask(question, read))).toList();
      for (int reads = 0; reads < READS; reads++) {
        given().get("/events?actor=japan&limit=5").then().statusCode(200);
      }
      read.set(true);
      for (Future<List<Integer>> answers : asked) {
        assertThat(answers.get()).isNotEmpty().isSubsetOf(200, 400);
      }
    } finally {
      read.set(true);
      hostile.shutdownNow();
    }
  }

  private static List<Integer> ask(String question, AtomicBoolean read) {
    List<Integer> statuses = new ArrayList<>();
    do {
      statuses.add(given().urlEncodingEnabled(false).get(question).statusCode());
    } while (!read.get());
    return statuses;
  }

  private static String repeated(String parameter, int times) {
    return IntStream.range(0, times)
        .mapToObj(number -> parameter + "=japan,id-" + number)
        .collect(Collectors.joining("&"));
  }

  private static String ids(int number) {
    return IntStream.range(0, number).mapToObj(id -> "id-" + id).collect(Collectors.joining(","));
  }
}
