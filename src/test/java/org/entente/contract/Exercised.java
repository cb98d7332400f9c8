package org.entente.contract;

import java.util.List;

/**
 * The statuses of each operation that the tests have received. They are system properties, because
 * these are shared by the class loaders of all tests.
 */
final class Exercised {

  private Exercised() {}

  static void note(Operation operation, int status) {
    System.setProperty(key(operation, String.valueOf(status)), "true");
  }

  /** Returns the statuses that the operation declares but no test has received. */
  static List<String> missing(Operation operation) {
    return operation.responses().keySet().stream()
        .map(status -> key(operation, status))
        .filter(key -> !Boolean.getBoolean(key))
        .toList();
  }

  private static String key(Operation operation, String status) {
    return "contract.%s.%s".formatted(operation.id(), status);
  }
}
