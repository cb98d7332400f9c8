package org.entente.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The catalogue leads to what describes the service. */
@QuarkusTest
class ApiCatalogTest {

  private static final String PATH = "/.well-known/api-catalog";

  @Test
  void everyTargetIsThere() {
    JsonPath catalog = new JsonPath(given().get(PATH).then().statusCode(200).extract().asString());
    for (String relation : List.of("service-desc", "service-doc", "status")) {
      List<String> targets = catalog.getList("linkset[0].'" + relation + "'.href");
      assertThat(targets).isNotEmpty();
      targets.forEach(target -> given().get(target).then().statusCode(200));
    }
  }

  @Test
  void itsHeadersNameIt() {
    given()
        .head(PATH)
        .then()
        .statusCode(200)
        .header("Link", containsString("rel=\"api-catalog\""))
        .header("Content-Type", containsString("profile="));
  }

  @Test
  void itLeadsThroughTheProxy() {
    String catalog =
        given()
            .header("X-Forwarded-Prefix", "/entente")
            .header("X-Forwarded-Host", "front.example")
            .header("X-Forwarded-Proto", "https")
            .get(PATH)
            .asString();
    assertThat(catalog)
        .contains("\"anchor\":\"https://front.example/entente/\"")
        .contains("\"https://front.example/entente/q/openapi.json\"");
  }
}
