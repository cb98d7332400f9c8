package org.entente.limits;

import io.restassured.RestAssured;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.entente.Credentials;

/** A request that stays open: its body is not sent, or its response is not read. */
public final class HeldRequest implements AutoCloseable {

  private final Socket socket;
  private final String path;

  /**
   * @param client an address of this machine, from which the request comes
   */
  public HeldRequest(String client, String method, String path, String... headers)
      throws IOException {
    this.path = path;
    socket =
        new Socket(
            InetAddress.getByName("127.0.0.1"), RestAssured.port, InetAddress.getByName(client), 0);
    String request =
        "%s %s HTTP/1.1\r\nHost: localhost\r\n%s\r\n%s\r\n\r\n"
            .formatted(method, path, signIn(), String.join("\r\n", headers));
    socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
  }

  /** Sends the head of a write, without its body. */
  public static HeldRequest write(String client, String path, String mediaType) throws IOException {
    return new HeldRequest(
        client, "POST", path, "Content-Type: " + mediaType, "Content-Length: 100");
  }

  /** Returns the header that signs in an editor. */
  static String signIn() {
    byte[] editor = ("editor:" + Credentials.EDITOR_PASSWORD).getBytes(StandardCharsets.UTF_8);
    return "Authorization: Basic " + Base64.getEncoder().encodeToString(editor);
  }

  public String path() {
    return path;
  }

  /** Waits for the response, and returns its status. */
  int status() throws IOException {
    String first =
        new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))
            .readLine();
    return Integer.parseInt(first.split(" ")[1]);
  }

  /** Waits until the service closes the connection. */
  void awaitEnd() throws IOException {
    socket.getInputStream().readAllBytes();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
