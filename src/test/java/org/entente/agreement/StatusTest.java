package org.entente.agreement;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.Kind.AGREEMENT;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.entente.Kind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Statuses of agreements and of their parties on a day, as clients read, filter and write them. */
@QuarkusTest
class StatusTest {

  @Inject ObjectMapper json;

  private Map<String, String> actors;

  @BeforeEach
  void name() {
    actors = Map.of("A", Kind.ACTOR.create(), "B", Kind.ACTOR.create(), "C", Kind.ACTOR.create());
  }

  /**
   * Parties: {@code *} means that the list is not complete. Actions: {@code TYPE [who]
   * date[>effect]}.
   */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ABC | ENTRY_INTO_FORCE 2001-01-01; NOTICE_OF_TERMINATION A 2005-01-01>2006-01-01; WITHDRAWAL A 2006-01-01 | 2007 | IN_FORCE | WITHDRAWN BOUND BOUND",
        "ABC | ENTRY_INTO_FORCE 2001-01-01; WITHDRAWAL A 2002-01-01; ACCESSION A 2003-01-01; WITHDRAWAL B 2004-01-01 | 2005 | IN_FORCE | BOUND WITHDRAWN BOUND",
        "AB* | ENTRY_INTO_FORCE 2001-01-01; WITHDRAWAL C 2002-01-01 | 2003 | IN_FORCE | BOUND BOUND",
        "AB | ENTRY_INTO_FORCE 2016-11-23; NOTICE_OF_TERMINATION B 2019-08-23>2019-11-22; NOTICE_SUSPENDED B 2019-11-22 | 2019-12 | IN_FORCE | BOUND BOUND",
        "AB | ENTRY_INTO_FORCE 2001-01-01; SUSPENSION A 2002-01-01; SUSPENSION B 2002-01-01; RESUMPTION A 2003-01-01 | 2004 | SUSPENDED | BOUND SUSPENDED",
        "ABC | ENTRY_INTO_FORCE 2001-01-01; SUSPENSION A 2002-01-01; SUSPENSION B 2002-01-01 | 2004 | SUSPENDED | SUSPENDED SUSPENDED BOUND",
        "AB | ENTRY_INTO_FORCE 2001-01-01; TERMINATION 2002-01-01; ENTRY_INTO_FORCE A 2003-01-01 | 2004 | TERMINATED | ENDED ENDED",
        "AB | SIGNATURE 2001-01-01; SUSPENSION 2002-01-01 | 2004 | SIGNED | SIGNED SIGNED",
        "AB | SIGNATURE 2001-01-01; NOTICE_OF_TERMINATION A 2002-01-01>2003-01-01 | 2004 | SIGNED | SIGNED SIGNED",
        "AB | SIGNATURE 1965-06-22>1965-12-18 | 1965-07-01 | SIGNED | SIGNED SIGNED",
        "AB | ENTRY_INTO_FORCE 2001-01-01; NOTICE_OF_TERMINATION A 2019-08-23>2020-08-23; NOTICE_WITHDRAWN A 2019 | 2021 | IN_FORCE | BOUND BOUND",
        "AB | RATIFICATION A 2001-01-01; CONSENT_WITHDRAWN A 2002-01-01 | 2002-06 | SIGNED | NONE NONE",
        "AB | PROVISIONAL_APPLICATION 2001-01-01 | 2001 | PROVISIONALLY_APPLIED | PROVISIONALLY_APPLYING PROVISIONALLY_APPLYING",
        "AB | ENTRY_INTO_FORCE 2001-01-01; SUPERSESSION 2002-01-01 | 2003 | SUPERSEDED | ENDED ENDED",
      })
  void followsFromTheParties(
      String parties, String actions, String on, String status, String ofParties) {
    ValidatableResponse written = AGREEMENT.post(agreement(parties, actions)).statusCode(201);
    String id = written.extract().path("id");
    assertThat(AGREEMENT.get(id).extract().asString()).isEqualTo(written.extract().asString());
    read(id, on)
        .body("status", equalTo(status))
        .body("statusCertain", equalTo(true))
        .body("statusPossible", nullValue())
        .body("parties.status", contains(ofParties.split(" ")));
    given()
        .get("/agreements?limit=200&party=%s&on=%s".formatted(actors.get("A"), on))
        .then()
        .body("items.id", contains(id))
        .body("items[0].status", equalTo(status))
        .body("items[0].parties.status", contains(ofParties.split(" ")));
  }

  @Test
  void isUncertainWhereADateIsNotExact() {
    String id = AGREEMENT.create(agreement("AB", "SIGNATURE 2016-11-23; ENTRY_INTO_FORCE 2016"));
    read(id, "2016-11-22").body("status", equalTo("PROPOSED"));
    read(id, "2016-12-01")
        .body("status", equalTo("IN_FORCE"))
        .body("statusCertain", equalTo(false))
        .body("statusPossible", contains("SIGNED", "IN_FORCE"))
        .body("parties[0].statusCertain", equalTo(false))
        .body("parties[0].statusPossible", contains("SIGNED", "BOUND"))
        .body("parties[0].signedOn", equalTo("2016-11-23"))
        .body("parties[0].boundFrom", equalTo("2016"));
    read(id, "2017").body("statusCertain", equalTo(true)).body("inForceFrom", equalTo("2016"));
    for (String status : List.of("SIGNED", "IN_FORCE")) {
      found("status=%s&on=2016-12-01".formatted(status)).body("items.id", contains(id));
      found("partyStatus=%s&on=2016-12-01".formatted(status.replace("IN_FORCE", "BOUND")))
          .body("items.id", contains(id))
          .body("total", equalTo(1));
    }
    found("status=SIGNED&on=2017").body("items", equalTo(List.of()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "status=IN_FORCE&on=2001 | true",
        "status=IN_FORCE,SUSPENDED&on=2001 | true",
        "status=IN_FORCE&status=SUSPENDED&on=2001 | false",
        "status=TERMINATED&on=2001 | false",
        "status=TERMINATED | true",
        "partyStatus=BOUND&on=2001-06 | true",
        "partyStatus=BOUND | false",
        "partyStatus=ENDED&status=TERMINATED | true",
        "partyStatus=BOUND&status=TERMINATED | false",
        "on=2000 | false",
        "status=PROPOSED&on=2000 | false",
        "form=TREATY&on=2001 | true",
        "sort=name&status=TERMINATED | true",
        "q=trial&status=TERMINATED | true",
      })
  void isAFilter(String query, boolean expected) {
    String id =
        AGREEMENT.create(agreement("AB", "ENTRY_INTO_FORCE 2001-01-01; TERMINATION 2005-01-01"));
    found(query)
        .body("items.id", equalTo(expected ? List.of(id) : List.of()))
        .body("total", equalTo(expected ? 1 : 0));
    String csv = given().get("/agreements.csv?" + byA(query)).asString();
    assertThat(csv.contains(id)).isEqualTo(expected);
  }

  @Test
  void ofAPartyNeedsTheParty() {
    given()
        .get("/agreements?partyStatus=BOUND")
        .then()
        .statusCode(400)
        .body("errors[0].detail", containsString("Requires the parameter party"));
  }

  @Test
  void bindsThemTogether() {
    String id =
        AGREEMENT.create(
            agreement(
                "AB", "ENTRY_INTO_FORCE 2001-01-01; NOTICE_OF_TERMINATION A 2002-01-01>2003"));
    String both = "&party=%s&on=2002-06".formatted(actors.get("B"));
    found("partyStatus=BOUND,NOTICE_GIVEN" + both).body("items.id", contains(id));
    found("partyStatus=BOUND" + both).body("items.id", equalTo(List.of()));
  }

  @Test
  void ofOneWithoutActionsIsListedWithoutADay() {
    String id = AGREEMENT.create(agreement("AB", ""));
    found("status=PROPOSED").body("items.id", contains(id));
    found("partyStatus=NONE").body("items.id", contains(id));
    found("on=2020").body("items", equalTo(List.of()));
  }

  @Test
  void ofWhoeverActsIsFoundInAnIncompleteList() {
    String id = AGREEMENT.create(agreement("*", "ACCESSION A 2001-01-01; ENTRY_INTO_FORCE A 2001"));
    found("partyStatus=BOUND&on=2002").body("items.id", contains(id));
    read(id, "2002").body("parties", equalTo(List.of()));
  }

  @Test
  void followsEachWrite() {
    Map<String, Object> body = agreement("AB", "ENTRY_INTO_FORCE 2001-01-01");
    String id = AGREEMENT.create(body);
    String before = Instant.now().toString();
    AGREEMENT.patch(id, Map.of("tags", List.of("x"))).statusCode(200);
    found("status=IN_FORCE").body("items.id", contains(id));
    AGREEMENT
        .patch(id, Map.of("actions", actions("ENTRY_INTO_FORCE 2001-01-01; LAPSE 2005-01-01")))
        .statusCode(200)
        .body("status", equalTo("LAPSED"))
        .body("parties.status", contains("ENDED", "ENDED"));
    found("status=IN_FORCE").body("items", equalTo(List.of()));
    found("status=LAPSED").body("items.id", contains(id));
    given()
        .get("/agreements/%s?on=2010&asOf=%s".formatted(id, before))
        .then()
        .body("status", equalTo("IN_FORCE"))
        .body("parties.status", contains("BOUND", "BOUND"));
    AGREEMENT.put(id, body).statusCode(200).body("status", equalTo("IN_FORCE"));
    AGREEMENT.delete(id).statusCode(204);
    found("status=IN_FORCE").body("items", equalTo(List.of()));
    AGREEMENT.putNew(id, body).statusCode(201);
    found("status=IN_FORCE").body("items.id", contains(id));
  }

  @Test
  void followsALoad() {
    String later = "later-" + UUID.randomUUID();
    Map<String, Object> first = agreement("AB", "ENTRY_INTO_FORCE 2001-01-01");
    first.put("id", "load-" + UUID.randomUUID());
    List<Map<String, Object>> actions = actions("ENTRY_INTO_FORCE 2001-01-01");
    actions.add(Map.of("type", "SUPERSESSION", "date", "2003-01-01", "by", later));
    first.put("actions", actions);
    Map<String, Object> second = agreement("BC", "ENTRY_INTO_FORCE 2003-01-01");
    second.put("id", later);
    load(first, second).body("created", equalTo(2));
    found("status=SUPERSEDED")
        .body("items.id", contains(first.get("id")))
        .body("items[0].actions[1].by.id", equalTo(later));
    load(first, second).body("unchanged", equalTo(2));
    first.put("actions", actions("ENTRY_INTO_FORCE 2001-01-01"));
    load(first).body("updated", equalTo(1));
    found("status=SUPERSEDED").body("items", equalTo(List.of()));
    found("status=IN_FORCE").body("items.id", contains(first.get("id")));
  }

  @Test
  void isTheSameAfterTwoWriters() {
    String id = AGREEMENT.create(agreement("AB", "ENTRY_INTO_FORCE 2001-01-01"));
    CompletableFuture<?>[] writers =
        IntStream.range(2002, 2022)
            .mapToObj(
                year ->
                    CompletableFuture.runAsync(
                        () ->
                            AGREEMENT.patch(
                                id,
                                Map.of(
                                    "actions",
                                    actions(
                                        "ENTRY_INTO_FORCE 2001-01-01; LAPSE %d-01-01"
                                            .formatted(year))))))
            .toArray(CompletableFuture[]::new);
    CompletableFuture.allOf(writers).join();
    String end = AGREEMENT.get(id).body("status", equalTo("LAPSED")).extract().path("endedOn");
    int year = Integer.parseInt(end.substring(0, 4));
    found("status=IN_FORCE&on=" + (year - 1)).body("items.id", contains(id));
    found("status=LAPSED&on=" + year).body("items.id", contains(id));
  }

  @Test
  void sentBackIsIgnored() {
    String id = AGREEMENT.create(agreement("ABC", "SIGNATURE 2001-01-01; SUSPENSION A 2002-01-01"));
    Map<String, Object> read = AGREEMENT.get(id).extract().path("$");
    AGREEMENT.put(id, read).statusCode(200).body("version", equalTo(1));
    String line = given().get("/agreements.ndjson?party=" + actors.get("A")).asString();
    given()
        .contentType("application/x-ndjson")
        .body(line.getBytes(StandardCharsets.UTF_8))
        .post("/agreements.ndjson")
        .then()
        .body("unchanged", equalTo(1));
  }

  @Test
  void namesActionsThatDoNotFit() {
    String id = AGREEMENT.create(agreement("AB", "SIGNATURE 2001-01-01; SUSPENSION A 2002-01-01"));
    AGREEMENT
        .get(id)
        .body("contradictions.action", contains("/actions/1"))
        .body("contradictions[0].reason", containsString("not in force"));
  }

  @Test
  void followsFromWhatEntryIntoForceTakes() {
    Map<String, Object> body =
        agreement("ABC", "RATIFICATION A 2001-01-01; RATIFICATION B 2002-01-01");
    body.put("entryIntoForce", Map.of("parties", 2));
    String id = AGREEMENT.create(body);
    read(id, "2001").body("status", equalTo("SIGNED"));
    read(id, "2002")
        .body("status", equalTo("IN_FORCE"))
        .body("entryIntoForce.parties", equalTo(2))
        .body("parties.status", contains("BOUND", "BOUND", "NONE"));
    AGREEMENT.patch(id, Map.of("entryIntoForce", Map.of("parties", 3))).statusCode(200);
    read(id, "2002").body("status", equalTo("SIGNED"));
    Map<String, Object> all = new HashMap<>(Map.of("all", true));
    all.put("parties", null);
    AGREEMENT.patch(id, Map.of("entryIntoForce", all)).body("entryIntoForce.all", equalTo(true));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "AB | WITHDRAWAL C 2002-01-01 | /actions/0/party",
        "   | SIGNATURE C 2002-01-01 | /actions/0/party",
      })
  void needsItsActorsListed(String parties, String actions, String pointer) {
    Map<String, Object> body = agreement(parties == null ? "" : parties, actions);
    AGREEMENT.post(body).statusCode(422).body("errors.pointer", contains(pointer));
    body.put("partiesComplete", false);
    AGREEMENT.post(body).statusCode(201).body("partiesComplete", equalTo(false));
  }

  @Test
  void refusesWhatHasNoMeaning() {
    Map<String, Object> body = agreement("AB", "");
    body.put("id", "by-" + UUID.randomUUID());
    body.put(
        "actions",
        List.of(
            Map.of("type", "TERMINATION", "date", "2001", "by", "gsomia"),
            Map.of("type", "SUPERSESSION", "date", "2001", "by", body.get("id"))));
    body.put("entryIntoForce", Map.of("parties", 2, "all", true));
    AGREEMENT
        .post(body)
        .statusCode(422)
        .body("errors.pointer", contains("/actions/0/by", "/actions/1/by", "/entryIntoForce"));
    body.put("actions", List.of(Map.of("type", "SUPERSESSION", "date", "2001", "by", "no-one")));
    body.put("entryIntoForce", Map.of("parties", 2));
    AGREEMENT.post(body).statusCode(422).body("errors.pointer", contains("/actions/0/by"));
  }

  @Test
  void isUnknownBeforeTheFirstAction() {
    given()
        .get("/agreements?limit=200&on=2010-01-01")
        .then()
        .body("items.id", not(hasItem("camp-david-commitment-to-consult")));
    given()
        .get("/agreements?status=IN_FORCE&on=2019&limit=200")
        .then()
        .statusCode(200)
        .body("items.id", hasItem("gsomia"))
        .body("items.id", not(hasItem("camp-david-commitment-to-consult")));
    given()
        .get("/agreements?party=japan&partyStatus=BOUND&on=2019-09-01")
        .then()
        .body("items.id", hasItem("gsomia"));
  }

  private ValidatableResponse read(String id, String on) {
    return given().get("/agreements/%s?on=%s".formatted(id, on)).then().statusCode(200);
  }

  private ValidatableResponse found(String query) {
    return given().get("/agreements?total=true&" + byA(query)).then().statusCode(200);
  }

  private String byA(String query) {
    return "party=%s&%s".formatted(actors.get("A"), query);
  }

  private ValidatableResponse load(Map<?, ?>... agreements) {
    String lines =
        Stream.of(agreements).map(this::json).collect(Collectors.joining("\n", "", "\n"));
    return given()
        .contentType("application/x-ndjson")
        .body(lines.getBytes(StandardCharsets.UTF_8))
        .post("/agreements.ndjson")
        .then()
        .statusCode(200);
  }

  private String json(Object value) {
    try {
      return json.writeValueAsString(value);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private Map<String, Object> agreement(String parties, String actions) {
    Map<String, Object> body = AGREEMENT.body("form", "TREATY");
    body.put(
        "parties",
        Arrays.stream(parties.replace("*", "").split(""))
            .filter(party -> !party.isEmpty())
            .map(party -> Map.of("actor", actors.get(party)))
            .toList());
    body.put("partiesComplete", !parties.endsWith("*"));
    body.put("actions", actions(actions));
    return body;
  }

  private List<Map<String, Object>> actions(String actions) {
    List<Map<String, Object>> all = new ArrayList<>();
    for (String action : actions.split("; ?")) {
      if (!action.isEmpty()) {
        all.add(action(action.split(" ")));
      }
    }
    return all;
  }

  private Map<String, Object> action(String... words) {
    String[] dates = words[words.length - 1].split(">");
    Map<String, Object> action = new HashMap<>(Map.of("type", words[0], "date", dates[0]));
    if (words.length > 2) {
      action.put("party", actors.get(words[1]));
    }
    if (dates.length > 1) {
      action.put("effectiveDate", dates[1]);
    }
    return action;
  }
}
