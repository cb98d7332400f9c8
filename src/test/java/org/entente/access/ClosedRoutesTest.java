package org.entente.access;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.vertx.ext.web.Router;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.entente.limits.Guarded;
import org.junit.jupiter.api.Test;

/** Where reads are closed, a stranger is answered only what is open on purpose. */
@QuarkusTest
@TestProfile(Guarded.class)
class ClosedRoutesTest {

  private static final Stream<String> OTHERS =
      Stream.of(
          "/",
          "/index.html",
          "/explorer/main.js",
          "/events",
          "/problems/gone",
          "/me",
          "/q/dev-ui",
          "/q/arc");

  @Inject Router router;

  @Test
  void aStrangerLearnsToSignIn() {
    given().auth().none().get("/me").then().statusCode(200).body("rights", equalTo(List.of()));
    String type = given().auth().none().get("/events").path("type");
    given().auth().none().get(type).then().statusCode(200);
  }

  @Test
  void nothingElseIsOpen() throws IOException {
    RouteWalk.onlyOpenOnesAnswer(Stream.concat(RouteWalk.routes(router), OTHERS));
  }
}
