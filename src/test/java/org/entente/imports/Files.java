package org.entente.imports;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Makes files for tests and imports them. */
final class Files {

  private static final Duration LONGEST = Duration.ofMinutes(2);

  private Files() {}

  static byte[] real(String name) {
    try (InputStream file = Files.class.getResourceAsStream(name)) {
      return file.readAllBytes();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  static List<String> lines(String name) {
    return new String(real(name), UTF_8).lines().toList();
  }

  static byte[] gzip(byte[] plain) {
    return written(
        out -> {
          try (GZIPOutputStream packed = new GZIPOutputStream(out)) {
            packed.write(plain);
          }
        });
  }

  static byte[] zip(Map<String, byte[]> files) {
    return written(
        out -> {
          try (ZipOutputStream packed = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
              packed.putNextEntry(new ZipEntry(file.getKey()));
              packed.write(file.getValue());
            }
          }
        });
  }

  interface Writing {
    void to(OutputStream out) throws IOException;
  }

  static byte[] written(Writing writing) {
    try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      writing.to(out);
      return out.toByteArray();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  static ValidatableResponse send(String query, byte[] file) {
    return given()
        .contentType("application/octet-stream")
        .body(file)
        .post("/imports" + query)
        .then();
  }

  /** Imports a file and waits for the end. */
  static JsonPath imported(byte[] file) {
    return imported("", file);
  }

  static JsonPath imported(String query, byte[] file) {
    return ended(send(query, file).statusCode(202).extract().path("id"));
  }

  /** Waits for the end; whatever the file, each row that was read has one outcome. */
  static JsonPath ended(String id) {
    JsonPath report =
        await()
            .atMost(LONGEST)
            .pollInterval(Duration.ofMillis(50))
            .until(
                () -> given().get("/imports/" + id).jsonPath(),
                json -> !List.of("QUEUED", "RUNNING").contains(json.getString("state")));
    Map<String, Integer> skipped = report.getMap("skipped");
    int outcomes =
        Stream.of("created", "updated", "unchanged", "joined", "failed")
                .mapToInt(report::getInt)
                .sum()
            + skipped.values().stream().mapToInt(Integer::intValue).sum();
    assertThat(outcomes).as(report.prettify()).isEqualTo(report.getInt("read"));
    return report;
  }
}
