package org.entente.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.RestAssured;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.util.Map;

/**
 * Opens streams that never end: REST Assured reads an answer to its end before a test sees it.
 * Compares the beginning of the answer with the contract.
 */
public final class LiveStream {

  private static final Contract CONTRACT = Contract.read();
  private static final int PATIENCE_MILLIS = 20_000;

  private LiveStream() {}

  /** Opens the stream at the path of the service, which may have a query. */
  public static HttpURLConnection open(String path, Map<String, String> headers)
      throws IOException {
    URI address = URI.create("http://localhost:" + RestAssured.port + path);
    HttpURLConnection stream = (HttpURLConnection) address.toURL().openConnection();
    headers.forEach(stream::setRequestProperty);
    stream.setReadTimeout(PATIENCE_MILLIS);
    Operation operation = CONTRACT.operation("GET", address.getPath()).orElseThrow();
    Part declared = operation.responses().get(String.valueOf(stream.getResponseCode()));
    assertThat(declared).as("status %d", stream.getResponseCode()).isNotNull();
    assertThat(declared.at("content").children())
        .containsKey(stream.getContentType().replaceFirst(" *;.*", ""));
    Exercised.note(operation, stream.getResponseCode());
    return stream;
  }
}
