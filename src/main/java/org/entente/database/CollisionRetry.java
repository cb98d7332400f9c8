package org.entente.database;

import java.util.concurrent.Callable;

/** Repeats a transaction that a concurrent one made fail, up to four times. */
public final class CollisionRetry {

  private static final int ATTEMPTS = 5;

  private CollisionRetry() {}

  /**
   * @param transaction begins and ends a transaction of its own, so that it can be repeated
   * @throws RuntimeException the last collision, or the first failure of another kind
   */
  public static <T> T run(Callable<T> transaction) throws Exception {
    for (int attempt = 1; ; attempt++) {
      try {
        return transaction.call();
      } catch (RuntimeException failure) {
        if (!SqlStates.collision(failure) || attempt == ATTEMPTS) {
          throw failure;
        }
      }
    }
  }
}
