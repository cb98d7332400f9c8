package org.entente.contract;

import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.net.URI;

/** Compares what every test sends and receives with the contract, and records the statuses. */
final class ContractFilter implements Filter {

  private static final String JSON = "application/json";

  private final Contract contract = Contract.read();

  @Override
  public Response filter(
      FilterableRequestSpecification request,
      FilterableResponseSpecification specification,
      FilterContext context) {
    Response response = context.next(request, specification);
    String method = request.getMethod();
    String path = URI.create(request.getURI()).normalize().getRawPath();
    boolean whole =
        !request.getQueryParams().containsKey("fields") && !request.getURI().contains("fields=");
    new Answer(contract, method, path, whole, response).check();
    contract
        .operation(method, path)
        .ifPresent(
            operation -> {
              Exercised.note(operation, response.statusCode());
              checkSentBody(operation, request, response);
            });
    return response;
  }

  /**
   * Checks bodies in plain JSON only: the schema of a merge patch does not decide whether its
   * result is valid.
   */
  private static void checkSentBody(
      Operation operation, FilterableRequestSpecification request, Response response) {
    boolean whole = String.valueOf(request.getContentType()).startsWith(JSON);
    Part declared = operation.requestBodies().get(JSON);
    if (whole && declared != null && request.getBody() instanceof String json) {
      new SentBody(declared.at("schema"), json, response).check();
    }
  }
}
