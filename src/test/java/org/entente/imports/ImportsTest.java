package org.entente.imports;

import static io.restassured.RestAssured.given;
import static io.restassured.config.EncoderConfig.encoderConfig;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.imports.Files.gzip;
import static org.entente.imports.Files.imported;
import static org.entente.imports.Files.real;
import static org.entente.imports.Files.send;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests how files are received, queued and imported. */
@QuarkusTest
class ImportsTest {

  private static final int MOST_WAITING = 20;
  private static final byte[] GDELT = real("gdelt-2.0.tsv");

  @Inject DataSource database;

  @Test
  void theResponseLocatesTheImport() {
    Files.ended(send("?dryRun=true", GDELT).extract().path("id"));
    String id =
        send("?format=gdelt-2.0", GDELT)
            .statusCode(202)
            .header("Location", containsString("/imports/"))
            .body("format", equalTo("gdelt-2.0"))
            .body("author", equalTo("editor"))
            .extract()
            .path("id");
    JsonPath ended = Files.ended(id);
    assertThat(ended.getString("endedAt")).isNotNull();
    assertThat(ended.getInt("rate")).isPositive();
    given().get("/imports?limit=1").then().body("items", hasSize(1)).body("next", notNullValue());
    given().get("/imports?before=" + id + "&limit=200").then().body("next", equalTo(null));
  }

  @Test
  void theDefaultTypeOfCurlIsAccepted() {
    String form = "application/x-www-form-urlencoded";
    String id =
        given()
            .config(
                RestAssured.config()
                    .encoderConfig(encoderConfig().encodeContentTypeAs(form, ContentType.TEXT)))
            .contentType(form)
            .body(new String(GDELT, UTF_8))
            .post("/imports?dryRun=true")
            .then()
            .statusCode(202)
            .extract()
            .path("id");
    Files.ended(id);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "hello",
        "a,b\n1,2\n",
        "{\"a\": 1}",
        "1\t2\t3\n",
        "event_id,event_date\n1,2018\n"
      })
  void anUnknownFormatIsRefused(String file) {
    send("", file.getBytes(UTF_8))
        .statusCode(422)
        .body("detail", startsWith("The file is in none of the formats"));
  }

  @Test
  void aFileOfAnotherFormatIsRefused() {
    send("?format=icews", GDELT)
        .statusCode(422)
        .body("errors[0].parameter", equalTo("format"))
        .body("detail", equalTo("The file is gdelt-2.0, not icews."));
    send("?format=gdelt", GDELT).statusCode(400).body("errors[0].parameter", equalTo("format"));
  }

  @Test
  void aDamagedFileIsRefused() {
    byte[] zip = Files.zip(Map.of("a.tsv", GDELT));
    send("", Arrays.copyOf(gzip(GDELT), 20)).statusCode(422);
    send("", Arrays.copyOf(zip, 60)).statusCode(422);
    byte[] scrambled = zip.clone();
    Arrays.fill(scrambled, 40, 400, (byte) 7);
    send("", scrambled).statusCode(422);
    send("", new byte[] {'P', 'K', 3, 4}).statusCode(422);
    send("", new byte[] {31, (byte) 139}).statusCode(422);
  }

  @Test
  void aTruncatedFileIsReadToItsEnd() {
    StringBuilder rows = new StringBuilder();
    for (int at = 0; at < 3000; at++) {
      rows.append(new String(GDELT, UTF_8).replaceAll("(?m)^(\\d+)\t", "7" + at + "$1\t"));
    }
    byte[] packed = gzip(rows.toString().getBytes(UTF_8));
    JsonPath report = imported("?dryRun=true", Arrays.copyOf(packed, packed.length / 20));
    assertThat(report.getString("state")).isEqualTo("FAILED");
    assertThat(report.getString("detail")).startsWith("The file is truncated");
    assertThat(report.getInt("read")).isPositive();
  }

  @Test
  void aCompressionBombIsRefused() {
    byte[] bomb =
        Files.written(
            out -> {
              try (var packed = new java.util.zip.GZIPOutputStream(out)) {
                packed.write(GDELT);
                byte[] nothing = new byte[1 << 20];
                for (int at = 0; at < 100; at++) {
                  packed.write(nothing);
                }
              }
            });
    JsonPath report = imported("?dryRun=true", bomb);
    assertThat(report.getString("state")).isEqualTo("FAILED");
    assertThat(report.getString("detail")).startsWith("The file unpacks to more");
  }

  @Test
  void theQueueIsLimited() {
    List<String> waiting = new ArrayList<>();
    try (Blocked other = new Blocked()) {
      given().get("/imports/" + other.number).then().body("state", equalTo("RUNNING"));
      for (int at = 0; at < MOST_WAITING; at++) {
        waiting.add(send("?dryRun=true", GDELT).statusCode(202).extract().path("id"));
      }
      send("?dryRun=true", GDELT).statusCode(409);
      waiting.forEach(
          id ->
              given()
                  .post("/imports/" + id + "/cancel")
                  .then()
                  .statusCode(200)
                  .body("state", equalTo("CANCELLED")));
    }
    given().post("/imports/" + waiting.get(0) + "/cancel").then().statusCode(409);
    given().post("/imports/0/cancel").then().statusCode(404);
    given().get("/imports/999999999").then().statusCode(404);
  }

  @Test
  void anInterruptedImportResumesWhereItStopped() {
    String id;
    try (Blocked blocked = new Blocked()) {
      id = send("?dryRun=true", GDELT).statusCode(202).extract().path("id");
      run("delete from import where number = " + blocked.number);
      run(
          "update import set state = 'RUNNING', instance = 'gone', alive_at = now() - interval '1"
              + " minute', units_done = 5 where number = "
              + id);
    }
    JsonPath report = Files.ended(id);
    assertThat(report.getString("state")).isEqualTo("DONE");
    assertThat(report.getInt("read")).isEqualTo(15 - 5);
  }

  private void run(String statement) {
    try (Connection connection = database.getConnection();
        Statement update = connection.createStatement()) {
      update.execute(statement);
    } catch (SQLException failure) {
      throw new AssertionError(failure);
    }
  }

  /** Pretends that another instance runs an import. */
  private final class Blocked implements AutoCloseable {

    private final long number = begin();

    private long begin() {
      try (Connection connection = database.getConnection();
          Statement insert = connection.createStatement();
          var key =
              insert.executeQuery(
                  "insert into import (format, state, dry_run, author, bytes, report, instance,"
                      + " alive_at) values ('icews', 'RUNNING', true, 'test', 0, '{}', 'other',"
                      + " now() + interval '1 hour') returning number")) {
        key.next();
        return key.getLong(1);
      } catch (SQLException failure) {
        throw new AssertionError(failure);
      }
    }

    @Override
    public void close() {
      run("delete from import where number = " + number);
    }
  }
}
