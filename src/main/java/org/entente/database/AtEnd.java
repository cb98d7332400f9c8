package org.entente.database;

import jakarta.transaction.Synchronization;

/**
 * Does something once a transaction has ended, however it did: it may have been committed although
 * the connection broke.
 */
record AtEnd(Runnable act) implements Synchronization {

  @Override
  public void beforeCompletion() {}

  @Override
  public void afterCompletion(int status) {
    act.run();
  }
}
