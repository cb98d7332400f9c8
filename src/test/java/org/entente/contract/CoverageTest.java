package org.entente.contract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;

/** Runs last: all tests together have received every status that the contract declares. */
@Order(Integer.MAX_VALUE)
@DisabledIfSystemProperty(named = "test", matches = ".+", disabledReason = "some tests only")
class CoverageTest {

  @Test
  void everyDeclaredStatusWasReceived() {
    assertThat(Contract.read().operations()).flatExtracting(Exercised::missing).isEmpty();
  }
}
