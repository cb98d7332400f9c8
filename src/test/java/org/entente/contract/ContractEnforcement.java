package org.entente.contract;

import io.quarkus.test.junit.callback.QuarkusTestBeforeClassCallback;
import io.restassured.RestAssured;
import org.entente.Credentials;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Configures REST Assured before any test: it signs in and applies the contract filter. Tests that
 * run in the class loader of the application under test need a Quarkus callback, all others a JUnit
 * extension.
 */
public final class ContractEnforcement
    implements BeforeAllCallback, QuarkusTestBeforeClassCallback {

  @Override
  public void beforeAll(ExtensionContext context) {
    enforce();
  }

  @Override
  public void beforeClass(Class<?> testClass) {
    enforce();
  }

  private static void enforce() {
    RestAssured.authentication =
        RestAssured.preemptive().basic("editor", Credentials.EDITOR_PASSWORD);
    if (RestAssured.filters().stream().noneMatch(ContractFilter.class::isInstance)) {
      RestAssured.filters(new ContractFilter());
    }
  }
}
