package org.entente.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.entente.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every address that the service gives leads back to it through the proxy. */
@QuarkusTest
class ForwardedPrefixTest {

  private static final String PREFIX = "/diplomacy/entente";
  private static final String SERVICE = "https://front.example" + PREFIX;
  private static final List<String> LINKS = List.of("next", "href");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/events?limit=1",
        "/actors?limit=1",
        "/changes?limit=1",
        "/search?q=gsomia",
        "/events/facets?facet=type",
        "/graph?actor=japan",
        "/relations/JPN/KOR?interval=year&from=2018",
        "/timeline?limit=1",
        "/events/gsomia-signed/chain"
      })
  void answersLeadBack(String path) throws Exception {
    Response answer = proxied().get(path);
    assertThat(answer.statusCode()).isEqualTo(200);
    List<String> links = links(new ObjectMapper().readTree(answer.asByteArray())).toList();
    assertThat(links).isNotEmpty();
    for (String link : Stream.concat(links.stream(), headers(answer)).distinct().toList()) {
      String relative = link.replaceFirst("^https://front\\.example", "");
      assertThat(relative).startsWith(PREFIX + "/");
      proxied()
          .urlEncodingEnabled(false)
          .get(relative.substring(PREFIX.length()))
          .then()
          .statusCode(200);
    }
    assertThat(given().get(path).asString()).doesNotContain(PREFIX);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/timeline.csv?limit=2",
        "/events/facets.csv?facet=type",
        "/relations/JPN/KOR.csv?from=2018",
        "/events.geojson?agreement=gsomia"
      })
  void filesLeadBack(String path) {
    Response answer = proxied().get(path);
    List<String> links =
        Pattern.compile(
                "(?<![\\w/])(/[a-z./-]*/)?(events|agreements|recommendations)[/?][\\w?&=,-]+")
            .matcher(answer.asString())
            .results()
            .map(MatchResult::group)
            .toList();
    assertThat(links).isNotEmpty().allMatch(link -> link.startsWith(PREFIX + "/"));
    assertThat(headers(answer)).hasSize(1).allMatch(link -> link.startsWith(SERVICE + "/"));
    Stream.concat(links.stream(), headers(answer))
        .map(link -> link.substring(link.indexOf(PREFIX) + PREFIX.length()))
        .forEach(link -> proxied().urlEncodingEnabled(false).get(link).then().statusCode(200));
  }

  private static Stream<String> links(JsonNode node) {
    Stream<String> own =
        LINKS.stream()
            .map(node::get)
            .filter(link -> link != null && link.isTextual())
            .map(JsonNode::asText);
    Stream<JsonNode> children = StreamSupport.stream(node.spliterator(), false);
    return Stream.concat(own, children.flatMap(ForwardedPrefixTest::links));
  }

  private static Stream<String> headers(Response answer) {
    return answer.headers().getValues("Link").stream()
        .map(link -> link.replaceFirst("^<", "").replaceFirst(">.*", ""));
  }

  @Test
  void aNewRecordIsAtItsLocation() {
    Response created =
        proxied().contentType("application/json").body(Kind.SOURCE.body()).post("/sources");
    assertThat(created.header("Location")).isEqualTo(SERVICE + "/sources/" + created.path("id"));
  }

  @Test
  void whatRefersToARecordIsFound() {
    proxied()
        .header("If-Match", "*")
        .delete("/actors/japan?dryRun=true")
        .then()
        .statusCode(409)
        .body("referrers[0].href", startsWith(PREFIX + "/"));
  }

  @Test
  void tagsHoldForTheAddressesThatTheyWereReadAt() {
    String tag = proxied().get("/graph?actor=japan").header("ETag");
    proxied().header("If-None-Match", tag).get("/graph?actor=japan").then().statusCode(304);
    given().header("If-None-Match", tag).get("/graph?actor=japan").then().statusCode(200);
  }

  @ParameterizedTest
  @CsvSource({"/q/openapi.json, servers[0].url", "/q/openapi?format=json, servers[0].url"})
  void theContractNamesTheServer(String path, String member) {
    proxied().get(path).then().body(member, equalTo(PREFIX));
    assertThat(proxied().get("/q/openapi").asString()).contains("\n  - url: " + PREFIX + "\n");
  }

  @Test
  void swaggerUiFindsTheContract() {
    proxied()
        .redirects()
        .follow(false)
        .get("/q/swagger-ui")
        .then()
        .statusCode(302)
        .header("Location", "swagger-ui/");
    assertThat(proxied().get("/q/swagger-ui/").asString())
        .contains("url: '../openapi'")
        .doesNotContain("src=\"/", "href=\"/", "url: '/");
  }

  @Test
  void thePageHasNoAbsoluteAddress() {
    for (String module : List.of("chart", "main", "page", "api", "home")) {
      assertThat(given().get("/explorer/" + module + ".js").asString())
          .doesNotContain("from '/", "href: '/");
    }
    assertThat(given().get("/").asString()).doesNotContain("src=\"/", "href=\"/", "action=\"/");
  }

  @Test
  void anUnencodedAddressIsUnderstood() throws Exception {
    String header = " HTTP/1.1\r\nX-Forwarded-Prefix: " + PREFIX + "\r\nX-Rest: ";
    String answer = RawHttp.get("/events?q=日本" + header);
    assertThat(answer).startsWith("HTTP/1.1 200");
  }

  @ParameterizedTest
  @ValueSource(strings = {"//evil.example", "javascript:"})
  void aPrefixLeadsToNoOtherHost(String prefix) {
    String href =
        given().header("X-Forwarded-Prefix", prefix).get("/search?q=gsomia").path("items[0].href");
    assertThat(href).matches("(/[A-Za-z0-9.-]+){2,3}");
  }

  private static RequestSpecification proxied() {
    return given()
        .header("X-Forwarded-Prefix", PREFIX)
        .header("X-Forwarded-Host", "front.example")
        .header("X-Forwarded-Proto", "https");
  }
}
