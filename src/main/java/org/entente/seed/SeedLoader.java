package org.entente.seed;

import io.quarkus.arc.All;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.entente.database.BoundSql;
import org.entente.database.RowReader;
import org.entente.database.TransactionTimeouts;
import org.entente.http.WriteRequest;
import org.entente.json.InputReader;
import org.entente.model.RecordInput;
import org.entente.record.Draft;
import org.entente.record.RecordEntity;
import org.entente.record.RecordMapper;
import org.entente.record.RecordWriter;
import org.jboss.logging.Logger;

/** Loads the first records into an empty database at startup, in one transaction. */
@ApplicationScoped
class SeedLoader {

  private static final Logger LOG = Logger.getLogger(SeedLoader.class);
  private static final long LOCK = 0x73656564L;

  private static final String CLAIM =
      "select cast(1 as bigint) from (select pg_advisory_xact_lock(:lock)) taken";

  private static final String EMPTY =
      "select not exists (select from change) and not exists (select from source)";

  private final RowReader rows;
  private final InputReader inputs;
  private final RecordWriter writer;
  private final List<RecordMapper<?, ?, ?>> mappers;

  @ConfigProperty(name = "entente.seed", defaultValue = "true")
  boolean wanted;

  SeedLoader(
      RowReader rows,
      InputReader inputs,
      RecordWriter writer,
      @All List<RecordMapper<?, ?, ?>> mappers) {
    this.rows = rows;
    this.inputs = inputs;
    this.writer = writer;
    this.mappers = mappers;
  }

  @Transactional
  @ActivateRequestContext
  void load(@Observes StartupEvent started) {
    if (!wanted || !empty()) {
      return;
    }
    List<Draft<?, ?>> seeds = new ArrayList<>();
    mappers.forEach(mapper -> seeds.addAll(seeds(mapper)));
    writer.write(seeds, WriteRequest.byService("First records"));
    LOG.infof("Loaded %d seed records into the empty database", seeds.size());
  }

  /** Takes a lock first: of several instances that start together, one loads, the others wait. */
  private boolean empty() {
    TransactionTimeouts.lift(rows);
    rows.number(BoundSql.of(CLAIM).with("lock", LOCK));
    return rows.flag(BoundSql.of(EMPTY));
  }

  private <E extends RecordEntity, I extends RecordInput> List<Draft<E, I>> seeds(
      RecordMapper<E, I, ?> mapper) {
    String file = "/seeds/%s.json".formatted(mapper.kind().path());
    try (InputStream json = SeedLoader.class.getResourceAsStream(file)) {
      return inputs.readAll(mapper.inputType(), json).stream()
          .map(seed -> Draft.ofNew(mapper, seed.id(), seed))
          .toList();
    } catch (IOException | RuntimeException cause) {
      throw new IllegalStateException(file.substring(1) + " cannot be loaded", cause);
    }
  }
}
