package org.entente.http;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The security headers of every response. */
@QuarkusTest
class SecurityHeadersTest {

  private static final String CONTENT = "Content-Security-Policy";
  private static final String TRANSPORT = "Strict-Transport-Security";

  @ParameterizedTest
  @CsvSource({
    "GET, /events",
    "GET, /events/gsomia-signed",
    "GET, /events?nonsense=1",
    "GET, /nowhere",
    "POST, /events",
    "OPTIONS, /events",
    "GET, /records.ndjson",
    "GET, /q/openapi",
    "GET, /q/health"
  })
  void dataNeitherRunsNorIsFramed(String method, String path) {
    answer(method, path).header(CONTENT, equalTo("default-src 'none'; frame-ancestors 'none'"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/explorer/main.js", "/q/swagger-ui/"})
  void pagesRunWhatIsTheirsAlone(String path) {
    answer("GET", path)
        .statusCode(200)
        .header(CONTENT, containsString("script-src 'self'"))
        .header(CONTENT, containsString("frame-ancestors 'none'"));
  }

  @Test
  void whoComesByTlsStaysThere() {
    given()
        .header("X-Forwarded-Proto", "https")
        .get("/events")
        .then()
        .header(TRANSPORT, containsString("max-age="));
    given().get("/events").then().header(TRANSPORT, nullValue());
  }

  @Test
  void noHeaderRevealsTheServer() {
    answer("GET", "/nowhere").header("Server", nullValue()).header("X-Powered-By", nullValue());
  }

  private static ValidatableResponse answer(String method, String path) {
    return given()
        .auth()
        .none()
        .request(method, path)
        .then()
        .header("X-Content-Type-Options", "nosniff")
        .header("Referrer-Policy", "no-referrer")
        .header(CONTENT, not(nullValue()));
  }
}
