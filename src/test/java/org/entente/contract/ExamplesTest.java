package org.entente.contract;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The examples of the contract match their schemas, and work when they are sent. */
@QuarkusTest
class ExamplesTest {

  /** What parameters require that mean nothing by themselves. */
  private static final Map<String, Map<String, String>> REQUIRED =
      Map.of(
          "minScore", Map.of("scoreScale", "PLOVER"),
          "maxScore", Map.of("scoreScale", "PLOVER"),
          "partyStatus", Map.of("party", "japan"));

  private static final Contract CONTRACT = Contract.read();

  static Stream<Operation> operations() {
    return CONTRACT.operations().stream();
  }

  static Stream<Part> schemas() {
    return CONTRACT.at("components", "schemas").each();
  }

  static Stream<Arguments> bodies() {
    return operations()
        .flatMap(
            operation ->
                operation.requestBodies().entrySet().stream()
                    .flatMap(body -> bodyExamples(operation, body.getKey(), body.getValue())));
  }

  static Stream<Arguments> parameters() {
    return operations()
        .filter(operation -> operation.method().equals("GET") && !operation.endless())
        .flatMap(
            operation ->
                operation
                    .parameters("query")
                    .flatMap(parameter -> parameterExamples(operation, parameter)));
  }

  @ParameterizedTest
  @MethodSource("operations")
  void anExampleOfABodyFitsItsSchema(Operation operation) {
    operation
        .bodies()
        .forEach(
            body ->
                body.at("examples")
                    .each()
                    .forEach(example -> assertFits(body.at("schema"), example.at("value"))));
  }

  @ParameterizedTest
  @MethodSource("schemas")
  void anExampleOfASchemaFitsIt(Part schema) {
    schema.at("examples").each().forEach(example -> assertFits(schema, example));
  }

  @ParameterizedTest
  @MethodSource("bodies")
  void anExampleOfABodyIsAccepted(Operation operation, String mediaType, JsonNode example) {
    given()
        .header("If-Match", "*")
        .queryParam("dryRun", true)
        .contentType(mediaType)
        .body((example.isTextual() ? example.textValue() : example.toString()).getBytes(UTF_8))
        .request(operation.method(), operation.examplePath())
        .then()
        .statusCode(anyOf(is(200), is(201), is(202)));
  }

  /** The example of {@code asOf} precedes the records of a new database, which has none then. */
  @ParameterizedTest
  @MethodSource("parameters")
  void anExampleOfAParameterIsAccepted(Operation operation, String parameter, List<String> values) {
    given()
        .queryParams(requiredBesides(parameter, operation))
        .queryParams(REQUIRED.getOrDefault(parameter, Map.of()))
        .queryParam(parameter, values)
        .request(operation.method(), operation.examplePath())
        .then()
        .statusCode(parameter.equals("asOf") ? 404 : 200);
  }

  /** Gives each created record a new id, as the example may be among the seeded records. */
  private static Stream<Arguments> bodyExamples(Operation operation, String mediaType, Part body) {
    return body.at("examples")
        .each()
        .map(example -> example.at("value").json().deepCopy())
        .map(
            example ->
                operation.method().equals("POST") && example instanceof ObjectNode record
                    ? record.put("id", "test-" + UUID.randomUUID())
                    : example)
        .map(example -> arguments(operation, mediaType, example));
  }

  private static Stream<Arguments> parameterExamples(Operation operation, Part parameter) {
    return parameter
        .at("schema", "examples")
        .each()
        .map(
            example ->
                arguments(operation, parameter.at("name").text(), values(parameter, example)));
  }

  private static Map<String, String> requiredBesides(String parameter, Operation operation) {
    return operation
        .parameters("query")
        .filter(other -> other.at("required").json().asBoolean())
        .filter(other -> !other.at("name").text().equals(parameter))
        .collect(
            Collectors.toMap(
                other -> other.at("name").text(),
                other -> other.at("schema", "examples").each().findFirst().orElseThrow().text()));
  }

  /** Returns what is sent: an occurrence for each element, or all in one. */
  private static List<String> values(Part parameter, Part example) {
    if (!example.json().isArray()) {
      return List.of(example.text());
    }
    List<String> elements = example.each().map(Part::text).toList();
    return parameter.at("explode").json().asBoolean()
        ? elements
        : List.of(String.join(",", elements));
  }

  private static void assertFits(Part schema, Part example) {
    assertThat(schema.errors(example.json())).as("%s", example.pointer()).isEmpty();
  }
}
