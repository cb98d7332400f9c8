package org.entente.contract;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.restassured.RestAssured;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import org.entente.Credentials;

/**
 * A request that was generated from an operation of the contract. Writes are dry runs, so that
 * other tests find what they expect.
 *
 * @param elsewhere whether a variable of the path is hostile, so that it may be another path
 */
record GeneratedRequest(Operation operation, String head, byte[] body, boolean elsewhere) {

  private static final int PATIENCE_MILLIS = 30_000;
  private static final int LONGEST_SHOWN = 600;
  private static final String END_OF_HEAD = "\r\n\r\n";

  /** The head of an answer; bodies, some of which have no end, are not read. */
  record Answer(String status, String head) {}

  static GeneratedRequest of(Operation operation, Random random, int number) {
    HostileValues values = new HostileValues(random);
    boolean elsewhere = values.oneIn(8);
    String path = path(operation, values, elsewhere);
    List<String> query = new ArrayList<>();
    operation.parameters("query").forEach(parameter -> addTo(query, parameter, values));
    if (values.oneIn(15)) {
      query.add(values.hostile() + "=" + values.hostile());
    }
    query.removeIf(one -> one.startsWith("dryRun"));
    if (!operation.method().equals("GET")) {
      query.add("dryRun=true");
    }
    List<String> headers = new ArrayList<>();
    headers.add(values.oneIn(30) ? "Host: " + values.hostileHeader() : "Host: localhost");
    headers.add("X-Forwarded-For: 10.3.%d.%d".formatted(number / 250, number % 250));
    authorization(operation, values, headers);
    operation.parameters("header").forEach(header -> addHeader(headers, header, values));
    for (String name : List.of("Accept", "Content-Encoding", "X-Forwarded-Host", "Last-Event-ID")) {
      if (values.oneIn(20)) {
        headers.add(name + ": " + values.hostileHeader());
      }
    }
    byte[] body = body(operation, values, headers);
    String address = query.isEmpty() ? path : path + "?" + String.join("&", query);
    String head =
        operation.method()
            + " "
            + address
            + " HTTP/1.1\r\n"
            + String.join("\r\n", headers)
            + "\r\nConnection: close"
            + END_OF_HEAD;
    return new GeneratedRequest(operation, head, body, elsewhere);
  }

  Answer send() {
    try (Socket socket = new Socket("localhost", RestAssured.port)) {
      socket.setSoTimeout(PATIENCE_MILLIS);
      ByteArrayOutputStream request = new ByteArrayOutputStream();
      request.write(head.getBytes(ISO_8859_1));
      request.write(body);
      socket.getOutputStream().write(request.toByteArray());
      String answer = head(socket.getInputStream());
      return new Answer(answer.replaceFirst("(?s)^HTTP/1.1 (\\d+).*", "$1"), answer);
    } catch (IOException broken) {
      throw new UncheckedIOException(shown(), broken);
    }
  }

  String shown() {
    String all = head + new String(body, UTF_8);
    return all.substring(0, Math.min(all.length(), LONGEST_SHOWN));
  }

  private static String head(InputStream answer) throws IOException {
    StringBuilder head = new StringBuilder();
    byte[] buffer = new byte[8192];
    for (int read = answer.read(buffer);
        read >= 0 && head.indexOf(END_OF_HEAD) < 0;
        read = answer.read(buffer)) {
      head.append(new String(buffer, 0, read, ISO_8859_1));
      if (head.indexOf(END_OF_HEAD) >= 0) {
        break;
      }
    }
    return head.toString();
  }

  private static String path(Operation operation, HostileValues values, boolean elsewhere) {
    String path = operation.path();
    for (Part variable : operation.parameters("path").toList()) {
      String value = elsewhere ? values.hostile() : values.plain(variable);
      path = path.replace("{%s}".formatted(variable.at("name").text()), value);
    }
    return path;
  }

  private static void addTo(List<String> query, Part parameter, HostileValues values) {
    String name = parameter.at("name").text();
    boolean required = parameter.at("required").json().asBoolean();
    if (required || values.oneIn(6)) {
      do {
        query.add(name + "=" + (values.oneIn(2) ? values.plain(parameter) : values.hostile()));
      } while (values.oneIn(8));
    }
  }

  private static void addHeader(List<String> headers, Part header, HostileValues values) {
    if (values.oneIn(2)) {
      String value = values.oneIn(2) ? values.example(header) : values.hostileHeader();
      headers.add(header.at("name").text() + ": " + value.replaceAll("[\r\n]", " "));
    }
  }

  private static void authorization(
      Operation operation, HostileValues values, List<String> headers) {
    String signedIn = "editor:" + Credentials.EDITOR_PASSWORD;
    if (values.oneIn(30)) {
      headers.add("Authorization: " + values.hostileHeader());
    } else if (!operation.method().equals("GET")) {
      headers.add(
          "Authorization: Basic " + Base64.getEncoder().encodeToString(signedIn.getBytes(UTF_8)));
    }
  }

  private static byte[] body(Operation operation, HostileValues values, List<String> headers) {
    if (operation.requestBodies().isEmpty()) {
      return new byte[0];
    }
    String type = values.oneOf(List.copyOf(operation.requestBodies().keySet()));
    byte[] body = values.body(operation.requestBodies().get(type));
    if (!values.oneIn(30)) {
      headers.add("Content-Type: " + (values.oneIn(20) ? values.hostileHeader() : type));
    }
    headers.add("Content-Length: " + body.length);
    return body;
  }
}
