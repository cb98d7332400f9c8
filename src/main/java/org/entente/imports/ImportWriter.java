package org.entente.imports;

import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.actor.Actor;
import org.entente.actor.ActorInput;
import org.entente.actor.ActorRepository;
import org.entente.agreement.AgreementRepository;
import org.entente.database.TimeLimits;
import org.entente.event.EventRepository;
import org.entente.http.Violation;
import org.entente.http.WriteRequest;
import org.entente.json.InputReader;
import org.entente.record.Batch;
import org.entente.record.Collection;
import org.entente.record.Draft;
import org.entente.record.RecordEntity;
import org.entente.record.RecordInput;
import org.entente.record.RecordType;
import org.entente.record.References;
import org.entente.record.Writer;
import org.entente.record.Written;
import org.entente.source.Source;
import org.entente.source.SourceInput;
import org.entente.source.SourceRepository;
import org.hibernate.Session;

/** Writes what rows tell as any load of many does, with the actors and sources that are missing. */
@ApplicationScoped
class ImportWriter {

  private final Session session;
  private final Batch batch;
  private final Writer writer;
  private final InputReader inputs;
  private final ActorFinder finder;
  private final ActorRepository actors;
  private final SourceRepository sources;
  private final EventRepository events;
  private final AgreementRepository agreements;

  ImportWriter(
      Session session,
      Batch batch,
      Writer writer,
      InputReader inputs,
      ActorFinder finder,
      ActorRepository actors,
      SourceRepository sources,
      EventRepository events,
      AgreementRepository agreements) {
    this.session = session;
    this.batch = batch;
    this.writer = writer;
    this.inputs = inputs;
    this.finder = finder;
    this.actors = actors;
    this.sources = sources;
    this.events = events;
    this.agreements = agreements;
  }

  /**
   * In the current transaction; the report of the set tells what was done. It waits for others who
   * write the same, also for a long load, rather than that the whole file is read once more.
   */
  void write(ImportSet set, WriteRequest request) {
    TimeLimits.lift(session);
    Map<Mention, String> ids =
        finder.ids(set.findings().stream().flatMap(one -> one.actors().stream()).collect(toSet()));
    RowChecks checks = new RowChecks(inputs);
    Map<String, Finding> findings = new LinkedHashMap<>();
    List<RecordInput> valid = new ArrayList<>();
    for (Finding finding : set.findings()) {
      RecordInput input = finding.input(ids);
      Optional<String> wrong = checks.wrong(finding, input);
      wrong.ifPresent(why -> set.fail(finding, why));
      if (wrong.isEmpty()) {
        valid.add(input);
        findings.put(input.id(), finding);
      }
    }
    List<Draft<?, ?>> drafts = new ArrayList<>(drafts(events.type(), valid));
    drafts.addAll(drafts(agreements.type(), valid));
    set.report().unchanged += valid.size() - drafts.size();
    drafts.removeIf(draft -> contradictory(draft, findings, set));
    List<Finding> changing =
        drafts.stream().map(draft -> findings.get(draft.recordKey().id())).toList();
    drafts.addAll(missingSources(changing));
    drafts.addAll(missingActors(changing, ids));
    complete(drafts, set.report(), request);
  }

  private <E extends RecordEntity, I extends RecordInput> List<Draft<E, I>> drafts(
      RecordType<E, I, ?> type, List<? extends RecordInput> all) {
    List<I> own = all.stream().filter(type.input()::isInstance).map(type.input()::cast).toList();
    return own.isEmpty() ? List.of() : batch.drafts(type, own);
  }

  private boolean contradictory(Draft<?, ?> draft, Map<String, Finding> findings, ImportSet set) {
    List<Violation> contradictions = writer.contradictions(draft);
    if (!contradictions.isEmpty()) {
      set.fail(findings.get(draft.recordKey().id()), contradictions);
    }
    return !contradictions.isEmpty();
  }

  private List<Draft<Source, SourceInput>> missingSources(List<Finding> changing) {
    Map<String, SourceInput> needed = new LinkedHashMap<>();
    changing.stream()
        .flatMap(finding -> finding.sources().stream())
        .forEach(source -> needed.putIfAbsent(source.id(), source));
    needed.keySet().removeAll(finder.recorded(Collection.SOURCE, needed.keySet()));
    return drafts(sources.type(), List.copyOf(needed.values()));
  }

  private List<Draft<Actor, ActorInput>> missingActors(
      List<Finding> changing, Map<Mention, String> ids) {
    Map<String, ActorInput> needed = new LinkedHashMap<>();
    changing.stream()
        .flatMap(finding -> finding.actors().stream())
        .filter(mention -> ids.get(mention).equals(mention.input().id()))
        .forEach(mention -> needed.putIfAbsent(mention.input().id(), mention.input()));
    needed.keySet().removeAll(finder.recorded(Collection.ACTOR, needed.keySet()));
    return drafts(actors.type(), List.copyOf(needed.values()));
  }

  private void complete(List<Draft<?, ?>> drafts, ImportReport report, WriteRequest request) {
    if (drafts.isEmpty()) {
      return;
    }
    References references = writer.references(drafts);
    writer.begin(drafts, references);
    for (Written written : writer.complete(drafts, references, request)) {
      switch (written.collection()) {
        case ACTOR -> report.createAlso(1, 0);
        case SOURCE -> report.createAlso(0, 1);
        default -> report.count(written.created());
      }
    }
  }
}
