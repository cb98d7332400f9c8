package org.entente.database;

/**
 * Changes PostgreSQL's planner settings for the current transaction, where the defaults of the data
 * source do not fit.
 */
public final class PlannerSettings {

  private static final String FOR_VALUES =
      """
      select set_config('plan_cache_mode', 'force_custom_plan', true)
        || set_config('enable_seqscan', 'on', true) || set_config('work_mem', '16MB', true)
      """;

  private static final String WITH_MERGE_JOINS =
      """
      select set_config('plan_cache_mode', 'force_custom_plan', true)
        || set_config('enable_mergejoin', 'on', true)
      """;

  private PlannerSettings() {}

  /**
   * Plans each statement for its bound values, and allows sequential scans and 16 MB of working
   * memory: for statements that read many rows, and whose values decide how many.
   */
  public static void forValues(RowReader rows) {
    rows.text(BoundSql.of(FOR_VALUES));
  }

  /** Plans each statement for its bound values, and allows merge joins. */
  public static void withMergeJoins(RowReader rows) {
    rows.text(BoundSql.of(WITH_MERGE_JOINS));
  }
}
