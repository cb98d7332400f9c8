package org.entente.process;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;

/**
 * A client of a service, signed in as the editor. It throws an {@link UncheckedIOException} when
 * the connection breaks.
 */
final class Api {

  static final String PASSWORD = "for tests: processes";
  static final String JSON = "application/json";
  static final String PATCH = "application/merge-patch+json";
  static final String LINES = "application/x-ndjson";

  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private static final Duration LONGEST = Duration.ofSeconds(60);
  static final String CREDENTIALS =
      "Basic "
          + Base64.getEncoder()
              .encodeToString(("editor:" + PASSWORD).getBytes(StandardCharsets.UTF_8));

  private final URI service;
  private final String[] credentials;

  Api(URI service) {
    this(service, "Authorization", CREDENTIALS);
  }

  private Api(URI service, String... credentials) {
    this.service = service;
    this.credentials = credentials;
  }

  /** Returns a client of the same service that does not sign in. */
  Api anonymous() {
    return new Api(service, new String[0]);
  }

  URI uri() {
    return service;
  }

  Answer get(String path, String... headers) {
    return send("GET", path, BodyPublishers.noBody(), headers);
  }

  Answer post(String path, Object body, String... headers) {
    return send("POST", path, json(body), with(headers, "Content-Type", JSON));
  }

  Answer put(String path, Object body, String... headers) {
    return send("PUT", path, json(body), with(headers, "Content-Type", JSON));
  }

  Answer patch(String path, Object patch, String... headers) {
    return send("PATCH", path, json(patch), with(headers, "Content-Type", PATCH));
  }

  Answer delete(String path, String... headers) {
    return send("DELETE", path, BodyPublishers.noBody(), headers);
  }

  /** Loads many records at once. */
  Answer load(String path, List<?> records, String... headers) {
    String lines = String.join("\n", records.stream().map(Api::text).toList());
    return load(path, lines, headers);
  }

  Answer load(String path, String lines, String... headers) {
    return send("POST", path, BodyPublishers.ofString(lines), with(headers, "Content-Type", LINES));
  }

  Answer upload(String path, byte[] file) {
    return send(
        "POST", path, BodyPublishers.ofByteArray(file), "Content-Type", "application/octet-stream");
  }

  /** Returns an export, one line for each record. */
  List<String> export(String path) {
    return get(path).expect(200).text().lines().toList();
  }

  /** Returns a response whose body is read while it arrives. */
  HttpResponse<InputStream> open(String path, String... headers) {
    return open(request("GET", path, BodyPublishers.noBody(), headers));
  }

  private static HttpResponse<InputStream> open(HttpRequest.Builder request) {
    return exchange(request.build(), BodyHandlers.ofInputStream());
  }

  /** Returns the number of lines that bulk loads of this instance have read. */
  long loadedLines() {
    return get("/q/metrics")
        .expect(200)
        .text()
        .lines()
        .filter(line -> line.startsWith("entente_load_lines_total "))
        .mapToLong(line -> (long) Double.parseDouble(line.split(" ")[1]))
        .sum();
  }

  private static Answer send(HttpRequest.Builder request) {
    return new Answer(exchange(request.timeout(LONGEST).build(), BodyHandlers.ofByteArray()));
  }

  private Answer send(String method, String path, BodyPublisher body, String... headers) {
    return send(request(method, path, body, headers));
  }

  private HttpRequest.Builder request(
      String method, String path, BodyPublisher body, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(service.resolve(path)).method(method, body);
    String[] all = with(headers, credentials);
    return all.length == 0 ? request : request.headers(all);
  }

  private static <T> HttpResponse<T> exchange(HttpRequest request, BodyHandler<T> handler) {
    try {
      return CLIENT.send(request, handler);
    } catch (IOException broken) {
      throw new UncheckedIOException(request.toString(), broken);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new UncheckedIOException(new InterruptedIOException(request.toString()));
    }
  }

  private static BodyPublisher json(Object body) {
    return BodyPublishers.ofString(text(body));
  }

  static String text(Object body) {
    return Answer.JSON.valueToTree(body).toString();
  }

  private static String[] with(String[] headers, String... more) {
    return Stream.concat(Stream.of(headers), Stream.of(more)).toArray(String[]::new);
  }
}
