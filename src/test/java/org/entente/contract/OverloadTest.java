package org.entente.contract;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.stream.Stream;
import org.entente.limits.Guarded;
import org.entente.limits.HeldRequest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The answer of every operation to more requests than the service can process. */
@QuarkusTest
@TestProfile(Guarded.class)
class OverloadTest {

  private static final Contract CONTRACT = Contract.read();

  private static int clients;

  static Stream<Operation> operations() {
    return CONTRACT.operations().stream();
  }

  @ParameterizedTest
  @MethodSource("operations")
  void oneRequestTooMany(Operation operation) throws Exception {
    await().until(() -> given().get("/sources").statusCode() == 200);
    try (HeldRequest held = HeldRequest.write(client(), "/sources", "application/json")) {
      await().until(() -> given().get(held.path()).statusCode() == 503);
      given()
          .request(operation.method(), operation.pathTo("no-such-record"))
          .then()
          .statusCode(503);
      given().get("/q/health/live").then().statusCode(200);
    }
  }

  /** Returns the address of a client that has not used its limit on writes. */
  private static String client() {
    return "127.0.1." + ++clients;
  }
}
