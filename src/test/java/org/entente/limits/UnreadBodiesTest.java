package org.entente.limits;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Bodies twice as large as the limit, which are answered before they have arrived. */
@QuarkusTest
class UnreadBodiesTest {

  private static final int PARTS = 20;
  private static final byte[] PART = new byte[1 << 20];

  @ParameterizedTest
  @CsvSource({
    "413, POST /sources.ndjson, application/x-ndjson",
    "413, POST /imports, application/octet-stream",
    "413, POST /sources, application/json",
    "413, PUT /sources/none, application/json",
    "400, POST /sources?titel=x, application/json",
    "404, POST /nothing, application/json",
    "415, POST /sources, application/xml",
    "200, GET /events?limit=1, application/json",
  })
  void theNextRequestIsAnswered(String status, String request, String mediaType) throws Exception {
    answered(status, request, HeldRequest.signIn(), "Content-Type: " + mediaType);
  }

  @Test
  void theNextRequestOfWhoDoesNotSignInIsAnswered() throws Exception {
    answered("401", "POST /sources", "Content-Type: application/json");
  }

  private static void answered(String status, String request, String... headers) throws Exception {
    try (KeptConnection connection = new KeptConnection()) {
      connection.head(
          request, String.join("\r\n", headers), "Content-Length: " + PARTS * PART.length);
      CompletableFuture<Void> body = CompletableFuture.runAsync(() -> send(connection));
      assertThat(connection.answer()).startsWith("http/1.1 " + status);
      body.get(KeptConnection.LONGEST_WAIT_SECONDS, SECONDS);
      connection.head("GET /events?limit=1");
      assertThat(connection.answer()).startsWith("http/1.1 200");
    }
  }

  private static void send(KeptConnection connection) {
    try {
      for (int part = 0; part < PARTS; part++) {
        connection.out().write(PART);
      }
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
