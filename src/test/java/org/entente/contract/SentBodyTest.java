package org.entente.contract;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.restassured.builder.ResponseBuilder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Bodies that the service accepts or rejects against the contract are found. */
class SentBodyTest {

  private static final Part SOURCE = Contract.read().at("components", "schemas", "SourceInput");
  private static final String RIGHT = "{\"title\": \"A source\", \"kind\": \"OTHER\"}";
  private static final String WRONG = "{\"title\": \"A source\", \"kind\": \"RUMOUR\"}";

  @ParameterizedTest
  @CsvSource({"201, ''", "409, ''", "422, reference"})
  void onlyARightBodyIsTaken(int status, String violation) {
    assertThatCode(() -> check(RIGHT, status, violation)).doesNotThrowAnyException();
    assertThatThrownBy(() -> check(WRONG, status, violation)).isInstanceOf(AssertionError.class);
  }

  @ParameterizedTest
  @CsvSource({"400, enumeration", "400, unknown"})
  void onlyAWrongBodyIsRefused(int status, String violation) {
    assertThatCode(() -> check(WRONG, status, violation)).doesNotThrowAnyException();
    assertThatThrownBy(() -> check(RIGHT, status, violation)).isInstanceOf(AssertionError.class);
  }

  @ParameterizedTest
  @CsvSource({"400, date", "400, characters", "413, ''"})
  void whatNoSchemaTellsIsLeftToTheService(int status, String violation) {
    assertThatCode(() -> check(RIGHT, status, violation)).doesNotThrowAnyException();
  }

  private static void check(String body, int status, String violation) {
    String problem =
        """
        {"type": "/problems/invalid-body", "errors": [{"code": "%s"}]}\
        """
            .formatted(violation);
    new SentBody(
            SOURCE,
            body,
            new ResponseBuilder()
                .setStatusCode(status)
                .setContentType("application/problem+json")
                .setBody(problem)
                .build())
        .check();
  }
}
