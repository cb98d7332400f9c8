package org.entente.history;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.Kind.SOURCE;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.HttpURLConnection;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.entente.Credentials;
import org.entente.Kind;
import org.entente.contract.LiveStream;
import org.entente.http.RawHttp;
import org.hibernate.Session;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The feed of changes, in pages and as a live stream. */
@QuarkusTest
class FeedTest {

  private static final int WRITERS = 4;
  private static final int WRITES = 25;
  private static final String EDITOR =
      Base64.getEncoder()
          .encodeToString(
              ("editor:" + Credentials.EDITOR_PASSWORD).getBytes(StandardCharsets.UTF_8));

  @Inject Session session;
  @Inject Feed feed;

  @Test
  void tellsEveryChangeInOrder() {
    String start = latest();
    List<String> ids = new ArrayList<>();
    for (Kind kind : Kind.values()) {
      String id = kind.create();
      kind.patch(id, Map.of("tags", List.of("x"))).statusCode(200);
      kind.delete(id).statusCode(204);
      ids.addAll(List.of(id + " CREATED", id + " UPDATED", id + " DELETED"));
    }
    assertThat(follow(start)).containsExactlyElementsOf(ids);
  }

  @Test
  void tellsOfTheKindsThatAreAskedFor() {
    String start = latest();
    Kind.ACTOR.create();
    String id = SOURCE.create();
    given()
        .get("/changes?kind=SOURCE,EVENT&after=" + start)
        .then()
        .statusCode(200)
        .body("items.id", equalTo(List.of(id)));
  }

  @Test
  void selectsByOperationAndAuthor() {
    String start = latest();
    String id = SOURCE.create();
    SOURCE.delete(id).statusCode(204);
    assertThat(changes(select(start, "operation=DELETED,RESTORED")))
        .containsExactly(id + " DELETED");
    assertThat(changes(select(start, "author=nobody,editor"))).hasSize(2);
    assertThat(changes(select(start, "author=entente,edit"))).isEmpty();
    assertThat(changes(select(start, "author=editor&operation=CREATED&kind=ACTOR"))).isEmpty();
  }

  @Test
  void beginsAtAMoment() {
    SOURCE.create();
    String id = SOURCE.create();
    String created =
        given().get("/sources/" + id + "/history").then().extract().path("items[0].at");
    assertThat(since(created)).first().isEqualTo(id + " CREATED");
    String later = Instant.parse(created).plusNanos(1000).toString();
    assertThat(since(later)).doesNotContain(id + " CREATED");
    assertThat(changes(given().get("/changes?after=latest&since=" + created))).isEmpty();
    assertThat(changes(given().get("/changes?since=0001-01-01T00:00:00Z"))).hasSize(50);
  }

  private static List<String> since(String moment) {
    Response page = given().get("/changes?since=" + moment);
    while (!page.<Boolean>path("upToDate") && changes(page).isEmpty()) {
      page = given().urlEncodingEnabled(false).get(page.<String>path("next"));
    }
    return changes(page);
  }

  /** Changes beyond the number that a filter looks at for one page. */
  @Test
  void aPageOfAFilterIsBounded() {
    String start = latest();
    QuarkusTransaction.requiringNew()
        .run(
            () ->
                session
                    .createNativeMutationQuery(
                        """
                        insert into change (era, collection, id, version, operation, at, author)
                        select (select max(number) from feed_era), 'source',
                          'many-' || cast(:run as text) || '-' || line, 1, 'CREATED', now(), 'many'
                        from generate_series(1, 100000) line
                        """)
                    .setParameter("run", UUID.randomUUID().toString())
                    .executeUpdate());
    String id = SOURCE.create();
    Response first = select(start, "author=editor");
    assertThat(changes(first)).isEmpty();
    assertThat(first.<Boolean>path("upToDate")).isFalse();
    Response second = given().get(first.<String>path("next"));
    assertThat(changes(second)).containsExactly(id + " CREATED");
    assertThat(second.<Boolean>path("upToDate")).isTrue();
  }

  @Test
  void selectsTheChangesOfRecords() {
    String start = latest();
    String id = SOURCE.create();
    String other = SOURCE.create();
    String third = SOURCE.create();
    SOURCE.delete(id).statusCode(204);
    SOURCE.patch(third, Map.of("tags", List.of("x"))).statusCode(200);
    assertThat(changes(select(start, "record=SOURCE:" + id)))
        .as("a record that does not exist any more")
        .containsExactly(id + " CREATED", id + " DELETED");
    assertThat(changes(select(start, "record=SOURCE:" + id + ",SOURCE:" + other + ",SOURCE:none")))
        .containsExactly(id + " CREATED", other + " CREATED", id + " DELETED");
    assertThat(changes(select(start, "record=EVENT:" + id))).isEmpty();
    assertThat(changes(select(start, "operation=DELETED&record=SOURCE:" + id)))
        .containsExactly(id + " DELETED");
    Response page = select(start, "limit=1&record=SOURCE:" + id);
    assertThat(changes(page)).containsExactly(id + " CREATED");
    assertThat(changes(given().urlEncodingEnabled(false).get(page.<String>path("next"))))
        .containsExactly(id + " DELETED");
    given()
        .get("/changes?record=EVENT:gsomia-signed")
        .then()
        .body("items.id", hasItems("gsomia-signed"))
        .body("upToDate", equalTo(true));
    String tooMany =
        IntStream.range(0, 101).mapToObj(at -> "EVENT:e" + at).collect(Collectors.joining(","));
    given().queryParam("record", tooMany).get("/changes").then().statusCode(400);
  }

  @Test
  void theStreamHasTheChangesOfRecords() throws IOException {
    String start = latest();
    String id = SOURCE.create();
    String other = SOURCE.create();
    try (BufferedReader lines = reader(open("?record=SOURCE:" + other + "&after=" + start, null))) {
      assertThat(next(lines)).contains("\"id\":\"" + other + "\"").doesNotContain(id);
    }
  }

  @Test
  void theStreamHasAnAddressOfItsOwn() {
    given()
        .accept("text/event-stream")
        .header("X-Forwarded-Prefix", "/diplomacy")
        .get("/changes")
        .then()
        .statusCode(406)
        .header(
            "Link",
            equalTo("</diplomacy/changes.stream>; rel=\"alternate\"; type=\"text/event-stream\""))
        .body("detail", containsString("/changes.stream"));
    given().accept("application/json").get("/changes.stream").then().statusCode(406);
    given().get("/changes.stream?limit=1").then().statusCode(400);
    given().accept("text/event-stream, */*").get("/changes?limit=1").then().statusCode(200);
  }

  /** The stream that a page of another origin reads with {@code fetch}. */
  @Test
  void theStreamIsReadWithHeaders() throws IOException {
    String preflight =
        RawHttp.headers(
            "OPTIONS /changes.stream HTTP/1.1",
            "Host: localhost",
            "Origin: https://page.example",
            "Access-Control-Request-Method: GET",
            "Access-Control-Request-Headers: authorization,last-event-id");
    assertThat(preflight)
        .startsWith("HTTP/1.1 200")
        .containsIgnoringCase("access-control-allow-origin: https://page.example")
        .containsPattern("(?i)access-control-allow-headers: *authorization, ?last-event-id");
    HttpURLConnection stream =
        LiveStream.open("/changes.stream?after=latest", Map.of("Authorization", "Basic " + EDITOR));
    assertThat(reader(stream).readLine()).startsWith(":");
    stream.disconnect();
  }

  @Test
  void theStreamPassesChangesThatAreNotSelected() throws IOException {
    String start = latest();
    String id = SOURCE.create();
    SOURCE.delete(id).statusCode(204);
    try (BufferedReader lines = reader(open("?operation=DELETED&after=" + start, null))) {
      assertThat(next(lines)).contains("\"DELETED\"").doesNotContain("\"CREATED\"");
    }
  }

  private static Response select(String start, String filter) {
    return given().get("/changes?after=" + start + "&" + filter);
  }

  @Test
  void beginsWithTheSeeds() {
    given().get("/changes?limit=1").then().body("items[0].author", equalTo("entente"));
  }

  @ParameterizedTest
  @CsvSource({
    "after, nowhere",
    "after, 1-2",
    "after, 1-2-3-4",
    "kind, WAR",
    "kind, ''",
    "limit, 0",
    "limit, 201",
    "since, 1",
    "since, 10000-01-01T00:00:00Z",
    "operation, MOVED",
    "operation, 'CREATED,'",
    "author, ''",
    "author, 'editor,'",
    "author, 'a,b,c,d,e,f,g,h,i,j,k'",
    "before, 1",
    "record, ''",
    "record, gsomia",
    "record, 'EVENT:'",
    "record, 'event:gsomia-signed'",
    "record, 'EVENT:GSOMIA'",
    "record, 'WAR:gsomia'",
    "record, 'EVENT:a,'",
    "record, 'EVENT:a:b'"
  })
  void refusesWhatItDoesNotKnow(String parameter, String value) {
    given()
        .queryParam(parameter, value)
        .get("/changes")
        .then()
        .statusCode(400)
        .body("errors.parameter", equalTo(List.of(parameter)));
  }

  @Test
  void waitsForTransactionsThatBeganEarlier() {
    String start = latest();
    QuarkusTransaction.begin();
    session
        .createNativeQuery("select cast(pg_current_xact_id() as text)", String.class)
        .getSingleResult();
    String later = SOURCE.create();
    assertThat(follow(start)).isEmpty();
    QuarkusTransaction.rollback();
    assertThat(follow(start)).containsExactly(later + " CREATED");
  }

  /** Simulates a database that was restored on a server that has assigned fewer transaction ids. */
  @Test
  void goesOnWhereTransactionsAreCountedAnew() {
    String start = latest();
    String restored = "restored-" + UUID.randomUUID();
    QuarkusTransaction.requiringNew()
        .run(
            () ->
                session
                    .createNativeMutationQuery(
                        """
        insert into change (era, transaction, collection, id, version, operation, at, author)
        select max(number), '9000000000', 'source', :id, 1, 'DELETED', now(), 'test' from feed_era
        """)
                    .setParameter("id", restored)
                    .executeUpdate());
    feed.beginEra(new StartupEvent());
    String later = SOURCE.create();
    assertThat(follow(start)).containsExactly(restored + " DELETED", later + " CREATED");
  }

  @Test
  void losesNothingWhileManyWrite() throws Exception {
    String start = latest();
    ExecutorService writers = Executors.newFixedThreadPool(WRITERS);
    List<CompletableFuture<?>> all = new ArrayList<>();
    List<String> created = Collections.synchronizedList(new ArrayList<>());
    for (int writer = 0; writer < WRITERS; writer++) {
      all.add(
          CompletableFuture.runAsync(
              () -> {
                for (int write = 0; write < WRITES; write++) {
                  created.add(SOURCE.create() + " CREATED");
                }
              },
              writers));
    }
    CompletableFuture<Void> done = CompletableFuture.allOf(all.toArray(CompletableFuture[]::new));
    List<String> seen = new ArrayList<>();
    String cursor = start;
    boolean last = false;
    while (!last) {
      last = done.isDone();
      Response page = page(cursor);
      seen.addAll(changes(page));
      cursor = next(page);
    }
    writers.shutdown();
    assertThat(writers.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
    assertThat(seen).containsExactlyInAnyOrderElementsOf(created);
  }

  @Test
  void isLive() throws Exception {
    HttpURLConnection connection = open("?after=latest", null);
    try (BufferedReader lines = reader(connection)) {
      assertThat(lines.readLine()).startsWith(":");
      String first = SOURCE.create();
      String event = next(lines);
      assertThat(event).contains("\"id\":\"" + first + "\"", "\"CREATED\"");
      assertThat(event).as("onmessage hears events without a name").doesNotContain("event:");
      String second = SOURCE.create();
      String cursor = event.replaceAll("(?s).*id:\\s*(\\d+-\\d+-\\d+).*", "$1");
      assertThat(next(lines)).contains("\"id\":\"" + second + "\"");
      try (BufferedReader resumed = reader(open("", cursor))) {
        assertThat(next(resumed)).contains("\"id\":\"" + second + "\"");
      }
    }
  }

  @Test
  void theStreamIsNeitherKeptNorHeldBack() throws IOException {
    HttpURLConnection stream = open("?after=latest", null);
    assertThat(stream.getHeaderField("Cache-Control")).isEqualTo("no-store");
    assertThat(stream.getHeaderField("X-Accel-Buffering")).isEqualTo("no");
    stream.disconnect();
  }

  private static HttpURLConnection open(String query, String last) throws IOException {
    return LiveStream.open(
        "/changes.stream" + query, last == null ? Map.of() : Map.of("Last-Event-ID", last));
  }

  private static BufferedReader reader(HttpURLConnection connection) throws IOException {
    return new BufferedReader(
        new InputStreamReader(connection.getInputStream(), StandardCharsets.UTF_8));
  }

  /** Returns the lines of the next event that has data. */
  private static String next(BufferedReader lines) throws IOException {
    StringBuilder event = new StringBuilder();
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      if (line.isEmpty() && event.indexOf("data:") >= 0) {
        return event.toString();
      }
      event.append(line).append('\n');
    }
    throw new IOException("The stream ended");
  }

  private static List<String> follow(String start) {
    List<String> changes = new ArrayList<>();
    Response page = page(start);
    while (!changes(page).isEmpty()) {
      changes.addAll(changes(page));
      page = page(next(page));
    }
    return changes;
  }

  private static Response page(String after) {
    return given().accept("application/json").get("/changes?limit=20&after=" + after);
  }

  private static List<String> changes(Response page) {
    List<Map<String, Object>> items = page.path("items");
    return items.stream().map(item -> item.get("id") + " " + item.get("operation")).toList();
  }

  private static String next(Response page) {
    String next = page.path("next");
    return next.replaceAll(".*after=", "");
  }

  private static String latest() {
    return next(given().get("/changes?after=latest"));
  }
}
