package org.entente.contract;

import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.net.URI;

/** Holds what every test sends and receives against the contract, and notes the statuses. */
final class ContractFilter implements Filter {

  private final Contract contract = Contract.read();

  @Override
  public Response filter(
      FilterableRequestSpecification request,
      FilterableResponseSpecification specification,
      FilterContext context) {
    Response response = context.next(request, specification);
    String method = request.getMethod();
    String path = URI.create(request.getURI()).normalize().getRawPath();
    new Answer(contract, method, path, response).check();
    contract
        .operation(method, path)
        .ifPresent(
            operation -> {
              Exercised.note(operation, response.statusCode());
              checkSentBody(operation, request.getBody(), response);
            });
    return response;
  }

  private static void checkSentBody(Operation operation, Object body, Response response) {
    if (body instanceof String json) {
      operation
          .requestBodies()
          .forEach(sent -> new SentBody(sent.at("schema"), json, response).check());
    }
  }
}
