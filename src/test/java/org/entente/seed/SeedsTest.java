package org.entente.seed;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.entente.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests the content of the seed records. */
@QuarkusTest
class SeedsTest {

  private static final int PARAGRAPHS = 14;

  @ParameterizedTest
  @CsvSource({"ACTOR, 30", "EVENT, 20", "AGREEMENT, 2", "RECOMMENDATION, 5", "SOURCE, 10"})
  void areMany(Kind kind, int atLeast) {
    assertThat(seeds(kind)).hasSizeGreaterThanOrEqualTo(atLeast);
  }

  @ParameterizedTest
  @EnumSource(names = "SOURCE", mode = EnumSource.Mode.EXCLUDE)
  void restOnSources(Kind kind) {
    assertThat(seeds(kind))
        .allSatisfy(seed -> assertThat(citations(seed)).as("%s", seed.get("id")).isNotEmpty());
  }

  @ParameterizedTest
  @EnumSource
  void citeParagraphsThatTheArticleHas(Kind kind) {
    seeds(kind).stream()
        .flatMap(seed -> citations(seed).stream())
        .filter(citation -> citation.get("source").toString().contains("id=fdd-2020-09-10"))
        .forEach(
            citation -> {
              assertThat(citation.get("locator")).asString().matches("paragraph \\d+|author note");
              if (!citation.get("locator").equals("author note")) {
                int paragraph = Integer.parseInt(citation.get("locator").toString().substring(10));
                assertThat(paragraph).isBetween(1, PARAGRAPHS);
              }
            });
  }

  @ParameterizedTest
  @CsvSource({
    "suga-yoshihide",
    "suh-hoon",
    "mark-esper",
    "morgan-ortagus",
    "moon-jae-in",
    "nam-chang-hee"
  })
  void nameWhoSaidWhatIsQuoted(String person) {
    assertThat(
            Stream.of(Kind.values())
                .flatMap(kind -> seeds(kind).stream())
                .flatMap(seed -> citations(seed).stream()))
        .anySatisfy(
            citation ->
                assertThat(String.valueOf(citation.get("attributedTo")))
                    .contains("id=" + person + ","));
  }

  @ParameterizedTest
  @CsvSource({"ACTOR, japan, 日本", "ACTOR, south-korea, 대한민국", "AGREEMENT, gsomia, 지소미아"})
  void haveNamesInTheirOwnLanguages(Kind kind, String id, String name) {
    List<String> names = given().get(kind.path + "/" + id).path("otherNames.name");
    assertThat(names).contains(name);
  }

  @Test
  void leadFromTheRulingToTheSuspendedNotice() {
    List<String> chain =
        List.of(
            "supreme-court-orders-nippon-steel-to-pay",
            "japan-tightens-export-controls",
            "south-korea-notifies-end-of-gsomia",
            "south-korea-suspends-gsomia-notice");
    for (int at = 1; at < chain.size(); at++) {
      assertThat(reasons(chain.get(at))).contains(chain.get(at - 1));
    }
  }

  /** Returns all events that an event responds to, directly or through others. */
  private static List<String> reasons(String event) {
    List<String> direct = given().get("/events/" + event).path("respondsTo.id");
    return Stream.concat(direct.stream(), direct.stream().flatMap(cause -> reasons(cause).stream()))
        .distinct()
        .toList();
  }

  /** Returns the seed records only, because other tests create more records. */
  private static List<Map<String, Object>> seeds(Kind kind) {
    List<String> ids =
        JsonPath.from(SeedsTest.class.getResource("/seeds" + kind.path + ".json")).get("id");
    List<Map<String, Object>> oldest =
        given().get(kind.path + "?limit=200&sort=createdAt").path("items");
    List<Map<String, Object>> seeds =
        oldest.stream().filter(record -> ids.contains(record.get("id").toString())).toList();
    assertThat(seeds).hasSameSizeAs(ids);
    return seeds;
  }

  @SuppressWarnings("unchecked")
  private static List<Map<String, Object>> citations(Map<String, Object> record) {
    return (List<Map<String, Object>>) record.get("citations");
  }
}
