package org.entente.http;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.entente.Kind.EVENT;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What may not be written is refused by every way to write, for the same reason. */
@QuarkusTest
class StrictInputTest {

  /** Members with values that no record may have, and the code of the violation. */
  private static final List<String> WRONG =
      List.of(
          "\"title\": 1e400 | type",
          "\"title\": \"\" | size",
          "\"title\": \" \\t\" | blank",
          "\"title\": \"\\u00a0\\u3000\" | blank",
          "\"title\": \"\\u200b\" | blank",
          "\"title\": \"\\u200b\\u200d\\ufeff\" | blank",
          "\"title\": \"\\u2060\\u00ad\" | blank",
          "\"title\": \"\\u3164\" | blank",
          "\"title\": \"\\u115f\\u1160\" | blank",
          "\"title\": \"\\uffa0\" | blank",
          "\"title\": \"\\u2800\" | blank",
          "\"title\": \"\\u0301\" | blank",
          "\"title\": \"\\ufe0f\" | blank",
          "\"title\": \"a\\u0000b\" | characters",
          "\"title\": \"a\\u0001b\" | characters",
          "\"title\": \"a\\u0008b\" | characters",
          "\"title\": \"a\\u000bb\" | characters",
          "\"title\": \"a\\u001bb\" | characters",
          "\"title\": \"a\\u007fb\" | characters",
          "\"title\": \"a\\u0085b\" | characters",
          "\"title\": \"a\\u009fb\" | characters",
          "\"title\": \"a\\u202ab\" | characters",
          "\"title\": \"a\\u202eb\" | characters",
          "\"title\": \"a\\u2066b\" | characters",
          "\"title\": \"a\\u2069b\" | characters",
          "\"title\": \"Abe \\ud83d Moon\" | characters",
          "\"title\": \"Abe \\ude00 Moon\" | characters",
          "\"title\": \"\\udc00\\ud800\" | characters",
          "\"summary\": \"a\\ud800\" | characters",
          "\"summary\": \"a\\u0000\" | characters",
          "\"summary\": \"a\\u202e\" | characters",
          "\"summary\": \"\\u200b\" | blank",
          "\"summary\": [\"a\"] | type",
          "\"mode\": \"\\ud800\" | characters",
          "\"mode\": \"Visit\" | pattern",
          "\"tags\": [\"a\\ud800\"] | characters",
          "\"tags\": [\"a\\u0000\"] | characters",
          "\"tags\": [\"\\u200b\"] | blank",
          "\"tags\": [\"trade, arms\"] | pattern",
          "\"tags\": [\"a\", \"a\"] | duplicate",
          "\"tags\": [1] | type",
          "\"contexts\": [\"legal\\u0000\"] | characters",
          "\"startDate\": 2018 | type",
          "\"startDate\": \"2018-02-30\" | date",
          "\"startDate\": \"2018\\u0000\" | characters",
          "\"startDate\": \"+300000\" | date",
          "\"startDate\": \"1985/..\" | date",
          "\"startDate\": \"1986/1985\" | date",
          "\"startDate\": \"1985~?\" | date",
          "\"startDate\": \"000X\" | date",
          "\"type\": \"AGREE\\u0000\" | enumeration",
          "\"type\": 0 | enumeration",
          "\"score\": 1e400 | range",
          "\"score\": -1e400 | range",
          "\"score\": 1e999999999 | range",
          "\"scoreScale\": \"GOLDSTEIN\", \"score\": 100.5 | range",
          "\"score\": \"5\" | type",
          "\"location\": {\"name\": \"a\\ud800\", \"country\": \"KOR\"} | characters",
          "\"location\": {\"name\": \"x\", \"country\": \"KOR\", \"latitude\": 1e400,"
              + " \"longitude\": 1} | range",
          "\"location\": {\"name\": \"\\u200b\", \"country\": \"KOR\"} | blank",
          "\"externalIds\": [{\"scheme\": \"a\\u0000\", \"value\": \"b\"}] | characters",
          "\"citations\": [{\"source\": \"a\\u0000\"}] | pattern",
          "\"citations\": [{\"source\": \"fdd-2020-09-10\", \"note\": \"\\ud800\"}] | characters",
          "\"citations\": [{\"source\": \"fdd-2020-09-10\", \"field\": \"/\\ud800\"}] | characters",
          "\"respondsTo\": [\"\\ud800\"] | pattern",
          "\"a\\u0000\": 1 | unknown");

  /** Members, or values, that make a body one that is not JSON as the contract has it. */
  private static final List<String> MALFORMED =
      List.of(
          "\"title\": \"a\", \"title\": \"b\"",
          "\"location\": {\"name\": \"a\", \"name\": \"b\", \"country\": \"KOR\"}",
          "\"version\": {\"a\": 1, \"a\": 2}",
          "\"summary\": " + "[".repeat(60) + "]".repeat(60),
          "\"nonsense\": " + "{\"a\":".repeat(60) + "1" + "}".repeat(60),
          "\"score\": " + "9".repeat(5000),
          "\"score\": 01",
          "\"a\\ud800\": 1",
          "\"score\": NaN",
          "\"title\": \"\t\"",
          "\"title\": 'a'",
          "\"title\": \"\\x\"");

  /** A way to write records. */
  private enum Way {
    POST {
      @Override
      ValidatableResponse send(String members) {
        return EVENT.post(whole(members));
      }
    },
    PUT {
      @Override
      ValidatableResponse send(String members) {
        String id = "test-" + UUID.randomUUID();
        return EVENT.putNew(id, whole(members).replaceFirst("test-[0-9a-f-]+", id));
      }
    },
    PATCH {
      @Override
      ValidatableResponse send(String members) {
        return EVENT.patch(EVENT.seeded, "{" + members + "}");
      }
    },
    LOAD {
      @Override
      ValidatableResponse send(String members) {
        return load("/events.ndjson", whole(members));
      }
    },
    RECORDS {
      @Override
      ValidatableResponse send(String members) {
        return load("/records.ndjson", "{\"kind\":\"EVENT\",\"record\":" + whole(members) + "}");
      }
    };

    abstract ValidatableResponse send(String members);

    /** Loads are reports of problems. */
    String at(String path) {
      return this == LOAD || this == RECORDS ? "report.errors[0]." + path : path;
    }

    int status() {
      return this == LOAD || this == RECORDS ? 422 : 400;
    }

    private static String whole(String members) {
      String others =
          Stream.of(
                  "\"title\": \"x\"",
                  "\"type\": \"AGREE\"",
                  "\"startDate\": \"2019\"",
                  "\"scoreScale\": \"GOLDSTEIN\"",
                  "\"score\": 1",
                  "\"participants\": [{\"actor\": \"japan\", \"role\": \"ACTOR\"}]")
              .filter(
                  member ->
                      !(", " + members)
                          .contains(", " + member.substring(0, member.indexOf(':') + 1)))
              .reduce("\"id\": \"test-" + UUID.randomUUID() + "\"", (all, one) -> all + "," + one);
      return "{" + others + "," + members + "}";
    }

    private static ValidatableResponse load(String path, String line) {
      return given()
          .contentType("application/x-ndjson")
          .body(line.getBytes(UTF_8))
          .post(path)
          .then();
    }
  }

  static Stream<Arguments> wrong() {
    return Arrays.stream(Way.values())
        .flatMap(
            way ->
                WRONG.stream()
                    .map(value -> value.split(" \\| "))
                    .map(one -> Arguments.of(way, one[0], one[1])));
  }

  static Stream<Arguments> malformed() {
    return Arrays.stream(Way.values())
        .flatMap(way -> MALFORMED.stream().map(value -> Arguments.of(way, value)));
  }

  @ParameterizedTest
  @MethodSource("wrong")
  void wrongValuesAreRefused(Way way, String members, String code) {
    way.send(members)
        .statusCode(way.status())
        .body(way.at("type"), equalTo("/problems/invalid-body"))
        .body(way.at("errors.code"), contains(code));
  }

  @ParameterizedTest
  @MethodSource("malformed")
  void malformedJsonIsRefused(Way way, String members) {
    way.send(members)
        .statusCode(way.status())
        .body(way.at("type"), equalTo("/problems/malformed-json"));
  }

  @ParameterizedTest
  @EnumSource
  void otherEncodingsAreRefused(Way way) {
    for (var encoding : List.of(UTF_16BE, UTF_16LE)) {
      byte[] body = "{\"title\":\"Moon\"}".getBytes(encoding);
      (switch (way) {
            case POST -> given().contentType("application/json").body(body).post("/events");
            case PUT -> given().contentType("application/json").body(body).put("/events/new");
            case PATCH ->
                given()
                    .header("If-Match", "*")
                    .contentType("application/merge-patch+json")
                    .body(body)
                    .patch("/events/" + EVENT.seeded);
            case LOAD ->
                given().contentType("application/x-ndjson").body(body).post("/events.ndjson");
            case RECORDS ->
                given().contentType("application/x-ndjson").body(body).post("/records.ndjson");
          })
          .then()
          .statusCode(way.status())
          .body(way.at("type"), equalTo("/problems/malformed-json"));
    }
  }

  @Test
  void oneWrongLineDoesNotFailTheOthers() {
    String good = "test-" + UUID.randomUUID();
    given()
        .contentType("application/x-ndjson")
        .queryParam("atomic", false)
        .body(
            (Way.whole("\"mode\": \"" + "a-".repeat(1000) + "a\"")
                    + "\n"
                    + Way.whole("\"tags\": [\"a\"]")
                        .replaceFirst("test-[0-9a-f-]+", good)
                        .replace("\"scoreScale\": \"GOLDSTEIN\",", ""))
                .getBytes(UTF_8))
        .post("/events.ndjson")
        .then()
        .statusCode(200)
        .body("created", equalTo(1))
        .body("failed", equalTo(1))
        .body("errors.line", contains(1));
  }
}
