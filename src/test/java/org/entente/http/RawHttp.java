package org.entente.http;

import io.restassured.RestAssured;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Sends URLs that HTTP clients refuse to send. */
public final class RawHttp {

  private RawHttp() {}

  public static String get(String address) throws IOException {
    try (Socket socket = new Socket("localhost", RestAssured.port)) {
      String request =
          "GET " + address + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
