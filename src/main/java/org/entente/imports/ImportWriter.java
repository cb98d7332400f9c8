package org.entente.imports;

import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.entente.actor.Actor;
import org.entente.actor.ActorInput;
import org.entente.actor.ActorMapper;
import org.entente.agreement.AgreementMapper;
import org.entente.database.RowReader;
import org.entente.database.TransactionTimeouts;
import org.entente.event.EventMapper;
import org.entente.history.WriteClock;
import org.entente.http.WriteRequest;
import org.entente.imports.format.Mention;
import org.entente.imports.format.RowContent;
import org.entente.json.InputReader;
import org.entente.model.RecordInput;
import org.entente.model.RecordKind;
import org.entente.record.Draft;
import org.entente.record.DraftFactory;
import org.entente.record.RecordEntity;
import org.entente.record.RecordMapper;
import org.entente.record.RecordWriter;
import org.entente.record.References;
import org.entente.source.Source;
import org.entente.source.SourceInput;
import org.entente.source.SourceMapper;

/** Writes the records of rows, with the actors and sources that are not recorded yet. */
@ApplicationScoped
class ImportWriter {

  private final RowReader rows;
  private final DraftFactory factory;
  private final RecordWriter writer;
  private final InputReader inputs;
  private final ActorFinder finder;
  private final ActorMapper actors;
  private final SourceMapper sources;
  private final EventMapper events;
  private final AgreementMapper agreements;

  ImportWriter(
      RowReader rows,
      DraftFactory factory,
      RecordWriter writer,
      InputReader inputs,
      ActorFinder finder,
      ActorMapper actors,
      SourceMapper sources,
      EventMapper events,
      AgreementMapper agreements) {
    this.rows = rows;
    this.factory = factory;
    this.writer = writer;
    this.inputs = inputs;
    this.finder = finder;
    this.actors = actors;
    this.sources = sources;
    this.events = events;
    this.agreements = agreements;
  }

  /**
   * Writes a batch in the current transaction and adds the outcome to its report. Waits for others
   * who write the same records, also for a long load: a timeout would make the import start over.
   */
  void write(ImportBatch batch, WriteRequest request) {
    TransactionTimeouts.lift(rows);
    Map<Mention, String> ids =
        finder.ids(
            batch.contents().stream()
                .flatMap(content -> content.actors().stream())
                .collect(toSet()));
    RowChecks checks = new RowChecks(inputs);
    Map<String, RowContent> contents = new LinkedHashMap<>();
    List<RecordInput> valid = new ArrayList<>();
    for (RowContent content : batch.contents()) {
      RecordInput input = content.input(ids);
      Optional<String> violation = checks.violation(content, input);
      violation.ifPresent(detail -> batch.fail(content, detail));
      if (violation.isEmpty()) {
        valid.add(input);
        contents.put(input.id(), content);
      }
    }
    List<Draft<?, ?>> drafts = new ArrayList<>(drafts(events, valid));
    drafts.addAll(drafts(agreements, valid));
    Set<String> differing = drafts.stream().map(draft -> draft.recordKey().id()).collect(toSet());
    contents.forEach(
        (id, content) -> {
          if (!differing.contains(id)) {
            batch.unchanged(content);
          }
        });
    drafts.removeIf(draft -> inconsistent(draft, contents, batch));
    List<RowContent> changing =
        drafts.stream().map(draft -> contents.get(draft.recordKey().id())).toList();
    drafts.addAll(missingSources(changing));
    drafts.addAll(missingActors(changing, ids));
    complete(drafts, contents, batch, request);
  }

  private <E extends RecordEntity, I extends RecordInput> List<Draft<E, I>> drafts(
      RecordMapper<E, I, ?> mapper, List<? extends RecordInput> all) {
    List<I> own =
        all.stream().filter(mapper.inputType()::isInstance).map(mapper.inputType()::cast).toList();
    return own.isEmpty() ? List.of() : factory.drafts(mapper, own);
  }

  /** Fails the row whose record contradicts itself. */
  private boolean inconsistent(
      Draft<?, ?> draft, Map<String, RowContent> contents, ImportBatch batch) {
    Optional<String> violation = RowChecks.first(writer.inconsistencies(draft));
    violation.ifPresent(detail -> batch.fail(contents.get(draft.recordKey().id()), detail));
    return violation.isPresent();
  }

  private List<Draft<Source, SourceInput>> missingSources(List<RowContent> changing) {
    Map<String, SourceInput> needed = new LinkedHashMap<>();
    changing.stream()
        .flatMap(content -> content.sources().stream())
        .forEach(source -> needed.putIfAbsent(source.id(), source));
    needed.keySet().removeAll(finder.recorded(RecordKind.SOURCE, needed.keySet()));
    return drafts(sources, List.copyOf(needed.values()));
  }

  private List<Draft<Actor, ActorInput>> missingActors(
      List<RowContent> changing, Map<Mention, String> ids) {
    Map<String, ActorInput> needed = new LinkedHashMap<>();
    changing.stream()
        .flatMap(content -> content.actors().stream())
        .filter(mention -> ids.get(mention).equals(mention.input().id()))
        .forEach(mention -> needed.putIfAbsent(mention.input().id(), mention.input()));
    needed.keySet().removeAll(finder.recorded(RecordKind.ACTOR, needed.keySet()));
    return drafts(actors, List.copyOf(needed.values()));
  }

  private void complete(
      List<Draft<?, ?>> drafts,
      Map<String, RowContent> contents,
      ImportBatch batch,
      WriteRequest request) {
    if (drafts.isEmpty()) {
      return;
    }
    References references = writer.references(drafts);
    WriteClock.Moment moment = writer.begin(drafts, references);
    for (RecordWriter.Written written : writer.complete(drafts, references, moment, request)) {
      switch (written.kind()) {
        case ACTOR -> batch.report().createAlso(1, 0);
        case SOURCE -> batch.report().createAlso(0, 1);
        default -> count(written, contents.get(written.representation().id()), batch);
      }
    }
  }

  private static void count(RecordWriter.Written written, RowContent content, ImportBatch batch) {
    if (written.created()) {
      batch.created(content);
    } else {
      batch.updated(content);
    }
  }
}
