package org.entente.bulk;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.entente.model.Operation;
import org.entente.model.RecordKey;
import org.entente.model.ReferenceCollector;
import org.entente.problem.ProblemException;
import org.entente.problem.ProblemType;
import org.entente.record.Draft;
import org.entente.record.RecordWriter;
import org.entente.record.References;

/**
 * Lines with references that did not exist when the lines were read; later lines may contain the
 * referenced records.
 */
final class ForwardReferences {

  private record Waiting(BufferedLines.Place place, List<ReferenceCollector.Found> missing) {}

  private final Map<RecordKey, Waiting> waiting = new LinkedHashMap<>();
  private final Map<RecordKey, Operation> operations = new HashMap<>();

  void add(BulkLine line, Stream<ReferenceCollector.Found> missing) {
    waiting.put(line.key(), new Waiting(line.place(), missing.toList()));
  }

  boolean has(RecordKey key) {
    return waiting.containsKey(key);
  }

  List<ReferenceCollector.Found> missing() {
    return waiting.values().stream().flatMap(line -> line.missing().stream()).toList();
  }

  /**
   * Fails the lines that refer to records that are neither recorded nor among the remaining lines.
   */
  void failUnresolvable(
      References recorded, BiConsumer<BufferedLines.Place, ProblemException> fail) {
    boolean all = false;
    while (!all) {
      Map<RecordKey, List<ReferenceCollector.Found>> unresolved = new LinkedHashMap<>();
      waiting.forEach((key, line) -> unresolved.put(key, unresolved(line.missing(), recorded)));
      unresolved.values().removeIf(Collection::isEmpty);
      unresolved.forEach(
          (key, missing) -> fail.accept(waiting.remove(key).place(), missingReferences(missing)));
      all = unresolved.isEmpty();
    }
  }

  void noteBegun(Draft<?, ?> draft) {
    operations.put(draft.recordKey(), draft.operation());
  }

  Map<RecordKey, Operation> operations() {
    return operations;
  }

  List<List<BufferedLines.Place>> batches() {
    List<BufferedLines.Place> places = waiting.values().stream().map(Waiting::place).toList();
    return IntStream.iterate(0, from -> from < places.size(), from -> from + BulkBatch.MAX_LINES)
        .mapToObj(from -> places.subList(from, Math.min(from + BulkBatch.MAX_LINES, places.size())))
        .toList();
  }

  private List<ReferenceCollector.Found> unresolved(
      List<ReferenceCollector.Found> missing, References recorded) {
    return missing.stream()
        .filter(reference -> !recorded.has(reference) && !has(reference.key()))
        .toList();
  }

  private static ProblemException missingReferences(List<ReferenceCollector.Found> missing) {
    return new ProblemException(
        ProblemType.UNPROCESSABLE, missing.stream().map(RecordWriter::toNothing).toList());
  }
}
