package org.entente.http;

import static io.restassured.RestAssured.given;
import static org.entente.limits.LocalClient.from;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.entente.Kind;
import org.entente.limits.Guarded;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where origins are listed, their pages read and write, and those of others do neither. */
@QuarkusTest
@TestProfile(Guarded.class)
class ListedOriginsTest {

  @ParameterizedTest
  @ValueSource(strings = {Guarded.ORIGIN, "https://preview-7.front.example"})
  void thoseListedWrite(String origin) {
    from("127.0.0.5")
        .header("Origin", origin)
        .header("Sec-Fetch-Site", "cross-site")
        .contentType("application/json")
        .body(Kind.SOURCE.body())
        .post("/sources?dryRun=true")
        .then()
        .statusCode(201)
        .header("Access-Control-Allow-Origin", equalTo(origin));
  }

  @ParameterizedTest
  @ValueSource(strings = {"GET", "POST", "OPTIONS"})
  void othersAreRefusedWithAProblem(String method) {
    given()
        .header("Origin", "https://evil.example")
        .request(method, "/sources")
        .then()
        .statusCode(403)
        .contentType("application/problem+json")
        .header("Access-Control-Allow-Origin", nullValue());
  }

  @Test
  void theContractIsReadWithTheirHeaders() {
    for (String method : new String[] {"GET", "HEAD"}) {
      given()
          .auth()
          .none()
          .header("Origin", Guarded.ORIGIN)
          .request(method, "/q/openapi")
          .then()
          .statusCode(200)
          .header("Access-Control-Allow-Origin", equalTo(Guarded.ORIGIN));
    }
  }
}
