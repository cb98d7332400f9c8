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
import org.entente.database.ColumnQuery;
import org.entente.database.TimeLimits;
import org.entente.http.WriteRequest;
import org.entente.json.InputReader;
import org.entente.record.Draft;
import org.entente.record.RecordEntity;
import org.entente.record.RecordInput;
import org.entente.record.RecordRepository;
import org.entente.record.RecordType;
import org.entente.record.Writer;
import org.hibernate.Session;
import org.jboss.logging.Logger;

/** Gives an empty database its first records: all of them, or none when interrupted. */
@ApplicationScoped
class SeedLoader {

  private static final Logger LOG = Logger.getLogger(SeedLoader.class);
  private static final long LOCK = 0x73656564L;

  private final Session session;
  private final InputReader inputs;
  private final Writer writer;
  private final List<RecordRepository> repositories;

  @ConfigProperty(name = "entente.seed", defaultValue = "true")
  boolean wanted;

  SeedLoader(
      Session session,
      InputReader inputs,
      Writer writer,
      @All List<RecordRepository> repositories) {
    this.session = session;
    this.inputs = inputs;
    this.writer = writer;
    this.repositories = repositories;
  }

  @Transactional
  @ActivateRequestContext
  void load(@Observes StartupEvent started) {
    if (!wanted || !empty()) {
      return;
    }
    List<Draft<?, ?>> seeds = new ArrayList<>();
    repositories.forEach(repository -> seeds.addAll(seeds(repository.type())));
    writer.write(seeds, WriteRequest.byService("First records"));
    LOG.infof("Loaded %d seed records into the empty database", seeds.size());
  }

  /** Of several instances that start at once on one database, one loads and the others wait. */
  private boolean empty() {
    TimeLimits.lift(session);
    ColumnQuery.of(
            session, "select 1 from (select pg_advisory_xact_lock(:lock)) taken", Integer.class)
        .setParameter("lock", LOCK)
        .getSingleResult();
    return ColumnQuery.of(
            session,
            "select not exists (select from change) and not exists (select from source)",
            Boolean.class)
        .getSingleResult();
  }

  private <E extends RecordEntity, I extends RecordInput> List<Draft<E, I>> seeds(
      RecordType<E, I, ?> type) {
    String file = "/seeds/%s.json".formatted(type.collection().path());
    try (InputStream json = SeedLoader.class.getResourceAsStream(file)) {
      return inputs.readAll(type.input(), json).stream()
          .map(seed -> Draft.ofNew(type, seed.id(), seed))
          .toList();
    } catch (IOException | RuntimeException cause) {
      throw new IllegalStateException(file.substring(1) + " cannot be loaded", cause);
    }
  }
}
