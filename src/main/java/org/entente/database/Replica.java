package org.entente.database;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * An optional streaming replica for reads, used only while it has replayed all writes of this
 * instance. A background task checks its position after a write or a failure.
 */
@ApplicationScoped
public class Replica {

  static final String NAME = "reads";

  private static final Logger LOG = Logger.getLogger(Replica.class);
  private static final Duration PAUSE = Duration.ofSeconds(1);

  private static final BoundSql WRITE_POSITION =
      new BoundSql("select cast(pg_current_wal_insert_lsn() as text)", Map.of());

  private static final String REPLAYED =
      "select cast(not pg_is_in_recovery() or pg_last_wal_replay_lsn() >= cast(:position as pg_lsn) as text)";

  /**
   * The position in the write-ahead log that the replica has to reach.
   *
   * @param writes the number of writes of this instance before it
   */
  private record Goal(long writes, String position) {}

  private final AgroalDataSource primary;
  private final Instance<AgroalDataSource> replica;
  private final TransactionSynchronizationRegistry transaction;
  private final boolean configured;

  /**
   * Runs an action after a transaction, whatever its status: it may have been committed although
   * the connection broke.
   */
  private record AfterTransaction(Runnable act) implements Synchronization {

    @Override
    public void beforeCompletion() {}

    @Override
    public void afterCompletion(int status) {
      act.run();
    }
  }

  /** Starts at one: all writes before the start of this instance, such as migrations. */
  private final AtomicLong writes = new AtomicLong(1);

  private final AtomicBoolean checking = new AtomicBoolean();
  private volatile Goal goal = new Goal(0, null);
  private volatile long replayed;
  private volatile boolean suspended;
  private volatile long nextCheck = System.nanoTime();

  Replica(
      AgroalDataSource primary,
      @DataSource(NAME) Instance<AgroalDataSource> replica,
      TransactionSynchronizationRegistry transaction,
      @ConfigProperty(name = "entente.read.jdbc.url") Optional<String> url) {
    this.primary = primary;
    this.replica = replica;
    this.transaction = transaction;
    this.configured = url.isPresent();
  }

  boolean configured() {
    return configured;
  }

  /** Returns whether it has all writes of this instance; if not, starts a background check. */
  boolean current() {
    if (replayed == writes.get()) {
      return true;
    }
    if (System.nanoTime() - nextCheck >= 0 && checking.compareAndSet(false, true)) {
      Infrastructure.getDefaultExecutor().execute(this::check);
    }
    return false;
  }

  Connection connection() throws SQLException {
    return replica.get().getConnection();
  }

  /** Marks the replica as stale once the current transaction, which writes, has ended. */
  public void written() {
    if (configured) {
      transaction.registerInterposedSynchronization(new AfterTransaction(this::markStale));
    }
  }

  /** Requires a new check: the replica may lack what a read has already shown. */
  void markStale() {
    writes.incrementAndGet();
  }

  /** Marks the replica as stale, and delays the next check by a second. */
  void failed(Throwable failure) {
    markStale();
    nextCheck = System.nanoTime() + PAUSE.toNanos();
    if (!suspended) {
      suspended = true;
      LOG.warn("Reads fall back to the primary until the replica responds correctly", failure);
    }
  }

  private void check() {
    try {
      long before = writes.get();
      if (goal.writes != before) {
        goal = new Goal(before, text(primary.getConnection(), WRITE_POSITION));
      }
      BoundSql reached = new BoundSql(REPLAYED, Map.of("position", goal.position));
      if (Boolean.parseBoolean(text(connection(), reached))) {
        replayed = before;
        suspended = false;
      }
    } catch (SQLException | RuntimeException failure) {
      failed(failure);
    } finally {
      checking.set(false);
    }
  }

  private static String text(Connection connection, BoundSql sql) throws SQLException {
    try (connection;
        PreparedStatement statement = sql.prepare(connection);
        ResultSet rows = statement.executeQuery()) {
      rows.next();
      return rows.getString(1);
    }
  }
}
