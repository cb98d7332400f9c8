package org.entente.contract;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The examples of the contract are of the form that it tells, and work when they are tried. */
@QuarkusTest
class ExamplesTest {

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
                operation
                    .requestBodies()
                    .flatMap(body -> body.at("examples").each())
                    .map(example -> arguments(operation, example.at("value").json())));
  }

  static Stream<Arguments> parameters() {
    return operations()
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
  void anExampleOfABodyIsAccepted(Operation operation, ObjectNode example) {
    String id = "test-" + UUID.randomUUID();
    String location =
        given()
            .contentType(ContentType.JSON)
            .body(example.deepCopy().put("id", id).toString())
            .request(operation.method(), operation.pathTo(id))
            .then()
            .statusCode(201)
            .extract()
            .header("Location");
    when().delete(location).then().statusCode(204);
  }

  @ParameterizedTest
  @MethodSource("parameters")
  void anExampleOfAParameterIsAccepted(Operation operation, String parameter, List<String> values) {
    given()
        .queryParam(parameter, values)
        .request(operation.method(), operation.examplePath())
        .then()
        .statusCode(200);
  }

  private static Stream<Arguments> parameterExamples(Operation operation, Part parameter) {
    return parameter
        .at("schema", "examples")
        .each()
        .map(example -> arguments(operation, parameter.at("name").text(), values(example)));
  }

  private static List<String> values(Part example) {
    return example.json().isArray()
        ? example.each().map(Part::text).toList()
        : List.of(example.text());
  }

  private static void assertFits(Part schema, Part example) {
    assertThat(schema.errors(example.json())).as("%s", example.pointer()).isEmpty();
  }
}
