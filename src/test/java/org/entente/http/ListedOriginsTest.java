package org.entente.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.limits.LocalClient.from;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.io.IOException;
import org.entente.Kind;
import org.entente.limits.Guarded;
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

  @ParameterizedTest
  @ValueSource(strings = {"/q/openapi", "/q/openapi.json", "/q/openapi.yaml", "/q/openapi.yml"})
  void theContractIsReadByAll(String path) throws IOException {
    for (String origin : new String[] {Guarded.ORIGIN, "https://evil.example", "null"}) {
      for (String method : new String[] {"GET", "HEAD"}) {
        Response contract = given().auth().none().header("Origin", origin).request(method, path);
        assertThat(contract.statusCode()).isEqualTo(200);
        assertThat(contract.header("Access-Control-Allow-Origin")).isEqualTo("*");
        given()
            .auth()
            .none()
            .header("Origin", origin)
            .header("If-None-Match", contract.header("ETag"))
            .request(method, path)
            .then()
            .statusCode(304)
            .header("Access-Control-Allow-Origin", equalTo("*"));
      }
      String preflight =
          RawHttp.headers(
              "OPTIONS " + path + " HTTP/1.1",
              "Host: localhost",
              "Origin: " + origin,
              "Access-Control-Request-Method: GET",
              "Access-Control-Request-Headers: if-none-match,x-client");
      assertThat(preflight)
          .startsWith("HTTP/1.1 204")
          .containsIgnoringCase("access-control-allow-origin: *")
          .containsIgnoringCase("access-control-allow-methods: GET, HEAD")
          .containsIgnoringCase("access-control-allow-headers: *");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/q/openapi/", "/q/openapi.json/x", "/q/openapis", "/q/metrics", "/events"})
  void nothingElseIs(String path) {
    given()
        .header("Origin", "https://evil.example")
        .get(path)
        .then()
        .statusCode(403)
        .header("Access-Control-Allow-Origin", nullValue());
  }
}
