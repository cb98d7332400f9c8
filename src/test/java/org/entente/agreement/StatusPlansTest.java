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
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** Lists by status are read from an index, however many agreements there are. */
@QuarkusTest
class StatusPlansTest {

  /** Five thousand agreements, each of four statuses and of ten parties. */
  private static final List<String> MANY =
      List.of(
          "set local statement_timeout = 0; set local session_replication_role = replica",
          """
          insert into agreement (key, id, version, created_at, updated_at, tags, external_ids, name,
            other_names, form, subjects, signed_on, known_from)
          select -n, 'many-' || n, 1, now(), now(), '{}', '[]', 'Many ' || n, '[]', 'TREATY', '{}',
            text(date '1950-01-01' + n), date '1950-01-01' + n from generate_series(1, 5000) n
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
          select agreement_key, party * 4 + position, party, anybody.key, from_day, to_day,
            (array['SIGNED', 'BOUND', 'SUSPENDED', 'ENDED'])[position + 1], agreement_signed_on
          from agreement_statuses, generate_series(0, 9) party,
            (select key, row_number() over () as place, count(*) over () as number from actor) anybody
          where agreement_key < 0 and anybody.place = (party * 3 - agreement_key) % anybody.number + 1
          """,
          "analyze agreement, agreement_statuses, agreement_party_statuses");

  private static final Pattern PARAMETER = Pattern.compile("\\$(\\d+)");

  private static final String OF_WHOLES = "agreement_statuses_status";
  private static final String OF_PARTIES = "agreement_party_statuses_actor";

  private static final Map<String, String> INDEXES =
      Map.of(
          "status=IN_FORCE&on=1960", OF_WHOLES,
          "status=IN_FORCE&on=1960&total=true", OF_WHOLES,
          "status=IN_FORCE,SUSPENDED&on=1960", OF_WHOLES,
          "party=japan", OF_PARTIES,
          "party=japan&partyStatus=BOUND&on=2019-09-01", OF_PARTIES,
          "party=japan&status=IN_FORCE&on=2019", OF_WHOLES + "|" + OF_PARTIES);

  @Inject DataSource database;

  @Test
  void useTheIndexOfTheStatuses() throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      Map<String, List<String>> statements = new LinkedHashMap<>();
      for (String query : INDEXES.keySet()) {
        statements.put(query, sent(statement, "/agreements?" + query));
      }
      connection.setAutoCommit(false);
      try {
        for (String step : MANY) {
          statement.execute(step);
        }
        for (String query : INDEXES.keySet()) {
          assertThat(statements.get(query)).as(query).isNotEmpty();
          for (String question : statements.get(query)) {
            assertThat(plan(statement, question))
                .as(query)
                .containsPattern(INDEXES.get(query))
                .doesNotContain("Seq Scan on agreement");
          }
        }
      } finally {
        connection.rollback();
        connection.setAutoCommit(true);
      }
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

  /** Explains the plan for all values, which the service's sessions prefer. */
  private static String plan(Statement statement, String question) throws SQLException {
    int parameters =
        PARAMETER
            .matcher(question)
            .results()
            .mapToInt(found -> Integer.parseInt(found.group(1)))
            .max()
            .orElse(0);
    statement.execute("prepare question as " + question);
    List<String> plan =
        lines(
            statement.executeQuery(
                "explain execute question(%s)"
                    .formatted(String.join(", ", Collections.nCopies(parameters, "null")))));
    statement.execute("deallocate question");
    return String.join("\n", plan);
  }

  private static List<String> lines(ResultSet rows) throws SQLException {
    List<String> lines = new ArrayList<>();
    while (rows.next()) {
      lines.add(rows.getString(1));
    }
    return lines;
  }
}
