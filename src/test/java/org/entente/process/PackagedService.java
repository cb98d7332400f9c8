package org.entente.process;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The packaged service in a process of its own, as an operator runs it. */
public final class PackagedService implements AutoCloseable {

  private static final Path JAR = Path.of("target", "quarkus-app", "quarkus-run.jar");
  private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");

  private static final Path JCMD = JAVA.resolveSibling("jcmd");
  private static final Pattern TOTAL = Pattern.compile("(?m)^Total +\\d+ +(\\d+)");
  private static final Path LOGS = Path.of("target", "services");

  private static final String QUICK_START = "-XX:TieredStopAtLevel=1";

  private final HttpClient client = HttpClient.newHttpClient();
  private final URI uri;
  private final Path output;
  private final Process process;

  private PackagedService(int port, Map<String, String> environment) throws IOException {
    uri = URI.create("http://localhost:" + port);
    output = Files.createTempFile(Files.createDirectories(LOGS), "service", ".log");
    ProcessBuilder builder =
        new ProcessBuilder(JAVA.toString(), QUICK_START, "-jar", JAR.toString());
    builder.environment().put("ENTENTE_EDITOR_PASSWORD", Api.PASSWORD);
    builder.environment().putAll(environment);
    builder.environment().putIfAbsent("QUARKUS_HTTP_PORT", Integer.toString(port));
    process = builder.redirectErrorStream(true).redirectOutput(output.toFile()).start();
  }

  public static PackagedService start(Map<String, String> environment) throws IOException {
    try (ServerSocket free = new ServerSocket(0)) {
      return new PackagedService(free.getLocalPort(), environment);
    }
  }

  public PackagedService awaitReady() {
    await()
        .atMost(120, SECONDS)
        .failFast(() -> assertThat(process.isAlive()).as(output()).isTrue())
        .ignoreExceptionsInstanceOf(IOException.class)
        .until(this::isReady);
    return this;
  }

  private boolean isReady() throws IOException, InterruptedException {
    HttpRequest request = HttpRequest.newBuilder(uri.resolve("/q/health/ready")).build();
    return client.send(request, BodyHandlers.discarding()).statusCode() == 200;
  }

  public URI uri() {
    return uri;
  }

  Api api() {
    return new Api(uri);
  }

  /** Returns the size of the live objects on the heap, in bytes. */
  long liveBytes() throws IOException {
    String lines = diagnose("GC.class_histogram");
    Matcher total = TOTAL.matcher(lines);
    assertThat(total.find()).as(lines).isTrue();
    return Long.parseLong(total.group(1));
  }

  /** Returns a dump of all threads. */
  String threads() throws IOException {
    return diagnose("Thread.print");
  }

  private String diagnose(String command) throws IOException {
    Process jcmd =
        new ProcessBuilder(JCMD.toString(), Long.toString(process.pid()), command).start();
    return new String(jcmd.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }

  /** Sends the process SIGTERM, as {@code kill} does, without waiting. */
  void askToEnd() {
    process.destroy();
  }

  /** Returns what the process has written to its standard output and error. */
  public String output() throws IOException {
    return Files.readString(output);
  }

  /** Ends the process as {@code kill} does, and returns its exit code. */
  public int terminate() {
    process.destroy();
    return awaitExit();
  }

  /** Ends the process as {@code kill -9} does, and returns its exit code. */
  public int kill() {
    process.destroyForcibly();
    return awaitExit();
  }

  /** Waits for the end of the process, and returns its exit code. */
  public int awaitExit() {
    return process.onExit().orTimeout(60, SECONDS).join().exitValue();
  }

  @Override
  public void close() {
    terminate();
  }
}
