package org.entente.timeline;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.Kind.ACTOR;
import static org.entente.Kind.AGREEMENT;
import static org.entente.Kind.EVENT;
import static org.entente.Kind.RECOMMENDATION;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.entente.http.MediaTypes;
import org.entente.model.PartialDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests that nothing stands before what it responds to, as far as its date allows. */
@QuarkusTest
class TimelineOrderTest {

  private String actor;

  @BeforeEach
  void createActor() {
    actor = ACTOR.create();
  }

  @ParameterizedTest
  @CsvSource({
    "1719",
    "1719~",
    "171X",
    "1719-07",
    "1719-XX",
    "1718/1720",
    "1719-07-01/1719-07-02",
    "1719-07-01"
  })
  void aResponseStandsBehindItsCause(String date) {
    String before = event("1719-06-30");
    String response = event(date);
    String cause = event("1719-07-01");
    String after = event("1719-07-02");
    EVENT.patch(response, Map.of("respondsTo", List.of(cause))).statusCode(200);
    assertOrder(before, cause, response, after);
  }

  @Test
  void aResponseToAResponseStandsBehindBoth() {
    String third = event("1719");
    String second = event("1719");
    String first = event("1719-07-01");
    String other = event("1719-07-01");
    respond(third, second);
    respond(second, first);
    assertOrder(first, other, second, third);
    EVENT.patch(first, Map.of("startDate", "1719-08-01")).statusCode(200);
    assertOrder(other, first, second, third);
    EVENT.patch(first, Map.of("startDate", "1718")).statusCode(200);
    assertOrder(first, second, third, other);
    EVENT.patch(second, Map.of("respondsTo", List.of())).statusCode(200);
    EVENT.patch(first, Map.of("startDate", "1719-06-01")).statusCode(200);
    assertOrder(second, third, first, other);
  }

  @Test
  void whatCertainlyCameEarlierStaysWhereItIs() {
    String early = event("1719-03");
    String april = event("1719-04-01");
    String cause = event("1719-07-01");
    respond(early, cause);
    assertOrder(early, april, cause);
  }

  @Test
  void aCircleEnds() {
    String one = event("1719");
    String other = event("1719");
    String third = event("1719-07-01");
    respond(one, other);
    respond(other, one);
    EVENT.patch(other, Map.of("respondsTo", List.of(one, third))).statusCode(200);
    assertOrder(third, one, other);
    EVENT.patch(third, Map.of("startDate", "1719-05")).statusCode(200);
    assertOrder(third, one, other);
    EVENT.patch(other, Map.of("respondsTo", List.of())).statusCode(200);
    assertOrder(other, one, third);
  }

  @Test
  void aDeletedResponseLeavesTheOthers() {
    String response = event("1719");
    String cause = event("1719-07-01");
    respond(response, cause);
    EVENT.delete(response).statusCode(204);
    assertOrder(cause);
    EVENT.delete(cause).statusCode(204);
    assertOrder();
  }

  @Test
  void adviceStandsBehindWhatItRespondsTo() {
    String cause = event("1719-07-01");
    String evidence = event("1719-09-01");
    Map<String, Object> body = RECOMMENDATION.body("issuedOn", "1719");
    body.put("issuers", List.of(actor));
    body.put("addressees", List.of("japan"));
    body.put(
        "responses",
        List.of(
            Map.of("addressee", "japan", "response", "NOTED", "date", "1719~"),
            Map.of(
                "addressee", "japan", "response", "ACCEPTED", "date", "171X", "event", evidence)));
    body.put(
        "statusChanges",
        List.of(
            Map.of("status", "PARTIALLY_ADDRESSED", "date", "1719"),
            Map.of("status", "IMPLEMENTED", "date", "1719-XX", "evidence", List.of(evidence))));
    String advice = RECOMMENDATION.create(body);
    assertThat(kinds())
        .containsExactly(
            "RECOMMENDATION_ISSUED null",
            "RECOMMENDATION_RESPONSE NOTED",
            "RECOMMENDATION_STATUS PARTIALLY_ADDRESSED",
            "EVENT CONSULT",
            "EVENT CONSULT",
            "RECOMMENDATION_RESPONSE ACCEPTED",
            "RECOMMENDATION_STATUS IMPLEMENTED");
    List<String> behind =
        List.of(
            "EVENT CONSULT",
            "RECOMMENDATION_ISSUED null",
            "RECOMMENDATION_RESPONSE NOTED",
            "RECOMMENDATION_STATUS PARTIALLY_ADDRESSED",
            "EVENT CONSULT",
            "RECOMMENDATION_RESPONSE ACCEPTED",
            "RECOMMENDATION_STATUS IMPLEMENTED");
    RECOMMENDATION.patch(advice, Map.of("respondsTo", List.of(cause))).statusCode(200);
    assertThat(kinds()).isEqualTo(behind);
    String response = event("1719");
    respond(response, cause);
    RECOMMENDATION.patch(advice, Map.of("respondsTo", List.of(response))).statusCode(200);
    EVENT.patch(cause, Map.of("startDate", "1719-08-01")).statusCode(200);
    EVENT.patch(evidence, Map.of("startDate", "1719-08-02")).statusCode(200);
    assertThat(kinds().subList(1, 8)).isEqualTo(behind);
    RECOMMENDATION.patch(advice, Map.of("issuedOn", "1719-07-01")).statusCode(200);
    assertThat(kinds().get(0)).isEqualTo("RECOMMENDATION_ISSUED null");
    RECOMMENDATION.patch(advice, Map.of("issuedOn", "1719-08")).statusCode(200);
    assertThat(kinds().get(2)).isEqualTo("RECOMMENDATION_ISSUED null");
    RECOMMENDATION
        .patch(advice, Map.of("respondsTo", List.of(), "issuedOn", "1719"))
        .statusCode(200);
    assertThat(kinds().get(0)).isEqualTo("RECOMMENDATION_ISSUED null");
  }

  @Test
  void anActionStandsBehindItsEvent() {
    String before = event("1719-06-01");
    String signing = event("1719-07-01");
    Map<String, Object> body =
        AGREEMENT.body(
            "actions", List.of(Map.of("type", "SIGNATURE", "date", "1719", "event", signing)));
    body.put("parties", List.of(Map.of("actor", actor)));
    String agreement = AGREEMENT.create(body);
    assertThat(records()).containsExactly(before, signing, agreement);
  }

  @Test
  void writersOfACauseAndOfItsResponsesSeeEachOther() throws Exception {
    String cause = event("1719-01-01");
    ExecutorService threads = Executors.newFixedThreadPool(4);
    List<Future<?>> writes = new ArrayList<>();
    for (int at = 0; at < 32; at++) {
      Map<String, Object> response = body("1719");
      response.put("respondsTo", List.of(cause));
      Map<String, Object> moved = Map.of("startDate", "1719-%02d-01".formatted(1 + at % 12));
      writes.add(
          at % 4 == 0
              ? threads.submit(() -> EVENT.patch(cause, moved).statusCode(200))
              : threads.submit(() -> EVENT.create(response)));
    }
    for (Future<?> write : writes) {
      write.get();
    }
    threads.shutdown();
    assertThat(records()).hasSize(25).first().isEqualTo(cause);
  }

  @Test
  void aLoadOfResponsesBeforeTheirCausesIsInOrder() {
    List<String> ids = new ArrayList<>();
    StringBuilder lines = new StringBuilder();
    for (int at = 0; at < 40; at++) {
      ids.add("chain-" + at + "-" + actor);
    }
    for (int at = 0; at < 40; at++) {
      String causes = at == 39 ? "" : "\"%s\"".formatted(ids.get(at + 1));
      String date = at == 39 ? "1719-05-05" : at % 3 == 0 ? "1719-05-05" : "1719";
      lines.append(
          """
          {"id":"%s","title":"Chain","type":"CONSULT","startDate":"%s","respondsTo":[%s],\
          "participants":[{"actor":"%s","role":"ACTOR"}]}
          """
              .formatted(ids.get(at), date, causes, actor));
    }
    given()
        .contentType(MediaTypes.NDJSON)
        .body(lines.toString().getBytes(UTF_8))
        .post("/events.ndjson")
        .then()
        .statusCode(200)
        .body("created", equalTo(40));
    Collections.reverse(ids);
    assertThat(records()).isEqualTo(ids);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void nothingStandsBeforeItsCauseUnlessItMust(long seed) {
    Random random = new Random(seed);
    Map<String, PartialDate> dates = new HashMap<>();
    Map<String, List<String>> causes = new HashMap<>();
    List<String> ids = new ArrayList<>();
    for (int at = 0; at < 25; at++) {
      String date = date(random);
      String id = event(date);
      ids.add(id);
      dates.put(id, new PartialDate(date));
    }
    Collections.shuffle(ids, random);
    for (int at = 1; at < ids.size(); at++) {
      List<String> earlier = new ArrayList<>(ids.subList(0, at));
      Collections.shuffle(earlier, random);
      causes.put(ids.get(at), earlier.subList(0, random.nextInt(Math.min(3, at + 1))));
    }
    List<String> written = new ArrayList<>(causes.keySet());
    Collections.shuffle(written, random);
    written.forEach(id -> EVENT.patch(id, Map.of("respondsTo", causes.get(id))).statusCode(200));
    for (int at = 0; at < 5; at++) {
      String id = ids.get(random.nextInt(ids.size()));
      String date = date(random);
      EVENT.patch(id, Map.of("startDate", date)).statusCode(200);
      dates.put(id, new PartialDate(date));
    }
    List<String> order = records();
    Map<String, LocalDate> days = new HashMap<>();
    ids.forEach(id -> days.put(id, day(id, dates, causes)));
    assertThat(order.stream().map(days::get).toList()).isSorted();
    causes.forEach(
        (id, own) ->
            assertThat(own)
                .filteredOn(cause -> !dates.get(id).lastDay().isBefore(days.get(cause)))
                .allMatch(cause -> order.indexOf(cause) < order.indexOf(id)));
  }

  /** Returns the first day of the date on which no cause is later, or else its last day. */
  private static LocalDate day(
      String id, Map<String, PartialDate> dates, Map<String, List<String>> causes) {
    Deque<String> left = new ArrayDeque<>(List.of(id));
    LocalDate latest = dates.get(id).firstDay();
    while (!left.isEmpty()) {
      PartialDate date = dates.get(left.peek());
      latest = Collections.max(List.of(latest, date.firstDay()));
      causes.getOrDefault(left.pop(), List.of()).stream()
          .filter(cause -> !dates.get(cause).lastDay().isBefore(date.firstDay()))
          .forEach(left::add);
    }
    return Collections.min(List.of(latest, dates.get(id).lastDay()));
  }

  private static String date(Random random) {
    String day = LocalDate.of(1719, 1, 1).plusDays(random.nextInt(90)).toString();
    return switch (random.nextInt(5)) {
      case 0 -> day.substring(0, 4);
      case 1 -> day.substring(0, 7);
      case 2 -> day + "/" + LocalDate.parse(day).plusDays(30);
      default -> day;
    };
  }

  private String event(String date) {
    return EVENT.create(body(date));
  }

  private Map<String, Object> body(String date) {
    Map<String, Object> body = EVENT.body("startDate", date);
    body.put("id", "order-" + UUID.randomUUID());
    body.put("participants", List.of(Map.of("actor", actor, "role", "ACTOR")));
    return body;
  }

  private static void respond(String response, String cause) {
    EVENT.patch(response, Map.of("respondsTo", List.of(cause))).statusCode(200);
  }

  /** Compares the order on one page, page by page and in reverse, by actor and of all. */
  private void assertOrder(String... ids) {
    assertThat(records()).containsExactly(ids);
    for (String filter : List.of("limit=1&actor=" + actor, "limit=7&from=1700&to=1740")) {
      List<String> forwards = walk("/timeline?kind=EVENT&" + filter);
      List<String> backwards = walk("/timeline?kind=EVENT&sort=-date&" + filter);
      Collections.reverse(backwards);
      assertThat(forwards).isEqualTo(backwards).containsAll(List.of(ids));
      assertThat(forwards.stream().filter(List.of(ids)::contains)).containsExactly(ids);
    }
  }

  private List<String> records() {
    return walk("/timeline?limit=200&actor=" + actor);
  }

  private List<String> kinds() {
    JsonPath page = given().get("/timeline?limit=200&actor=" + actor).jsonPath();
    return page.getList("items", Map.class).stream()
        .map(item -> item.get("kind") + " " + item.get("type"))
        .collect(Collectors.toList());
  }

  private static List<String> walk(String address) {
    List<String> ids = new ArrayList<>();
    String next = address;
    while (next != null) {
      JsonPath page = given().urlEncodingEnabled(false).get(next).jsonPath();
      ids.addAll(page.getList("items.record.id"));
      next = page.getString("next");
    }
    return ids;
  }
}
