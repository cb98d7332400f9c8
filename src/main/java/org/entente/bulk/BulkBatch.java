package org.entente.bulk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.entente.model.Operation;
import org.entente.model.RecordInput;
import org.entente.model.RecordKey;
import org.entente.problem.ProblemException;
import org.entente.problem.ProblemType;
import org.entente.problem.Violation;
import org.entente.record.Draft;
import org.entente.record.DraftFactory;
import org.entente.record.RecordEntity;
import org.entente.record.RecordMapper;

/** Lines that are written together; no two of them have the same record. */
final class BulkBatch {

  static final int MAX_LINES = 1000;
  private static final int MAX_BYTES = 8 << 20;

  private final Map<RecordKey, BulkLine> lines = new LinkedHashMap<>();
  private final Map<BufferedLines.Place, ProblemException> failures = new LinkedHashMap<>();
  private int bytes;

  boolean hasRoom() {
    return lines.size() < MAX_LINES && failures.size() < MAX_LINES && bytes < MAX_BYTES;
  }

  boolean accepts(BulkLine line) {
    return !lines.containsKey(line.key());
  }

  void add(BulkLine line) {
    lines.put(line.key(), line);
    bytes += line.place().length();
  }

  void fail(BufferedLines.Place place, ProblemException problem) {
    failures.put(place, problem);
  }

  /** Fails the lines whose records already wait for the end of the load. */
  void failDuplicates(Predicate<RecordKey> waiting) {
    lines.values().stream()
        .filter(line -> waiting.test(line.key()))
        .toList()
        .forEach(
            line -> {
              lines.remove(line.key());
              fail(line.place(), duplicate());
            });
  }

  private static ProblemException duplicate() {
    return new ProblemException(
        ProblemType.UNPROCESSABLE,
        List.of(Violation.at("/id", "duplicate", "An earlier line has the same id.")));
  }

  /** Returns the lines that cannot be loaded, with the reasons. */
  Map<BufferedLines.Place, ProblemException> failures() {
    return failures;
  }

  boolean isEmpty() {
    return lines.isEmpty() && failures.isEmpty();
  }

  int size() {
    return lines.size();
  }

  BulkLine get(Draft<?, ?> draft) {
    return lines.get(draft.recordKey());
  }

  /** Returns drafts of the lines that would change something. */
  List<Draft<?, ?>> drafts(DraftFactory factory) {
    List<Draft<?, ?>> drafts = new ArrayList<>();
    mappers().forEach(mapper -> drafts.addAll(drafts(factory, mapper)));
    return drafts;
  }

  /** Returns drafts of the lines, all of whose records the writer has begun. */
  List<Draft<?, ?>> begun(DraftFactory factory, Map<RecordKey, Operation> operations) {
    List<Draft<?, ?>> drafts = new ArrayList<>();
    mappers().forEach(mapper -> drafts.addAll(begun(factory, mapper, operations)));
    return drafts;
  }

  private <E extends RecordEntity, I extends RecordInput> List<Draft<E, I>> drafts(
      DraftFactory factory, RecordMapper<E, I, ?> mapper) {
    return factory.drafts(mapper, inputs(mapper));
  }

  private <E extends RecordEntity, I extends RecordInput> List<Draft<E, I>> begun(
      DraftFactory factory, RecordMapper<E, I, ?> mapper, Map<RecordKey, Operation> operations) {
    return factory.begun(mapper, inputs(mapper), operations);
  }

  private List<RecordMapper<?, ?, ?>> mappers() {
    Map<Object, RecordMapper<?, ?, ?>> mappers = new LinkedHashMap<>();
    lines.values().forEach(line -> mappers.put(line.mapper().kind(), line.mapper()));
    return List.copyOf(mappers.values());
  }

  private <I extends RecordInput> List<I> inputs(RecordMapper<?, I, ?> mapper) {
    return lines.values().stream()
        .filter(line -> line.mapper().kind() == mapper.kind())
        .map(line -> mapper.inputType().cast(line.input()))
        .toList();
  }
}
