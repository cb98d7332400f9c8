package org.entente.source;

import static io.restassured.RestAssured.given;
import static org.entente.Kind.SOURCE;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.entente.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests sources: members, citations and deletion. */
@QuarkusTest
class SourceTest {

  @Test
  void isReadAsItWasWritten() {
    Map<String, Object> body = SOURCE.body("publisher", "Yonhap");
    body.put("authors", List.of("A. B.", "朴"));
    body.put("publishedOn", "2019-11");
    body.put("url", "https://example.org/a?b=c#d");
    body.put("language", "ko-KR");
    body.put("licence", "CC BY 4.0");
    var answer = SOURCE.post(body).statusCode(201);
    body.forEach((member, value) -> answer.body(member, equalTo(value)));
  }

  @ParameterizedTest
  @EnumSource(names = "SOURCE", mode = EnumSource.Mode.EXCLUDE)
  void leadsToAllThatRestsOnIt(Kind kind) {
    given()
        .get(kind.path + "?source=fdd-2020-09-10&limit=200")
        .then()
        .body("items.citations.source.id", everyItem(hasItem("fdd-2020-09-10")));
  }

  @Test
  void isKeptWhileCited() {
    SOURCE.delete("fdd-2020-09-10").statusCode(409);
  }
}
