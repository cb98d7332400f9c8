package org.entente.http;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasLength;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every response has the id of its request. */
@QuarkusTest
class RequestIdTest {

  private static final int UUID_LENGTH = 36;

  @ParameterizedTest
  @ValueSource(strings = {"/events", "/events/never-was", "/nowhere", "/q/health", "/"})
  void aClientMayNameItsRequest(String path) {
    given()
        .header("X-Request-Id", "mine-1.a_B")
        .get(path)
        .then()
        .header("X-Request-Id", equalTo("mine-1.a_B"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "two words", "<script>", "日本", "${jndi:ldap://x}"})
  void otherwiseTheServiceDoes(String sent) {
    given()
        .header("X-Request-Id", sent)
        .get("/events")
        .then()
        .header("X-Request-Id", hasLength(UUID_LENGTH));
  }
}
