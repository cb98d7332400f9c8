package org.entente.http;

import io.restassured.RestAssured;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Sends requests that HTTP clients refuse to send. */
public final class RawHttp {

  private static final int PATIENCE_MILLIS = 30_000;

  private RawHttp() {}

  public static String get(String address) throws IOException {
    return send("GET " + address + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
  }

  /** Sends a request that consists of a first line and lines of headers. */
  public static String headers(String... lines) throws IOException {
    return send(String.join("\r\n", lines) + "\r\nConnection: close\r\n\r\n");
  }

  /** Sends the characters, and returns the answer up to the end of the connection. */
  public static String send(String request) throws IOException {
    try (Socket socket = new Socket("localhost", RestAssured.port)) {
      socket.setSoTimeout(PATIENCE_MILLIS);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
