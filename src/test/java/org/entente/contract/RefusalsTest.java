package org.entente.contract;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.contains;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.stream.Stream;
import org.entente.Credentials;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The requests that every operation of the contract rejects, whatever is recorded. */
@QuarkusTest
class RefusalsTest {

  private static final Contract CONTRACT = Contract.read();
  private static final String NO_RECORD = "no-such-record";
  private static final int MORE_THAN_MAY_FAIL = 11;
  private static final int MORE_THAN_A_BODY_MAY_HAVE = (16 << 20) + 1;

  static Stream<Operation> operations() {
    return CONTRACT.operations().stream();
  }

  static Stream<String> paths() {
    return operations().map(operation -> operation.pathTo(NO_RECORD)).distinct();
  }

  static Stream<Operation> operationsThatTakeABody() {
    return operations().filter(operation -> !operation.requestBodies().isEmpty());
  }

  static Stream<Operation> operationsThatWrite() {
    return operations().filter(operation -> !operation.method().equals("GET"));
  }

  @ParameterizedTest
  @MethodSource("operations")
  void anUnknownParameter(Operation operation) {
    given()
        .contentType(operation.usualContentType())
        .queryParam("nonsense", "1")
        .request(operation.method(), operation.pathTo(NO_RECORD))
        .then()
        .statusCode(400)
        .body("errors.parameter", contains("nonsense"))
        .body("errors.code", contains("unknown"));
  }

  @ParameterizedTest
  @MethodSource("operationsThatWrite")
  void aStranger(Operation operation) {
    given()
        .auth()
        .none()
        .request(operation.method(), operation.pathTo(NO_RECORD))
        .then()
        .statusCode(401)
        .header("WWW-Authenticate", "basic realm=\"Entente\"");
    guess(operation, operation.id()).statusCode(401);
  }

  @ParameterizedTest
  @MethodSource("operations")
  void wrongCredentials(Operation operation) {
    guess(operation, operation.id() + "-guessed").statusCode(401);
  }

  @ParameterizedTest
  @MethodSource("operationsThatWrite")
  void aGuesser(Operation operation) {
    Stream.generate(() -> guess(operation, "10.2.0.1"))
        .limit(MORE_THAN_MAY_FAIL)
        .reduce((before, last) -> last)
        .orElseThrow()
        .statusCode(429);
  }

  private static ValidatableResponse guess(Operation operation, String client) {
    return given()
        .header("X-Forwarded-For", client)
        .auth()
        .preemptive()
        .basic("editor", "guessed")
        .request(operation.method(), operation.pathTo(NO_RECORD))
        .then();
  }

  @ParameterizedTest
  @MethodSource("operationsThatWrite")
  void aReader(Operation operation) {
    given()
        .auth()
        .preemptive()
        .basic("reader", Credentials.READER_PASSWORD)
        .request(operation.method(), operation.pathTo(NO_RECORD))
        .then()
        .statusCode(403);
  }

  @ParameterizedTest
  @MethodSource("paths")
  void anotherMethod(String path) {
    when().options(path).then().statusCode(204);
    Stream.of("GET", "POST", "PUT", "PATCH", "DELETE")
        .filter(method -> CONTRACT.operation(method, path).isEmpty())
        .forEach(method -> when().request(method, path).then().statusCode(405));
  }

  @ParameterizedTest
  @MethodSource("operations")
  void anUnknownFormatOfTheAnswer(Operation operation) {
    given()
        .contentType(operation.usualContentType())
        .accept(operation.method().equals("DELETE") ? "*/*;q=0" : "application/xml")
        .request(operation.method(), operation.pathTo(NO_RECORD))
        .then()
        .statusCode(406);
  }

  @ParameterizedTest
  @MethodSource("operationsThatTakeABody")
  void anUnknownFormatOfTheBody(Operation operation) {
    given()
        .contentType(ContentType.XML)
        .body("<record/>")
        .request(operation.method(), operation.pathTo(NO_RECORD))
        .then()
        .statusCode(415);
  }

  @ParameterizedTest
  @MethodSource("operationsThatTakeABody")
  void aBodyTooLarge(Operation operation) {
    given()
        .contentType(operation.usualContentType())
        .body(" ".repeat(MORE_THAN_A_BODY_MAY_HAVE).getBytes(UTF_8))
        .request(operation.method(), operation.pathTo(NO_RECORD))
        .then()
        .statusCode(413);
  }
}
