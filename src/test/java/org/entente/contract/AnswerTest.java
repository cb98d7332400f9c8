package org.entente.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.RestAssured;
import io.restassured.builder.ResponseBuilder;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The contract filter accepts what the contract declares, and rejects everything else. */
class AnswerTest {

  private static final Contract CONTRACT = Contract.read();

  static Stream<Arguments> right() {
    return Stream.of(
        arguments("GET", "/events/x", event()),
        arguments("HEAD", "/events/x", event().setBody("")),
        arguments("GET", "/events/x", problem(404)),
        arguments("DELETE", "/events/x", new ResponseBuilder().setStatusCode(204)),
        arguments("GET", "/events", problem(503).setHeader("Retry-After", "1")),
        arguments("PATCH", "/events", problem(405).setHeader("Allow", "POST, GET, HEAD, OPTIONS")),
        arguments("GET", "/nonsense", problem(404)),
        arguments("GET", "/q/health", new ResponseBuilder().setStatusCode(503)));
  }

  static Stream<Arguments> wrong() {
    return Stream.of(
        arguments("undeclared status", "GET", "/events/x", problem(409)),
        arguments("other media type", "GET", "/events/x", event().setContentType("text/plain")),
        arguments("no header", "GET", "/sources/x", event()),
        arguments("wrong header", "GET", "/events/x", event().setHeader("ETag", "W/1")),
        arguments("wrong body", "GET", "/events/x", event().setBody("{}")),
        arguments("no JSON", "GET", "/events/x", event().setBody("{")),
        arguments("body for HEAD", "HEAD", "/events/x", event()),
        arguments("body with 204", "DELETE", "/events/x", event().setStatusCode(204)),
        arguments("other status inside", "GET", "/events/x", problem(404).setStatusCode(410)),
        arguments("no methods", "PATCH", "/events", problem(405)),
        arguments("other methods", "PATCH", "/events", problem(405).setHeader("Allow", "GET")),
        arguments("method without operation", "PATCH", "/events", event()),
        arguments("path without operation", "GET", "/nonsense", event()),
        arguments("no problem", "GET", "/nonsense", problem(404).setContentType("text/html")));
  }

  @ParameterizedTest
  @MethodSource("right")
  void whatTheContractSaysPasses(String method, String path, ResponseBuilder response) {
    assertThatCode(() -> check(method, path, response)).doesNotThrowAnyException();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("wrong")
  void whatItDoesNotSayIsRefused(String why, String method, String path, ResponseBuilder response) {
    assertThatThrownBy(() -> check(method, path, response)).isInstanceOf(AssertionError.class);
  }

  @Test
  void theFilterIsThereWithoutQuarkusToo() {
    assertThat(RestAssured.filters()).hasOnlyElementsOfType(ContractFilter.class);
  }

  private static void check(String method, String path, ResponseBuilder response) {
    new Answer(CONTRACT, method, path, true, response.build()).check();
  }

  private static ResponseBuilder event() {
    JsonNode event = CONTRACT.at("components", "examples", "Event", "value").json();
    return json(200, "application/json", event)
        .setHeader("ETag", "\"1-a\"")
        .setHeader("Cache-Control", "no-cache")
        .setHeader("Vary", "Accept");
  }

  private static ResponseBuilder problem(int status) {
    ObjectNode problem =
        CONTRACT
            .at("components", "responses", "NotFound", "content", Answer.PROBLEM)
            .at("examples", "notFound", "value")
            .json()
            .deepCopy();
    return json(status, Answer.PROBLEM, problem.put("status", status));
  }

  private static ResponseBuilder json(int status, String mediaType, JsonNode body) {
    return new ResponseBuilder()
        .setStatusCode(status)
        .setContentType(mediaType)
        .setBody(body.toString());
  }
}
