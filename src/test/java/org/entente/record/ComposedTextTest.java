package org.entente.record;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.entente.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Text is stored in Unicode's composed form, whatever way it comes in. */
@QuarkusTest
class ComposedTextTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String DECOMPOSED = "Cafe\u0301 \u1112\u1161\u11ab か\u3099 \u0438\u0306";
  private static final String COMPOSED = "Café 한 が й";

  @ParameterizedTest
  @EnumSource
  void whatIsWrittenDecomposedIsReadComposedInOneVersion(Kind kind) {
    String id = "composed-" + UUID.randomUUID();
    Map<String, Object> body = kind.body(kind.label, DECOMPOSED);
    body.put("tags", List.of(DECOMPOSED));
    body.put("externalIds", List.of(Map.of("scheme", "trial", "value", DECOMPOSED)));
    String tag = kind.putNew(id, body).statusCode(201).extract().header("ETag");
    isComposed(kind, id, tag);
    kind.put(id, body).statusCode(200);
    isComposed(kind, id, tag);
    given()
        .header("If-Match", "*")
        .contentType("application/merge-patch+json")
        .body(bytes(Map.of(kind.label, DECOMPOSED)))
        .patch(kind.path + "/" + id)
        .then()
        .statusCode(200);
    isComposed(kind, id, tag);
    body.put("id", id);
    load(kind.lines(), body).then().statusCode(200).body("unchanged", equalTo(1));
    load("/records.ndjson", Map.of("kind", kind.name(), "record", body))
        .then()
        .statusCode(200)
        .body("unchanged", equalTo(1));
    isComposed(kind, id, tag);
    kind.get(id + "/history").body("items", hasSize(1));
  }

  private static void isComposed(Kind kind, String id, String tag) {
    kind.get(id)
        .statusCode(200)
        .header("ETag", tag)
        .body(kind.label, equalTo(COMPOSED))
        .body("tags", equalTo(List.of(COMPOSED)))
        .body("externalIds[0].value", equalTo(COMPOSED));
  }

  private static Response load(String path, Object line) {
    return given().contentType("application/x-ndjson").body(bytes(line)).post(path);
  }

  private static byte[] bytes(Object value) {
    return JSON.valueToTree(value).toString().getBytes(UTF_8);
  }

  @ParameterizedTest
  @EnumSource
  void equalTagsAreDuplicates(Kind kind) {
    kind.post(kind.body("tags", List.of("café", "cafe\u0301")))
        .statusCode(400)
        .body("errors[0].pointer", equalTo("/tags"))
        .body("errors[0].code", equalTo("duplicate"));
  }

  @Test
  void lengthIsThatOfTheComposedText() {
    Kind.SOURCE.post(Kind.SOURCE.body("title", "e\u0301".repeat(300))).statusCode(201);
    Kind.SOURCE.post(Kind.SOURCE.body("title", "e\u0301".repeat(301))).statusCode(400);
  }

  @Test
  void theReasonForAChangeIsComposed() {
    String id = Kind.SOURCE.create();
    given()
        .header("If-Match", "*")
        .header("Change-Reason", "Cafe%CC%81")
        .contentType("application/merge-patch+json")
        .body(Map.of("publisher", "Trial"))
        .patch(Kind.SOURCE.path + "/" + id)
        .then()
        .statusCode(200);
    Kind.SOURCE.get(id + "/history").body("items[0].reason", equalTo("Café"));
  }
}
