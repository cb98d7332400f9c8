package org.entente.process;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** Debian's HAProxy in front of two instances, which it uses in turn while they are ready. */
final class Haproxy implements AutoCloseable {

  static final String SERVED_BY = "Served-By";

  private static final Path PROGRAM = Path.of("/usr/sbin/haproxy");
  private static final String CONFIGURATION =
      """
      defaults
        mode http
        timeout connect 5s
        timeout client 60s
        timeout server 60s
        option redispatch
      frontend entente
        bind 127.0.0.1:%d
        default_backend instances
      backend instances
        balance roundrobin
        option httpchk GET /q/health/ready
        default-server check inter 200
        server first 127.0.0.1:%d
        server second 127.0.0.1:%d
        http-response set-header %s %%s
      """;

  private final int port;
  private final Process process;

  private Haproxy(int port, Process process) {
    this.port = port;
    this.process = process;
  }

  static Haproxy before(PackagedService first, PackagedService second, Path folder)
      throws IOException {
    assumeTrue(Files.isExecutable(PROGRAM), "Debian's haproxy is not installed");
    int port = freePort();
    String configuration =
        CONFIGURATION.formatted(port, first.uri().getPort(), second.uri().getPort(), SERVED_BY);
    Path file = Files.writeString(folder.resolve("haproxy.cfg"), configuration);
    Process process =
        new ProcessBuilder(PROGRAM.toString(), "-db", "-f", file.toString())
            .redirectErrorStream(true)
            .redirectOutput(Redirect.to(folder.resolve("haproxy.log").toFile()))
            .start();
    Haproxy proxy = new Haproxy(port, process);
    await()
        .ignoreExceptionsInstanceOf(UncheckedIOException.class)
        .until(() -> proxy.api().get("/q/health/ready").status() == 200);
    return proxy;
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  Api api() {
    return new Api(URI.create("http://127.0.0.1:" + port));
  }

  @Override
  public void close() {
    process.destroy();
    process.onExit().orTimeout(10, TimeUnit.SECONDS).join();
  }
}
