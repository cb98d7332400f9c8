package org.entente.limits;

import io.restassured.RestAssured;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** A connection for several requests, one after the other. */
final class KeptConnection implements AutoCloseable {

  static final int LONGEST_WAIT_SECONDS = 20;
  private static final String END_OF_HEAD = "\r\n\r\n";

  private final Socket socket;

  KeptConnection() throws IOException {
    socket = new Socket("127.0.0.1", RestAssured.port);
    socket.setSoTimeout(LONGEST_WAIT_SECONDS * 1000);
  }

  OutputStream out() throws IOException {
    return socket.getOutputStream();
  }

  void head(String request, String... headers) throws IOException {
    String head =
        "%s HTTP/1.1\r\nHost: localhost\r\n%s".formatted(request, String.join("\r\n", headers));
    out().write((head.stripTrailing() + END_OF_HEAD).getBytes(StandardCharsets.UTF_8));
  }

  /** Reads the next response, and returns its head in lower case. */
  String answer() throws IOException {
    InputStream in = socket.getInputStream();
    ByteArrayOutputStream head = new ByteArrayOutputStream();
    while (!head.toString(StandardCharsets.UTF_8).endsWith(END_OF_HEAD)) {
      int next = in.read();
      if (next < 0) {
        throw new EOFException(head.toString(StandardCharsets.UTF_8));
      }
      head.write(next);
    }
    String read = head.toString(StandardCharsets.UTF_8).toLowerCase(Locale.ROOT);
    in.readNBytes(Integer.parseInt(read.replaceAll("(?s).*content-length: *(\\d+).*", "$1")));
    return read;
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
