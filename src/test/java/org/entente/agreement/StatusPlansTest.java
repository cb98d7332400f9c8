package org.entente.agreement;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lists by status are read from an index, however many agreements there are. */
@QuarkusTest
class StatusPlansTest {

  /** Ten thousand agreements, each of four statuses and of ten parties out of two hundred. */
  private static final List<String> MANY =
      List.of(
          """
          insert into actor select (jsonb_populate_record(a, jsonb_build_object(
            'key', -n, 'id', 'many-' || n))).* from (select * from actor limit 1) a, generate_series(1, 200) n
          """,
          """
          insert into agreement (key, id, version, created_at, updated_at, tags, external_ids, name,
            other_names, form, subjects, signed_on, known_from)
          select -n, 'many-' || n, 1, now(), now(), '{}', '[]', 'Many ' || n, '[]', 'TREATY', '{}',
            text(date '1950-01-01' + n), date '1950-01-01' + n from generate_series(1, 10000) n
          """,
          """
          insert into agreement_statuses (agreement_key, position, from_day, to_day, status, agreement_signed_on)
          select key, place, known_from + place * 1000, known_from + place * 1000 + 999,
            (array['SIGNED', 'IN_FORCE', 'SUSPENDED', 'TERMINATED'])[place + 1], signed_on
          from agreement, generate_series(0, 3) place where key < 0
          """,
          """
          insert into agreement_party_statuses (agreement_key, position, party, actor_key, from_day, to_day,
            status, agreement_signed_on)
          select agreement_key, party * 4 + position, party, -1 - (party * 20 + agreement_key % 20 + 20) % 200,
            from_day, to_day, (array['SIGNED', 'BOUND', 'SUSPENDED', 'ENDED'])[position + 1], agreement_signed_on
          from agreement_statuses, generate_series(0, 9) party where agreement_key < 0
          """,
          "analyze actor, agreement, agreement_statuses, agreement_party_statuses");

  @Inject DataSource database;

  @ParameterizedTest
  @CsvSource({
    "status=IN_FORCE&on=1960, agreement_statuses_status",
    "status=IN_FORCE&on=1960&total=true, agreement_statuses_status",
    "party=japan, agreement_party_statuses_actor",
    "party=japan&partyStatus=BOUND&on=2019-09-01, agreement_party_statuses_actor",
    "party=japan&status=IN_FORCE&on=2019, agreement_party_statuses_actor",
  })
  void useTheIndex(String query, String index) throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      List<String> sent = sent(statement, "/agreements?" + query);
      connection.setAutoCommit(false);
      for (String insert : MANY) {
        statement.execute(insert);
      }
      for (String question : sent) {
        String plan = plan(statement, question);
        assertThat(plan).contains(index).doesNotContain("Seq Scan on agreement");
      }
      connection.rollback();
      connection.setAutoCommit(true);
    }
  }

  private static List<String> sent(Statement statement, String path) throws SQLException {
    statement.execute("create extension if not exists pg_stat_statements");
    statement.execute("select pg_stat_statements_reset()");
    given().get(path).then().statusCode(200);
    return lines(
        statement.executeQuery(
            """
            select query from pg_stat_statements
            where query like '%statuses link%' or query like '%statuses other%'
            """));
  }

  private static String plan(Statement statement, String question) throws SQLException {
    return String.join(
        "\n", lines(statement.executeQuery("explain (generic_plan) " + question)));
  }

  private static List<String> lines(ResultSet rows) throws SQLException {
    List<String> lines = new ArrayList<>();
    while (rows.next()) {
      lines.add(rows.getString(1));
    }
    return lines;
  }
}
