package org.entente.bulk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.entente.http.ProblemException;
import org.entente.http.ProblemType;
import org.entente.http.Violation;
import org.entente.record.Batch;
import org.entente.record.Draft;
import org.entente.record.Operation;
import org.entente.record.RecordEntity;
import org.entente.record.RecordInput;
import org.entente.record.RecordKey;
import org.entente.record.RecordType;

/** Lines that are written together, no two of them of one record. */
final class EntrySet {

  static final int MOST = 1000;
  private static final int MOST_BYTES = 8 << 20;

  private final Map<RecordKey, Entry> entries = new LinkedHashMap<>();
  private final Map<Spool.Place, ProblemException> failures = new LinkedHashMap<>();
  private int bytes;

  boolean hasRoom() {
    return entries.size() < MOST && failures.size() < MOST && bytes < MOST_BYTES;
  }

  boolean takes(Entry entry) {
    return !entries.containsKey(entry.key());
  }

  void add(Entry entry) {
    entries.put(entry.key(), entry);
    bytes += entry.place().length();
  }

  void fail(Spool.Place place, ProblemException problem) {
    failures.put(place, problem);
  }

  /** Fails the entries whose records are kept for later already. */
  void refuse(Predicate<RecordKey> later) {
    entries.values().stream()
        .filter(entry -> later.test(entry.key()))
        .toList()
        .forEach(
            entry -> {
              entries.remove(entry.key());
              fail(entry.place(), duplicate());
            });
  }

  private static ProblemException duplicate() {
    return new ProblemException(
        ProblemType.UNPROCESSABLE,
        List.of(Violation.at("/id", "duplicate", "An earlier line has the same id.")));
  }

  /** The lines that cannot be loaded, and why. */
  Map<Spool.Place, ProblemException> failures() {
    return failures;
  }

  boolean isEmpty() {
    return entries.isEmpty() && failures.isEmpty();
  }

  int size() {
    return entries.size();
  }

  Entry get(Draft<?, ?> draft) {
    return entries.get(draft.recordKey());
  }

  /** Without those that would change nothing. */
  List<Draft<?, ?>> drafts(Batch batch) {
    List<Draft<?, ?>> drafts = new ArrayList<>();
    types().forEach(type -> drafts.addAll(drafts(batch, type)));
    return drafts;
  }

  /** Of entries whose records are begun already. */
  List<Draft<?, ?>> begun(Batch batch, Map<RecordKey, Operation> operations) {
    List<Draft<?, ?>> drafts = new ArrayList<>();
    types().forEach(type -> drafts.addAll(begun(batch, type, operations)));
    return drafts;
  }

  private <E extends RecordEntity, I extends RecordInput> List<Draft<E, I>> drafts(
      Batch batch, RecordType<E, I, ?> type) {
    return batch.drafts(type, inputs(type));
  }

  private <E extends RecordEntity, I extends RecordInput> List<Draft<E, I>> begun(
      Batch batch, RecordType<E, I, ?> type, Map<RecordKey, Operation> operations) {
    return batch.begun(type, inputs(type), operations);
  }

  private List<RecordType<?, ?, ?>> types() {
    Map<Object, RecordType<?, ?, ?>> types = new LinkedHashMap<>();
    entries.values().forEach(entry -> types.put(entry.type().collection(), entry.type()));
    return List.copyOf(types.values());
  }

  private <I extends RecordInput> List<I> inputs(RecordType<?, I, ?> type) {
    return entries.values().stream()
        .filter(entry -> entry.type().collection() == type.collection())
        .map(entry -> type.input().cast(entry.input()))
        .toList();
  }
}
