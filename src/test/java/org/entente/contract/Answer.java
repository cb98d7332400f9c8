package org.entente.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.TextNode;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * A response of the service, compared with the contract.
 *
 * <p>An operation answers the statuses that it declares, and otherwise only those in {@link #ANY}.
 * HEAD answers what GET does, without the body. A path of the contract answers other methods with
 * 405, and OPTIONS with the methods that it has. All other paths answer 404, except for the page at
 * the root and the paths of Quarkus below /q. Errors there are problems too, except those of the
 * health checks.
 *
 * @param whole whether the request selects no fields; no schema describes a selection
 */
record Answer(Contract contract, String method, String path, boolean whole, Response response) {

  /**
   * Statuses for closed reads, pages of origins that are not listed, addresses or headers that are
   * too long, limits, and faults of the service.
   */
  private static final Set<Integer> ANY = Set.of(401, 403, 414, 429, 431, 500, 503);

  static final String PROBLEM = "application/problem+json";
  private static final ObjectMapper JSON = new ObjectMapper();

  void check() {
    String meant = isHead() ? "GET" : method;
    Set<String> methods = contract.methods(path);
    Optional<Operation> operation = contract.operation(meant, path);
    if (ofAny(operation)) {
      checkProblem();
    } else if (operation.isPresent()) {
      checkDeclared(operation.get());
    } else if (!methods.isEmpty()) {
      checkMethods(methods);
    } else {
      checkUnknownPath();
    }
  }

  /** Whether any address may answer the status, and the operation does not declare it. */
  private boolean ofAny(Optional<Operation> operation) {
    boolean declared =
        operation
            .filter(one -> one.responses().containsKey(String.valueOf(response.statusCode())))
            .isPresent();
    return ANY.contains(response.statusCode()) && !declared && !path.startsWith("/q/health");
  }

  private void checkDeclared(Operation operation) {
    String status = String.valueOf(response.statusCode());
    assertThat(operation.responses()).as("statuses of %s", this).containsKey(status);
    Part declared = operation.responses().get(status);
    declared.at("headers").children().forEach(this::checkHeader);
    if (declared.at("content").exists()) {
      checkContent(declared.at("content"));
    } else {
      assertThat(response.asString()).as("body of %s", this).isEmpty();
    }
  }

  private void checkHeader(String name, Part header) {
    String value = response.header(name);
    if (value != null) {
      assertThat(header.at("schema").errors(TextNode.valueOf(value)))
          .as("header %s of %s", name, this)
          .isEmpty();
    } else {
      assertThat(header.at("required").json().asBoolean())
          .as("header %s missing from %s", name, this)
          .isFalse();
    }
  }

  private void checkContent(Part content) {
    assertThat(content.children()).as("media types of %s", this).containsKey(mediaType());
    Part schema = content.at(mediaType(), "schema");
    if (schema.at("contentSchema").exists()) {
      response.asString().lines().forEach(line -> checkLine(schema.at("contentSchema"), line));
    } else if (mediaType().endsWith("/json") || mediaType().endsWith("+json")) {
      checkBody(schema);
    }
  }

  private void checkLine(Part schema, String line) {
    assertThat(schema.errors(json(line.getBytes(StandardCharsets.UTF_8))))
        .as("line of %s: %s", this, line)
        .isEmpty();
  }

  private void checkBody(Part schema) {
    if (isHead()) {
      assertThat(response.asString()).as("body of %s", this).isEmpty();
      return;
    }
    JsonNode body = body();
    if (!whole && response.statusCode() == 200) {
      return;
    }
    assertThat(schema.errors(body)).as("body of %s: %s", this, body).isEmpty();
    if (mediaType().equals(PROBLEM)) {
      assertThat(body.path("status").asInt()).isEqualTo(response.statusCode());
    }
  }

  private void checkMethods(Set<String> methods) {
    boolean isOptions = method.equals("OPTIONS");
    assertThat(response.statusCode()).as("status of %s", this).isEqualTo(isOptions ? 204 : 405);
    Set<String> expected = new HashSet<>(methods);
    expected.add("OPTIONS");
    if (methods.contains("GET")) {
      expected.add("HEAD");
    }
    assertThat(Objects.toString(response.header("Allow")).split(", "))
        .as("header Allow of %s", this)
        .containsExactlyInAnyOrderElementsOf(expected);
    if (!isOptions) {
      checkProblem();
    }
  }

  private void checkUnknownPath() {
    boolean ofQuarkus = path.startsWith("/q/");
    boolean ofThePage = path.matches("/(index\\.html|explorer/.+)?");
    if (!ofQuarkus && !ofThePage) {
      assertThat(response.statusCode()).as("status of %s", this).isEqualTo(404);
    }
    if (response.statusCode() >= 400 && !path.startsWith("/q/health")) {
      checkProblem();
    }
  }

  private void checkProblem() {
    assertThat(mediaType()).as("media type of %s", this).isEqualTo(PROBLEM);
    checkBody(contract.at("components", "schemas", "Problem"));
  }

  private boolean isHead() {
    return method.equals("HEAD");
  }

  private String mediaType() {
    return response.contentType().replaceFirst(" *;.*", "");
  }

  private JsonNode body() {
    return json(response.asByteArray());
  }

  private JsonNode json(byte[] text) {
    try {
      return JSON.readTree(text);
    } catch (IOException malformed) {
      throw new AssertionError("%s is no JSON".formatted(this), malformed);
    }
  }

  @Override
  public String toString() {
    return "%s %s -> %d".formatted(method, path, response.statusCode());
  }
}
