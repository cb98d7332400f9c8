package org.entente.process;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;

/** One connection to the live feed. */
final class EventStream implements AutoCloseable {

  private static final String DATA = "data:";

  private final InputStream body;

  private EventStream(InputStream body) {
    this.body = body;
  }

  /**
   * Opens a connection.
   *
   * @param last the cursor of the last known change, or empty
   */
  static EventStream open(Api service, String path, String last) {
    String[] headers = last.isEmpty() ? new String[] {} : new String[] {"Last-Event-ID", last};
    return new EventStream(service.open(path, headers).body());
  }

  /** Returns the changes as they arrive, until the service ends the stream. */
  Iterator<JsonNode> changes() {
    return new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8))
        .lines()
        .filter(line -> line.startsWith(DATA))
        .map(line -> Answer.parse(line.substring(DATA.length())))
        .iterator();
  }

  @Override
  public void close() {
    try {
      body.close();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
