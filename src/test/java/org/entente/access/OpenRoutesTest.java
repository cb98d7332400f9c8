package org.entente.access;

import static io.restassured.RestAssured.given;

import io.quarkus.test.junit.QuarkusTest;
import io.vertx.ext.web.Router;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import org.entente.Credentials;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Under /q, a stranger is answered only what is open on purpose. */
@QuarkusTest
class OpenRoutesTest {

  @Inject Router router;

  @Test
  void nothingElseIsOpen() throws IOException {
    RouteWalk.onlyOpenOnesAnswer(RouteWalk.routes(router).filter(path -> path.matches("/q(/.*)?")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/q/metrics", "/q/metrics/", "/q/metrics/x", "/q/none", "/q"})
  void operationsAreForOperators(String path) {
    given().auth().none().get(path).then().statusCode(401);
    given()
        .auth()
        .preemptive()
        .basic("reader", Credentials.READER_PASSWORD)
        .get(path)
        .then()
        .statusCode(403);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/q/health",
        "/q/health/live",
        "/q/health/ready",
        "/q/health/started",
        "/q/openapi",
        "/q/openapi.json",
        "/q/openapi.yaml",
        "/q/openapi.yml",
        "/q/swagger-ui/",
        "/q/swagger-ui/swagger-ui-bundle.js"
      })
  void theRestIsOpen(String path) {
    for (String method : List.of("GET", "HEAD")) {
      given().auth().none().request(method, path).then().statusCode(200);
    }
  }
}
