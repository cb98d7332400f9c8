package org.entente.database;

import org.hibernate.Session;

/**
 * How long the database works for one statement, or waits for a client, where a transaction differs
 * from what the configuration of the data source says.
 */
public final class TimeLimits {

  /** After which a transaction that takes as long as it takes has surely gone wrong. */
  public static final int LONGEST_SECONDS = 6 * 60 * 60;

  /** A client that takes nothing of an export for so long gives its connection back. */
  static final String OF_EXPORTS =
      "set local statement_timeout = '1min'; set local idle_in_transaction_session_timeout = '5min'";

  private static final String OF_LOADS =
      """
      select set_config('statement_timeout', '0', true), set_config('lock_timeout', '0', true),
        set_config('idle_in_transaction_session_timeout', '5min', true)
      """;

  private TimeLimits() {}

  /** For what takes as long as it takes, until the transaction ends. */
  public static void lift(Session session) {
    session.createNativeQuery(OF_LOADS, Object[].class).getSingleResult();
  }
}
