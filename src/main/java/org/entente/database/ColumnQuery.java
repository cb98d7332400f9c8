package org.entente.database;

import org.hibernate.Session;
import org.hibernate.query.NativeQuery;

/**
 * Native queries for the values of one column. Told their class, Hibernate 7.2 would not find the
 * plan of such a query again: it makes one each time, keeps them all, and gets slower with each.
 */
public final class ColumnQuery {

  private ColumnQuery() {}

  public static <T> NativeQuery<T> of(Session session, String sql, Class<T> type) {
    return session
        .createNativeQuery(sql, Object.class)
        .setTupleTransformer((row, names) -> type.cast(row[0]));
  }
}
