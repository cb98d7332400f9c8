package org.entente.http;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Debian's nginx or HAProxy in front of the service, which it publishes under a prefix as
 * docs/operations.md says, and compresses.
 */
public final class FrontProxy implements AutoCloseable {

  public static final String PREFIX = "/entente";

  /** The programs that there may be. */
  public enum Program {
    NGINX(
        Path.of("/usr/sbin/nginx"),
        """
        daemon off;
        user root;
        pid %3$s/nginx.pid;
        error_log stderr;
        events {}
        http {
          access_log off;
          client_body_temp_path %3$s/body;
          proxy_temp_path %3$s/proxy;
          fastcgi_temp_path %3$s/fastcgi;
          uwsgi_temp_path %3$s/uwsgi;
          scgi_temp_path %3$s/scgi;
          gzip on;
          gzip_proxied any;
          gzip_min_length 0;
          gzip_types application/json;
          server {
            listen 127.0.0.1:%1$d;
            location /entente/ {
              proxy_pass http://127.0.0.1:%2$d/;
              proxy_http_version 1.1;
              proxy_set_header Accept-Encoding "";
              proxy_set_header Host $http_host;
              proxy_set_header X-Forwarded-For $remote_addr;
              proxy_set_header X-Forwarded-Proto $scheme;
              proxy_set_header X-Forwarded-Host $http_host;
              proxy_set_header X-Forwarded-Prefix /entente;
              proxy_set_header Forwarded "";
              proxy_read_timeout 60s;
              client_max_body_size 0;
              proxy_request_buffering off;
            }
          }
        }
        """),
    HAPROXY(
        Path.of("/usr/sbin/haproxy"),
        """
        defaults
          mode http
          timeout connect 5s
          timeout client 60s
          timeout server 60s
        frontend web
          bind 127.0.0.1:%1$d
          compression algo gzip
          compression type application/json
          compression offload
          http-request redirect location /entente/ if { path /entente }
          http-request del-header Forwarded
          http-request set-header X-Forwarded-For %%[src]
          http-request set-header X-Forwarded-Proto http
          http-request set-header X-Forwarded-Host %%[req.hdr(host)]
          http-request set-header X-Forwarded-Prefix /entente
          http-request replace-path /entente/(.*) /\\1
          default_backend entente
        backend entente
          server only 127.0.0.1:%2$d
        """);

    private final Path path;
    private final String configuration;

    Program(Path path, String configuration) {
      this.path = path;
      this.configuration = configuration;
    }

    private List<String> command(Path configured, Path folder) {
      return this == NGINX
          ? List.of(path.toString(), "-p", folder.toString(), "-c", configured.toString())
          : List.of(path.toString(), "-db", "-f", configured.toString());
    }
  }

  private final int port;
  private final Process process;

  private FrontProxy(int port, Process process) {
    this.port = port;
    this.process = process;
  }

  /** Starts the program; skips the test where it is not installed. */
  public static FrontProxy before(int servicePort, Program program, Path folder)
      throws IOException {
    assumeTrue(Files.isExecutable(program.path), program + " is not installed");
    int port = freePort();
    Path configured =
        Files.writeString(
            folder.resolve("proxy.conf"),
            program.configuration.formatted(port, servicePort, folder.toAbsolutePath()));
    Path log = folder.resolve("proxy.log");
    Process process =
        new ProcessBuilder(program.command(configured, folder))
            .redirectErrorStream(true)
            .redirectOutput(Redirect.to(log.toFile()))
            .start();
    FrontProxy proxy = new FrontProxy(port, process);
    await().failFast("the proxy ended", () -> !process.isAlive()).until(proxy::listens);
    return proxy;
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private boolean listens() {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress("127.0.0.1", port));
      return true;
    } catch (IOException refused) {
      return false;
    }
  }

  /** Returns the URL of the service behind the proxy. */
  public String url() {
    return "http://127.0.0.1:" + port + PREFIX;
  }

  @Override
  public void close() {
    process.destroy();
    process.onExit().orTimeout(10, TimeUnit.SECONDS).join();
  }
}
