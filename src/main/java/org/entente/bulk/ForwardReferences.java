package org.entente.bulk;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.entente.http.ProblemException;
import org.entente.http.ProblemType;
import org.entente.record.Draft;
import org.entente.record.Operation;
import org.entente.record.RecordKey;
import org.entente.record.ReferenceCollector;
import org.entente.record.References;
import org.entente.record.Writer;

/** Lines that refer to what was not recorded when they were read: perhaps a later line is that. */
final class ForwardReferences {

  private record Waiting(Spool.Place place, List<ReferenceCollector.Found> missing) {}

  private final Map<RecordKey, Waiting> waiting = new LinkedHashMap<>();
  private final Map<RecordKey, Operation> operations = new HashMap<>();

  void add(Entry entry, Stream<ReferenceCollector.Found> missing) {
    waiting.put(entry.key(), new Waiting(entry.place(), missing.toList()));
  }

  boolean has(RecordKey key) {
    return waiting.containsKey(key);
  }

  List<ReferenceCollector.Found> missing() {
    return waiting.values().stream().flatMap(line -> line.missing().stream()).toList();
  }

  /** Fails the lines that refer to what is neither recorded nor among the lines that are left. */
  void keepFulfilled(References recorded, BiConsumer<Spool.Place, ProblemException> fail) {
    boolean all = false;
    while (!all) {
      Map<RecordKey, List<ReferenceCollector.Found>> unfulfilled = new LinkedHashMap<>();
      waiting.forEach((key, line) -> unfulfilled.put(key, unfulfilled(line.missing(), recorded)));
      unfulfilled.values().removeIf(Collection::isEmpty);
      unfulfilled.forEach(
          (key, missing) -> fail.accept(waiting.remove(key).place(), toNothing(missing)));
      all = unfulfilled.isEmpty();
    }
  }

  void begun(Draft<?, ?> draft) {
    operations.put(draft.recordKey(), draft.operation());
  }

  Map<RecordKey, Operation> operations() {
    return operations;
  }

  List<List<Spool.Place>> sets() {
    List<Spool.Place> places = waiting.values().stream().map(Waiting::place).toList();
    return IntStream.iterate(0, from -> from < places.size(), from -> from + EntrySet.MOST)
        .mapToObj(from -> places.subList(from, Math.min(from + EntrySet.MOST, places.size())))
        .toList();
  }

  private List<ReferenceCollector.Found> unfulfilled(
      List<ReferenceCollector.Found> missing, References recorded) {
    return missing.stream()
        .filter(reference -> !recorded.has(reference) && !has(reference.key()))
        .toList();
  }

  private static ProblemException toNothing(List<ReferenceCollector.Found> missing) {
    return new ProblemException(
        ProblemType.UNPROCESSABLE, missing.stream().map(Writer::toNothing).toList());
  }
}
