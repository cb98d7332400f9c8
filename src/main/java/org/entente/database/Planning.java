package org.entente.database;

import org.hibernate.Session;

/**
 * How PostgreSQL plans the statements of a transaction, where that differs from what the
 * configuration of the data source says.
 */
public final class Planning {

  private static final String SET = "select set_config('%s', '%s', true)";

  private Planning() {}

  /** Anew for the values asked for: where these decide how much is read, and much is. */
  public static void forValues(Session session) {
    set(session, "plan_cache_mode", "force_custom_plan");
  }

  public static void withMergeJoins(Session session) {
    set(session, "enable_mergejoin", "on");
  }

  private static void set(Session session, String name, String value) {
    ColumnQuery.of(session, SET.formatted(name, value), String.class).getSingleResult();
  }
}
