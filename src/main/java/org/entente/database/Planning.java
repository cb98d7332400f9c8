package org.entente.database;

import org.hibernate.Session;

/**
 * How PostgreSQL plans the statements of a transaction, where that differs from what the
 * configuration of the data source says.
 */
public final class Planning {

  /** A table may be read from end to end then, and what is counted is kept in memory. */
  private static final String FOR_VALUES =
      """
      select set_config('plan_cache_mode', 'force_custom_plan', true)
        || set_config('enable_seqscan', 'on', true) || set_config('work_mem', '16MB', true)
      """;

  private static final String WITH_MERGE_JOINS =
      "select set_config('enable_mergejoin', 'on', true)";

  private Planning() {}

  /** Anew for the values asked for: where these decide how much is read, and much is. */
  public static void forValues(Session session) {
    set(session, FOR_VALUES);
  }

  public static void withMergeJoins(Session session) {
    set(session, WITH_MERGE_JOINS);
  }

  private static void set(Session session, String settings) {
    ColumnQuery.of(session, settings, String.class).getSingleResult();
  }
}
