package org.entente.agreement;

import static io.restassured.RestAssured.given;
import static org.entente.Kind.AGREEMENT;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.entente.Kind;
import org.junit.jupiter.api.Test;

/** Statuses of agreements that an older version wrote. */
@QuarkusTest
class StatusFillerTest {

  private static final int MORE_THAN_A_BATCH = 210;

  @Inject StatusFiller filler;
  @Inject DataSource database;

  @Test
  void areDerivedByInstancesThatStartTogether() throws SQLException {
    String actor = Kind.ACTOR.create();
    List<String> ids =
        IntStream.range(0, MORE_THAN_A_BATCH)
            .mapToObj(
                number ->
                    AGREEMENT.create(AGREEMENT.body("parties", List.of(Map.of("actor", actor)))))
            .toList();
    forget(ids);
    given().get("/agreements?party=" + actor).then().body("items", equalTo(List.of()));
    AGREEMENT
        .get(ids.get(0))
        .body("status", equalTo("PROPOSED"))
        .body("parties.status", contains("NONE"));
    CompletableFuture.allOf(
            Stream.generate(() -> CompletableFuture.runAsync(() -> filler.fill(new StartupEvent())))
                .limit(3)
                .toArray(CompletableFuture[]::new))
        .join();
    given()
        .get("/agreements?total=true&status=PROPOSED&partyStatus=NONE&party=" + actor)
        .then()
        .body("total", equalTo(MORE_THAN_A_BATCH));
    AGREEMENT.get(ids.get(0)).body("version", equalTo(1));
  }

  private void forget(List<String> ids) throws SQLException {
    String keys =
        "agreement_key in (select key from agreement where id in ('%s'))"
            .formatted(String.join("','", ids));
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("delete from agreement_statuses where " + keys);
      statement.execute("delete from agreement_party_statuses where " + keys);
    }
  }
}
