package org.entente.http;

import static io.quarkus.vertx.http.runtime.RouteConstants.ROUTE_ORDER_HEADERS;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * Serves the contract at /q/openapi, byte for byte as it was written: SmallRye's own route would
 * rewrite it, without the quotes that some of its values need.
 */
@ApplicationScoped
class PublishedContract {

  private static final String FILE = "/META-INF/openapi.yaml";
  private static final String PATH = "/q/openapi";

  private volatile JsonNode tree;

  void register(@Observes Router router) {
    router.get(PATH).order(ROUTE_ORDER_HEADERS + 1).handler(this::answer);
    router.get(PATH + ".yaml").order(ROUTE_ORDER_HEADERS + 1).handler(this::yaml);
    router.get(PATH + ".json").order(ROUTE_ORDER_HEADERS + 1).handler(this::json);
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

  private void answer(RoutingContext context) {
    String accepted = String.valueOf(context.request().getHeader("Accept"));
    boolean json =
        "json".equalsIgnoreCase(context.request().getParam("format"))
            || accepted.startsWith("application/json");
    if (json) {
      json(context);
    } else {
      yaml(context);
    }
  }

  private void yaml(RoutingContext context) {
    context.response().putHeader("Content-Type", "application/yaml").end(Buffer.buffer(file()));
  }

  private void json(RoutingContext context) {
    context.response().putHeader("Content-Type", "application/json").end(tree().toPrettyString());
  }

  private static byte[] file() {
    try (InputStream contract = PublishedContract.class.getResourceAsStream(FILE)) {
      return contract.readAllBytes();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
