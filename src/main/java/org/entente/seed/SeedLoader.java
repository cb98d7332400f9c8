package org.entente.seed;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.function.BiConsumer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.entente.actor.ActorInput;
import org.entente.actor.ActorRepository;
import org.entente.agreement.AgreementInput;
import org.entente.agreement.AgreementRepository;
import org.entente.event.EventInput;
import org.entente.event.EventRepository;
import org.entente.json.InputReader;
import org.entente.recommendation.RecommendationInput;
import org.entente.recommendation.RecommendationRepository;
import org.entente.record.Drafts;
import org.entente.record.RecordInput;
import org.entente.source.SourceInput;
import org.entente.source.SourceRepository;
import org.hibernate.Session;
import org.jboss.logging.Logger;

/** Gives an empty database its first records: all of them, or none when interrupted. */
@ApplicationScoped
class SeedLoader {

  private static final Logger LOG = Logger.getLogger(SeedLoader.class);
  private static final long LOCK = 0x73656564L;
  private static final String EMPTY =
      """
      select not (exists (select from actor) or exists (select from agreement)
        or exists (select from event) or exists (select from recommendation)
        or exists (select from source) or exists (select from tombstone))""";

  private final Session session;
  private final InputReader inputs;
  private final SourceRepository sources;
  private final ActorRepository actors;
  private final AgreementRepository agreements;
  private final EventRepository events;
  private final RecommendationRepository recommendations;

  @ConfigProperty(name = "entente.seed", defaultValue = "true")
  boolean wanted;

  SeedLoader(
      Session session,
      InputReader inputs,
      SourceRepository sources,
      ActorRepository actors,
      AgreementRepository agreements,
      EventRepository events,
      RecommendationRepository recommendations) {
    this.session = session;
    this.inputs = inputs;
    this.sources = sources;
    this.actors = actors;
    this.agreements = agreements;
    this.events = events;
    this.recommendations = recommendations;
  }

  @Transactional
  void load(@Observes StartupEvent started) {
    if (!wanted || !empty()) {
      return;
    }
    Drafts drafts = new Drafts();
    int records =
        draft("sources", SourceInput.class, sources.records()::draft, drafts)
            + draft("actors", ActorInput.class, actors.records()::draft, drafts)
            + draft("agreements", AgreementInput.class, agreements.records()::draft, drafts)
            + draft("events", EventInput.class, events.records()::draft, drafts)
            + draft(
                "recommendations",
                RecommendationInput.class,
                recommendations.records()::draft,
                drafts);
    drafts.complete();
    LOG.infof("Loaded %d seed records into the empty database", records);
  }

  /** Of several instances that start at once on one database, one loads and the others wait. */
  private boolean empty() {
    session
        .createNativeQuery(
            "select 1 from (select pg_advisory_xact_lock(:lock)) taken", Integer.class)
        .setParameter("lock", LOCK)
        .getSingleResult();
    return session.createNativeQuery(EMPTY, Boolean.class).getSingleResult();
  }

  private <I extends RecordInput> int draft(
      String file, Class<I> type, BiConsumer<I, Drafts> draft, Drafts drafts) {
    try (InputStream json = SeedLoader.class.getResourceAsStream("/seeds/" + file + ".json")) {
      List<I> records = inputs.readAll(type, json);
      records.forEach(seed -> draft.accept(seed, drafts));
      return records.size();
    } catch (IOException | RuntimeException cause) {
      throw new IllegalStateException("seeds/%s.json cannot be loaded".formatted(file), cause);
    }
  }
}
