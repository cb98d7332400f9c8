package org.entente.database;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.Kind.SOURCE;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.entente.model.PartialDate;
import org.entente.source.SourceMapper;
import org.junit.jupiter.api.Test;

/** The number of rows that an export reads and keeps at once. */
@QuarkusTest
class RowSetsTest {

  private static final int LONGEST = 1 << 20;
  private static final int SHORT = 60;
  private static final int AUTHORS = 100;
  private static final int NAME = 100;

  @Inject DataSource database;
  @Inject SourceMapper sources;
  @Inject ObjectMapper json;

  @Test
  void ordinaryRowsComeInLargeSets() throws Exception {
    load("ordinary", 1200, 1);
    assertThat(sets("ordinary")).containsExactly(50, 500, 500, 150);
  }

  @Test
  void ofLongRowsFewAreKept() throws Exception {
    load("long", SHORT, 1);
    load("long", 500, AUTHORS);
    List<Integer> sets = sets("long");
    assertThat(sets.stream().mapToInt(Integer::intValue).sum()).isEqualTo(SHORT + 500);
    assertThat(sets)
        .allSatisfy(
            rows -> assertThat(rows).isLessThanOrEqualTo(SHORT + LONGEST / (AUTHORS * NAME)));
  }

  private List<Integer> sets(String tag) throws SQLException {
    BoundSql tagged =
        new BoundSql(
            "source where :tag = any(source.tags) order by source.key", Map.of("tag", tag));
    try (Connection connection = database.getConnection()) {
      connection.setAutoCommit(false);
      try (RowSets sets =
          new RowSets(connection, sources.projection().linksApart(PartialDate.today()), tagged)) {
        List<Integer> all = new ArrayList<>();
        for (List<Row> set = sets.next(); !set.isEmpty(); set = sets.next()) {
          all.add(set.size());
        }
        return all;
      } finally {
        connection.rollback();
        connection.setAutoCommit(true);
      }
    }
  }

  private void load(String tag, int count, int authors) throws JsonProcessingException {
    StringBuilder lines = new StringBuilder();
    for (int number = 0; number < count; number++) {
      Map<String, Object> source = SOURCE.body("tags", List.of(tag));
      source.put("id", "%s-%d-%d".formatted(tag, authors, number));
      source.put(
          "authors",
          IntStream.range(0, authors).mapToObj(("%%0%dd".formatted(NAME))::formatted).toList());
      lines.append(json.writeValueAsString(source)).append('\n');
    }
    given()
        .contentType("application/x-ndjson")
        .body(lines.toString().getBytes(UTF_8))
        .post("/sources.ndjson")
        .then()
        .statusCode(200);
  }
}
