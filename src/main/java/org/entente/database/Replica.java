package org.entente.database;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
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
 * A streaming replica for reads, where there is one. It is asked once it has replayed all that this
 * instance has written. Whether it has is found out beside the requests, and only after a write or
 * a failure.
 */
@ApplicationScoped
public class Replica {

  static final String NAME = "reads";

  private static final Logger LOG = Logger.getLogger(Replica.class);
  private static final Duration PAUSE = Duration.ofSeconds(1);

  private static final Question WRITTEN =
      new Question("select cast(pg_current_wal_insert_lsn() as text)", Map.of());

  private static final String REPLAYED =
      "select cast(not pg_is_in_recovery() or pg_last_wal_replay_lsn() >= cast(:position as pg_lsn) as text)";

  /**
   * Up to where the replica has to replay.
   *
   * @param writes of this instance that come before it
   */
  private record Goal(long writes, String position) {}

  private final AgroalDataSource primary;
  private final Instance<AgroalDataSource> replica;
  private final TransactionSynchronizationRegistry transaction;
  private final boolean configured;

  /** What was done before this instance started counts as one, as migrations do. */
  private final AtomicLong writes = new AtomicLong(1);

  private final AtomicBoolean asking = new AtomicBoolean();
  private volatile Goal goal = new Goal(0, null);
  private volatile long replayed;
  private volatile boolean away;
  private volatile long awayUntil = System.nanoTime();

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

  /** Whether it has all that this instance has written. */
  boolean current() {
    if (replayed == writes.get()) {
      return true;
    }
    if (System.nanoTime() - awayUntil >= 0 && asking.compareAndSet(false, true)) {
      Infrastructure.getDefaultExecutor().execute(this::ask);
    }
    return false;
  }

  Connection connection() throws SQLException {
    return replica.get().getConnection();
  }

  /** To be told of every transaction that writes what is read. */
  public void written() {
    if (configured) {
      transaction.registerInterposedSynchronization(new AtEnd(this::doubt));
    }
  }

  /** It may lack something that it, or the primary, has shown already. */
  void doubt() {
    writes.incrementAndGet();
  }

  /** It is left alone for a while. */
  void failed(Throwable failure) {
    doubt();
    awayUntil = System.nanoTime() + PAUSE.toNanos();
    if (!away) {
      away = true;
      LOG.warn("Reads go to the primary until the replica answers as it should", failure);
    }
  }

  private void ask() {
    try {
      long before = writes.get();
      if (goal.writes != before) {
        goal = new Goal(before, answer(primary.getConnection(), WRITTEN));
      }
      Question reached = new Question(REPLAYED, Map.of("position", goal.position));
      if (Boolean.parseBoolean(answer(connection(), reached))) {
        replayed = before;
        away = false;
      }
    } catch (SQLException | RuntimeException failure) {
      failed(failure);
    } finally {
      asking.set(false);
    }
  }

  private static String answer(Connection connection, Question question) throws SQLException {
    try (connection;
        PreparedStatement statement = question.prepare(connection);
        ResultSet answer = statement.executeQuery()) {
      answer.next();
      return answer.getString(1);
    }
  }
}
