package org.entente.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.response.Response;
import java.text.Normalizer;
import java.util.List;
import java.util.Set;

/**
 * A body that a test has sent. The service must reject its form exactly when the schema does,
 * except for unpaired surrogates and some days that do not exist, which no schema can describe. The
 * contract counts and compares text in NFC.
 */
record SentBody(Part schema, String json, Response response) {

  private static final Set<Integer> WELL_FORMED = Set.of(200, 201, 409, 410, 412, 422);
  private static final Set<String> BEYOND_SCHEMAS = Set.of("characters", "date");

  void check() {
    if (WELL_FORMED.contains(response.statusCode())) {
      assertThat(schema.errors(tree())).as("a body that the service takes: %s", json).isEmpty();
    } else if (refusedForItsForm()) {
      assertThat(schema.errors(tree()))
          .as("a body that the service refuses: %s", json)
          .isNotEmpty();
    }
  }

  private boolean refusedForItsForm() {
    if (response.statusCode() != 400) {
      return false;
    }
    List<String> codes = response.path("errors.code");
    return response.path("type").equals("/problems/invalid-body")
        && !BEYOND_SCHEMAS.containsAll(codes);
  }

  private JsonNode tree() {
    try {
      return new ObjectMapper().readTree(Normalizer.normalize(json, Normalizer.Form.NFC));
    } catch (JsonProcessingException malformed) {
      throw new AssertionError("no JSON: " + json, malformed);
    }
  }
}
