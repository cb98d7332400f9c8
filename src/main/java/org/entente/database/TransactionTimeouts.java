package org.entente.database;

/**
 * Timeouts of statements, locks and idle clients, for transactions in which the defaults of the
 * data source do not fit.
 */
public final class TransactionTimeouts {

  /** The limit of a transaction without other timeouts; one that lasts longer has gone wrong. */
  public static final int LONGEST_SECONDS = 6 * 60 * 60;

  /** Also ends an export whose client reads nothing for five minutes, to free its connection. */
  static final String OF_EXPORTS =
      "set local statement_timeout = '1min'; set local idle_in_transaction_session_timeout = '5min'";

  private static final String OF_LOADS =
      """
      select set_config('statement_timeout', '0', true) || set_config('lock_timeout', '0', true)
        || set_config('idle_in_transaction_session_timeout', '5min', true)
      """;

  private TransactionTimeouts() {}

  /** Removes the timeouts of statements and locks until the current transaction ends. */
  public static void lift(RowReader rows) {
    rows.text(BoundSql.of(OF_LOADS));
  }
}
