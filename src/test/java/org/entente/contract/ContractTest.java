package org.entente.contract;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The service publishes the contract file, which declares exactly the operations of the service.
 */
@QuarkusTest
class ContractTest {

  private static final Contract CONTRACT = Contract.read();

  @Inject BeanManager beans;

  static List<Operation> operations() {
    return CONTRACT.operations();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/q/openapi", "/q/openapi.yaml", "/q/openapi?format=yaml"})
  void theContractIsPublishedAsItWasWritten(String address) throws IOException {
    assertThat(when().get(address).asByteArray()).isEqualTo(Files.readAllBytes(Contract.FILE));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/q/openapi", "/q/openapi.json", "/q/openapi?format=json"})
  void theContractIsPublishedInJson(String address) throws IOException {
    byte[] json = given().accept(ContentType.JSON).get(address).asByteArray();
    assertThat(new ObjectMapper().readTree(json)).isEqualTo(CONTRACT.document());
  }

  @ParameterizedTest
  @ValueSource(strings = {"/q/openapi", "/q/openapi.json", "/q/openapi.yml"})
  void theContractIsReadOnlyWhenItHasChanged(String address) {
    String tag = when().get(address).header("ETag");
    when().head(address).then().statusCode(200).header("ETag", tag);
    for (String known : List.of(tag, "W/" + tag, tag.replaceFirst("\"$", "-gzip\""), "*")) {
      given().header("If-None-Match", known).get(address).then().statusCode(304);
    }
    given().header("If-None-Match", "\"other\"").get(address).then().statusCode(200);
  }

  @Test
  void theOperationsAreTheRoutesOfTheService() {
    assertThat(Routes.of(beans))
        .containsExactlyInAnyOrderElementsOf(
            operations().stream()
                .map(operation -> operation.method() + " " + operation.path())
                .toList());
  }

  @ParameterizedTest
  @MethodSource("operations")
  void anOperationIsExplained(Operation operation) {
    Stream.of("operationId", "summary", "description")
        .forEach(member -> assertThat(operation.part().at(member).text()).as(member).isNotBlank());
    operation
        .bodies()
        .forEach(
            body ->
                assertThat(body.at("examples").each())
                    .as("examples at %s", body.pointer())
                    .isNotEmpty());
  }

  @Test
  void anOperationHasANameOfItsOwn() {
    assertThat(operations()).extracting(Operation::id).doesNotHaveDuplicates();
  }
}
