package org.entente.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.entente.Credentials;
import org.entente.Kind;
import org.entente.http.FrontProxy.Program;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The service behind a proxy that publishes it under a prefix and compresses its answers. */
@QuarkusTest
class ProxiedTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource
  void addressesLeadThroughTheProxy(Program program) throws Exception {
    try (FrontProxy proxy = FrontProxy.before(RestAssured.port, program, folder)) {
      String next = json(get(proxy, "/events?limit=1")).get("next").asText();
      assertThat(next).startsWith(proxy.url() + "/events?");
      assertThat(send(HttpRequest.newBuilder(URI.create(next))).statusCode()).isEqualTo(200);
      String href = json(get(proxy, "/search?q=gsomia")).at("/items/0/href").asText();
      URI found = URI.create(proxy.url()).resolve(href);
      assertThat(send(HttpRequest.newBuilder(found)).statusCode()).isEqualTo(200);
      String created = header(create(proxy), "Location");
      assertThat(created).startsWith(proxy.url() + "/sources/");
      assertThat(send(HttpRequest.newBuilder(URI.create(created))).statusCode()).isEqualTo(200);
    }
  }

  @ParameterizedTest
  @EnumSource
  void swaggerUiFindsTheContract(Program program) throws Exception {
    try (FrontProxy proxy = FrontProxy.before(RestAssured.port, program, folder)) {
      URI asked = URI.create(proxy.url() + "/q/swagger-ui");
      URI page = asked.resolve(header(get(proxy, "/q/swagger-ui"), "Location"));
      assertThat(send(HttpRequest.newBuilder(page)).statusCode()).isEqualTo(200);
      URI contract = page.resolve("../openapi");
      HttpResponse<byte[]> yaml = send(HttpRequest.newBuilder(contract));
      assertThat(new String(yaml.body(), UTF_8)).contains("- url: " + FrontProxy.PREFIX + "\n");
    }
  }

  @ParameterizedTest
  @EnumSource
  void aWeakenedTagIsKnownButOverwritesNothing(Program program) throws Exception {
    try (FrontProxy proxy = FrontProxy.before(RestAssured.port, program, folder)) {
      String path = "/sources/" + json(create(proxy)).get("id").asText();
      for (String read : new String[] {path, "/events?limit=3", "/graph?actor=japan"}) {
        HttpResponse<byte[]> answer = send(to(proxy, read).header("Accept-Encoding", "gzip"));
        String tag = header(answer, "ETag");
        assertThat(header(answer, "Content-Encoding")).isEqualTo("gzip");
        assertThat(tag).startsWith("W/\"");
        HttpResponse<byte[]> again =
            send(to(proxy, read).header("Accept-Encoding", "gzip").header("If-None-Match", tag));
        assertThat(again.statusCode()).isEqualTo(304);
      }
      String weak = header(send(to(proxy, path).header("Accept-Encoding", "gzip")), "ETag");
      HttpResponse<byte[]> refused = delete(proxy, path, weak);
      assertThat(refused.statusCode()).isEqualTo(412);
      assertThat(new String(refused.body(), UTF_8)).contains("A proxy");
      assertThat(delete(proxy, path, weak.substring(2)).statusCode()).isEqualTo(204);
    }
  }

  @ParameterizedTest
  @EnumSource
  void theStreamArrivesAtOnce(Program program) throws Exception {
    try (FrontProxy proxy = FrontProxy.before(RestAssured.port, program, folder)) {
      HttpResponse<InputStream> stream =
          CLIENT.send(
              to(proxy, "/changes.stream?after=latest")
                  .header("Accept", "text/event-stream")
                  .header("Accept-Encoding", "gzip")
                  .build(),
              BodyHandlers.ofInputStream());
      assertThat(header(stream, "Cache-Control")).isEqualTo("no-store");
      try (BufferedReader lines = new BufferedReader(new InputStreamReader(stream.body(), UTF_8))) {
        CompletableFuture<Boolean> change =
            CompletableFuture.supplyAsync(
                () -> lines.lines().anyMatch(line -> line.startsWith("data:")));
        create(proxy);
        assertThat(change.orTimeout(10, SECONDS).join()).isTrue();
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void itsOwnPageWritesAndNoOther(Program program) throws Exception {
    try (FrontProxy proxy = FrontProxy.before(RestAssured.port, program, folder)) {
      String own = proxy.url().substring(0, proxy.url().length() - FrontProxy.PREFIX.length());
      assertThat(create(proxy, "Origin", own).statusCode()).isEqualTo(201);
      assertThat(create(proxy, "Origin", "http://evil.example").statusCode()).isEqualTo(403);
    }
  }

  private static HttpResponse<byte[]> create(FrontProxy proxy, String... headers) throws Exception {
    Map<String, Object> body = Kind.SOURCE.body();
    HttpRequest.Builder request =
        to(proxy, "/sources")
            .header("Content-Type", "application/json")
            .header("Authorization", credentials())
            .POST(BodyPublishers.ofString(JSON.writeValueAsString(body)));
    return send(headers.length == 0 ? request : request.headers(headers));
  }

  private static HttpResponse<byte[]> delete(FrontProxy proxy, String path, String tag)
      throws Exception {
    return send(
        to(proxy, path).header("If-Match", tag).header("Authorization", credentials()).DELETE());
  }

  private static String credentials() {
    return "Basic "
        + Base64.getEncoder()
            .encodeToString(("editor:" + Credentials.EDITOR_PASSWORD).getBytes(UTF_8));
  }

  private static HttpResponse<byte[]> get(FrontProxy proxy, String path) throws Exception {
    return send(to(proxy, path));
  }

  private static HttpRequest.Builder to(FrontProxy proxy, String path) {
    return HttpRequest.newBuilder(URI.create(proxy.url() + path));
  }

  private static HttpResponse<byte[]> send(HttpRequest.Builder request) throws Exception {
    return CLIENT.send(request.build(), BodyHandlers.ofByteArray());
  }

  private static String header(HttpResponse<?> answer, String name) {
    return answer.headers().firstValue(name).orElse("");
  }

  private static JsonNode json(HttpResponse<byte[]> answer) throws IOException {
    return JSON.readTree(answer.body());
  }
}
