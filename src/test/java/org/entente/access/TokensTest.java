package org.entente.access;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.quarkus.test.oidc.server.OidcWiremockTestResource;
import io.restassured.specification.RequestSpecification;
import io.smallrye.jwt.build.Jwt;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entente.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Signing in with tokens of an OpenID Connect server, beside the password. */
@QuarkusTest
@TestProfile(TokensTest.WithServer.class)
class TokensTest {

  private static final String ISSUER = "https://server.example.com";

  public static class WithServer implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of(
          "quarkus.oidc.tenant-enabled",
          "true",
          "quarkus.oidc.auth-server-url",
          "${keycloak.url}/realms/quarkus",
          "quarkus.oidc.token.issuer",
          ISSUER,
          "quarkus.oidc.token.audience",
          ISSUER);
    }

    @Override
    public List<TestResourceEntry> testResources() {
      return List.of(new TestResourceEntry(OidcWiremockTestResource.class));
    }
  }

  static List<String> worthless() {
    String good = token("mallory", "editor");
    int signature = good.lastIndexOf('.') + 10;
    char other = good.charAt(signature) == 'A' ? 'B' : 'A';
    return List.of(
        "nonsense",
        good.substring(0, signature) + other + good.substring(signature + 1),
        good.replaceFirst("^[^.]+", "eyJhbGciOiJub25lIn0"),
        signed(ISSUER, ISSUER, Instant.EPOCH),
        signed("https://elsewhere.example", ISSUER, Instant.now().plusSeconds(60)),
        signed(ISSUER, "another service", Instant.now().plusSeconds(60)));
  }

  @Test
  void theHistoryNamesWhomTheTokenNames() {
    String id =
        with(token("alice", "editor"))
            .contentType("application/json")
            .body(Kind.SOURCE.body())
            .post("/sources")
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    given().get("/sources/{id}/history", id).then().body("items[0].author", equalTo("alice"));
  }

  @Test
  void whoTheTokenNamesLearnsTheirRights() {
    with(token("alice", "editor"))
        .get("/me")
        .then()
        .body("name", equalTo("alice"))
        .body("signIn", equalTo("TOKEN"))
        .body("rights", hasItem("WRITE"));
    with(token("bob", "reader")).get("/me").then().body("rights", equalTo(List.of("READ")));
    with("nonsense").get("/me").then().statusCode(401);
  }

  @Test
  void onlyEditorsWrite() {
    with(token("bob", "reader"))
        .contentType("application/json")
        .body(Kind.SOURCE.body())
        .post("/sources")
        .then()
        .statusCode(403);
  }

  @ParameterizedTest
  @MethodSource("worthless")
  void aWorthlessTokenIsRefused(String token) {
    with(token).get("/sources").then().statusCode(401).body("detail", containsString("token"));
  }

  @Test
  void strangersLearnBothWays() {
    List<String> ways =
        given()
            .auth()
            .none()
            .contentType("application/json")
            .body("{}")
            .post("/sources")
            .then()
            .statusCode(401)
            .extract()
            .headers()
            .getValues("WWW-Authenticate");
    assertThat(ways).contains("basic realm=\"Entente\"", "Bearer");
  }

  @Test
  void thePasswordIsTakenBesides() {
    Kind.SOURCE.post(Kind.SOURCE.body()).statusCode(201);
  }

  private static RequestSpecification with(String token) {
    return given().auth().oauth2(token);
  }

  private static String token(String name, String role) {
    return OidcWiremockTestResource.getAccessToken(name, Set.of(role));
  }

  private static String signed(String issuer, String audience, Instant until) {
    return Jwt.preferredUserName("mallory")
        .groups("editor")
        .issuer(issuer)
        .audience(audience)
        .issuedAt(until.minusSeconds(120))
        .expiresAt(until)
        .jws()
        .keyId("1")
        .sign("privateKey.jwk");
  }
}
