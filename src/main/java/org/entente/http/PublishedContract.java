package org.entente.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.apache.commons.codec.digest.DigestUtils;
import org.entente.problem.ProblemException;

/**
 * Serves the contract at /q/openapi, byte for byte as it was written: SmallRye's own route would
 * rewrite it, without the quotes that some of its values need.
 */
@ApplicationScoped
class PublishedContract {

  private static final String FILE = "/META-INF/openapi.yaml";
  private static final String PATH = "/q/openapi";

  /** After CORS and authorisation, before the routes of Quarkus. */
  private static final int AFTER_FILTERS = -1;

  /** A link of Markdown to a path of the service. */
  private static final String LINK = "\\]\\(";

  /** A form of the contract, with what stands before and behind a URL. */
  private enum Form {
    JSON("application/json", "\"url\" : \"", "\""),
    YAML("application/yaml", "url: ", "\n");

    private final String type;
    private final String url;
    private final String end;

    Form(String type, String url, String end) {
      this.type = type;
      this.url = url;
      this.end = end;
    }
  }

  private static final Map<String, Function<HttpServerRequest, Form>> SUFFIXES =
      Map.of(
          "",
          PublishedContract::preferred,
          ".json",
          request -> Form.JSON,
          ".yaml",
          request -> Form.YAML,
          ".yml",
          request -> Form.YAML);

  private final Map<Form, byte[]> written = new ConcurrentHashMap<>();
  private volatile JsonNode tree;

  void register(@Observes Router router) {
    SUFFIXES.forEach((suffix, form) -> read(router, suffix, form));
  }

  /** Whether a form of the contract is at the path. */
  static boolean isAt(String path) {
    return path.startsWith(PATH) && SUFFIXES.containsKey(path.substring(PATH.length()));
  }

  private void read(Router router, String suffix, Function<HttpServerRequest, Form> form) {
    router
        .route(PATH + suffix)
        .method(HttpMethod.GET)
        .method(HttpMethod.HEAD)
        .order(AFTER_FILTERS)
        .handler(context -> answer(context, form.apply(context.request())));
  }

  /** Returns the parsed contract, which is read once. */
  JsonNode tree() {
    if (tree == null) {
      try {
        tree = new YAMLMapper().readTree(file());
      } catch (IOException unreadable) {
        throw new UncheckedIOException(unreadable);
      }
    }
    return tree;
  }

  private static Form preferred(HttpServerRequest request) {
    String accepted = String.valueOf(request.getHeader(HttpHeaders.ACCEPT));
    boolean json =
        "json".equalsIgnoreCase(request.getParam("format"))
            || accepted.startsWith("application/json");
    return json ? Form.JSON : Form.YAML;
  }

  private void answer(RoutingContext context, Form form) {
    byte[] body = body(form, ForwardedPrefix.of(context.request()));
    String tag = "\"%s\"".formatted(DigestUtils.sha256Hex(body));
    HttpServerResponse response =
        context
            .response()
            .putHeader(HttpHeaders.ETAG, tag)
            .putHeader(HttpHeaders.CACHE_CONTROL, CacheHeaders.REVALIDATE);
    response.headers().add(HttpHeaders.VARY, "Accept, Accept-Encoding");
    if (isKnown(context.request(), tag)) {
      response.setStatusCode(HttpResponseStatus.NOT_MODIFIED.code()).end();
    } else {
      response.putHeader(HttpHeaders.CONTENT_TYPE, form.type).end(Buffer.buffer(body));
    }
  }

  /** Ignores a malformed header: the contract is sent to whoever asks. */
  private static boolean isKnown(HttpServerRequest request, String tag) {
    try {
      List<String> sent = request.headers().getAll(HttpHeaders.IF_NONE_MATCH);
      return !sent.isEmpty()
          && SentTag.parse(HttpHeaders.IF_NONE_MATCH.toString(), sent).stream()
              .anyMatch(known -> known.any() || known.tag().equals(tag));
    } catch (ProblemException malformed) {
      return false;
    }
  }

  /** Returns the contract with the addresses that the service has behind its proxy. */
  private byte[] body(Form form, String prefix) {
    byte[] body = written.computeIfAbsent(form, this::write);
    if (prefix.isEmpty()) {
      return body;
    }
    return new String(body, UTF_8)
        .replaceAll("(%s|%s)(?=/\\w)".formatted(LINK, form.url), "$1" + prefix)
        .replaceFirst(form.url + "/(?=" + form.end + ")", form.url + prefix)
        .getBytes(UTF_8);
  }

  private byte[] write(Form form) {
    return form == Form.JSON ? tree().toPrettyString().getBytes(UTF_8) : file();
  }

  private static byte[] file() {
    try (InputStream contract = PublishedContract.class.getResourceAsStream(FILE)) {
      return contract.readAllBytes();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
