package org.entente.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The messages about variables with wrong values. */
class ConfigurationIT {

  @TempDir Path data;

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          ENTENTE_SEED; maybe; ENTENTE_SEED is 'maybe', but must be true or false.
          ENTENTE_PUBLIC_READS; no; ENTENTE_PUBLIC_READS is 'no', but must be true or false.
          ENTENTE_STATEMENT_TIMEOUT; soon; ENTENTE_STATEMENT_TIMEOUT is 'soon', but must be a time
          ENTENTE_LOAD_LARGEST_BODY; much; ENTENTE_LOAD_LARGEST_BODY is 'much', but must be a size
          ENTENTE_LIMIT_WRITES; 0; ENTENTE_LIMIT_WRITES is '0', but must be a positive integer.
          QUARKUS_HTTP_PORT; 80800; QUARKUS_HTTP_PORT is '80800', but must be a port from 0 to 65535.
          QUARKUS_HTTP_PORT; web; QUARKUS_HTTP_PORT is 'web', but must be a port from 0 to 65535.
          ENTENTE_READ_JDBC_URL; postgres://me:secret@db/x; ENTENTE_READ_JDBC_URL must be a URL such as jdbc:postgresql:
          OTEL_EXPORTER_OTLP_ENDPOINT; collector:4317; OTEL_EXPORTER_OTLP_ENDPOINT must be a URL such as http://
          OTEL_EXPORTER_OTLP_ENDPOINT; http://me:secret@/; OTEL_EXPORTER_OTLP_ENDPOINT must be a URL such as http://
          OTEL_EXPORTER_OTLP_ENDPOINT; //collector:4317; OTEL_EXPORTER_OTLP_ENDPOINT must be a URL such as http://
          OTEL_EXPORTER_OTLP_ENDPOINT; http://collector:80800; OTEL_EXPORTER_OTLP_ENDPOINT must be a URL such as http://
          OTEL_EXPORTER_OTLP_PROTOCOL; http; OTEL_EXPORTER_OTLP_PROTOCOL is 'http', but must be grpc or http/protobuf.
          QUARKUS_OTEL_EXPORTER_OTLP_ENDPOINT; collector; QUARKUS_OTEL_EXPORTER_OTLP_ENDPOINT must be a URL such as http://
          QUARKUS_DATASOURCE_JDBC_URL; postgres://me:secret@db/x; QUARKUS_DATASOURCE_JDBC_URL must be a URL such as jdbc:postgresql:
          """)
  void itIsNamedInOneLine(String variable, String value, String complaint) throws Exception {
    Map<String, String> environment = new HashMap<>();
    environment.put("ENTENTE_DATA_DIR", data.toString());
    environment.put(variable, value);
    try (PackagedService service = PackagedService.start(environment)) {
      assertThat(service.awaitExit()).isEqualTo(1);
      assertThat(service.output().strip().lines()).singleElement().asString().contains(complaint);
      assertThat(service.output()).doesNotContain("secret");
    }
    assertThat(data).isEmptyDirectory();
  }

  @ParameterizedTest
  @CsvSource({
    "jdbc:postgresql://localhost:1/entente, refused",
    "jdbc:postgresql://none.invalid/x, none.invalid"
  })
  void aDatabaseThatDoesNotAnswerIsNamed(String address, String complaint) throws Exception {
    try (PackagedService service =
        PackagedService.start(
            Map.of(
                "QUARKUS_DATASOURCE_JDBC_URL", address,
                "QUARKUS_DATASOURCE_USERNAME", "entente",
                "ENTENTE_EDITOR_PASSWORD", "mine"))) {
      assertThat(service.awaitExit()).isEqualTo(1);
      assertThat(service.output().lines())
          .filteredOn(line -> line.startsWith("Entente cannot run: "))
          .singleElement()
          .asString()
          .contains(complaint);
    }
  }
}
