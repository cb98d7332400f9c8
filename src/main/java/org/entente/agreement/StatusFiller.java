package org.entente.agreement;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.entente.database.BoundSql;
import org.entente.database.RowReader;
import org.entente.database.TransactionTimeouts;
import org.entente.model.PartialDate;
import org.entente.record.RecordReader;
import org.hibernate.Session;
import org.jboss.logging.Logger;

/**
 * Derives at startup the statuses of agreements that have none stored: of those that an older
 * version wrote, and of all after a migration has emptied the table because the rules have changed.
 */
@ApplicationScoped
class StatusFiller {

  private static final Logger LOG = Logger.getLogger(StatusFiller.class);

  private static final int BATCH = 200;

  /** Holds back writers of the agreements, and other instances that start at the same time. */
  private static final String LOCK =
      """
      select key from agreement
      where not exists (select from agreement_statuses where agreement_key = key)
      order by key limit %d for update
      """
          .formatted(BATCH);

  /** Of those that were waited for, another may have derived the statuses in the meantime. */
  private static final String WITHOUT =
      """
      from Agreement agreement where agreement.key in :keys and agreement.statuses is empty
      """;

  /**
   * @param locked how many agreements had no statuses when they were looked for
   * @param filled how many still had none when they were locked
   */
  private record Batch(int locked, int filled) {}

  private final RowReader rows;
  private final RecordReader records;
  private final Session session;

  StatusFiller(RowReader rows, RecordReader records, Session session) {
    this.rows = rows;
    this.records = records;
    this.session = session;
  }

  @ActivateRequestContext
  void fill(@Observes StartupEvent started) {
    long filled = 0;
    Batch batch;
    do {
      batch =
          QuarkusTransaction.requiringNew()
              .timeout(TransactionTimeouts.LONGEST_SECONDS)
              .call(this::fillBatch);
      filled += batch.filled();
    } while (batch.locked() == BATCH);
    if (filled > 0) {
      LOG.infof("Derived the statuses of %d agreements", filled);
    }
  }

  private Batch fillBatch() {
    TransactionTimeouts.lift(rows);
    List<Long> keys = rows.list(BoundSql.of(LOCK), row -> row.number("key"));
    List<Agreement> without =
        session
            .createSelectionQuery(WITHOUT, Agreement.class)
            .setParameterList("keys", keys)
            .getResultList();
    Map<String, AgreementView> views =
        records
            .views(
                AgreementRows.PROJECTION,
                without.stream().map(agreement -> agreement.slug).toList(),
                PartialDate.today())
            .stream()
            .collect(Collectors.toMap(AgreementView::id, view -> view));
    for (Agreement agreement : without) {
      AgreementView view = views.get(agreement.slug);
      StoredLives.derive(agreement, view.partyIds(), view.acts());
    }
    session.flush();
    session.clear();
    return new Batch(keys.size(), without.size());
  }
}
