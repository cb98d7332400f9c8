package org.entente.guide;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The documents are pages whose links lead somewhere, and whose examples are answered. */
@QuarkusTest
class GuideTest {

  static Stream<String> links() {
    return Stream.of("guide.md", "versioning.md")
        .map(file -> Document.read(file).html())
        .flatMap(html -> matches(html, "href=\"([^\"#:]+)(?:#[^\"]*)?\""))
        .map(link -> link.replace("&amp;", "&"))
        .distinct();
  }

  @ParameterizedTest
  @MethodSource("links")
  void everyLinkAndExampleIsAnswered(String link) {
    assertThat(link).doesNotStartWith("/");
    given().urlEncodingEnabled(false).get("/" + link).then().statusCode(200);
  }

  @Test
  void theGuideLinksToItsExamples() throws IOException {
    List<String> examples =
        Pattern.compile("`GET /([^`{} ]+)`")
            .matcher(Files.readString(Path.of("docs/guide.md")))
            .results()
            .map(example -> example.group(1).replace("&", "&amp;"))
            .toList();
    assertThat(examples).hasSizeGreaterThan(20);
    assertThat(found("/guide", "href=\"([^\"]+)\"><code>GET /").distinct())
        .containsExactlyElementsOf(examples.stream().distinct().toList());
  }

  @ParameterizedTest
  @ValueSource(strings = {"/guide", "/versioning"})
  void everyChapterIsListed(String page) {
    List<String> chapters = found(page, "<h2 id=\"([^\"]+)\"").toList();
    assertThat(chapters).isNotEmpty().doesNotHaveDuplicates();
    assertThat(found(page, "<li><a href=\"#([^\"]+)\"")).containsExactlyElementsOf(chapters);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/guide", "/versioning"})
  void aPageIsServedLikeThePage(String page) {
    String policy = when().get("/").header("Content-Security-Policy");
    given()
        .get(page)
        .then()
        .statusCode(200)
        .header("Content-Type", equalTo("text/html;charset=UTF-8"))
        .header("Content-Security-Policy", equalTo(policy))
        .header("Cache-Control", equalTo("no-cache"));
    assertThat(found(page, "<(?:script|link rel=\"stylesheet|style|img)")).hasSize(1);
    given().get(page + "?x=y").then().statusCode(400);
    given().accept("application/json").get(page).then().statusCode(406);
    given().post(page).then().statusCode(405).header("Allow", startsWith("GET"));
  }

  @Test
  void theContractLeadsToTheGuideThroughAProxy() {
    for (String form : List.of("json", "yaml")) {
      String contract =
          given()
              .header("X-Forwarded-Prefix", "/front/entente")
              .get("/q/openapi." + form)
              .asString();
      assertThat(contract)
          .contains("[guide](/front/entente/guide)", "[versioning](/front/entente/versioning)")
          .containsPattern("\"?url\"? ?: \"?/front/entente/guide\"?\n")
          .containsPattern("\"?url\"? ?: \"?/front/entente\"?,?\n")
          .doesNotContain("/front/entente/front");
    }
  }

  private static Stream<String> found(String page, String pattern) {
    return matches(when().get(page).asString(), pattern);
  }

  private static Stream<String> matches(String html, String pattern) {
    return Pattern.compile(pattern)
        .matcher(html)
        .results()
        .map(result -> result.groupCount() == 0 ? result.group() : result.group(1));
  }
}
