package org.entente.record;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Collects the records that an input refers to, each with the JSON Pointer of where it does. */
public final class ReferenceCollector {

  /** One reference of an input. */
  public record Found(Collection collection, String id, String pointer) {

    public RecordKey key() {
      return new RecordKey(collection, id);
    }
  }

  private final List<Found> found = new ArrayList<>();

  public void add(Collection collection, Reference reference, String pointer) {
    if (reference != null) {
      found.add(new Found(collection, reference.id(), pointer));
    }
  }

  public void addAll(Collection collection, List<Reference> references, String pointer) {
    addEach(collection, references, Function.identity(), pointer, "");
  }

  /** One member ({@code "/actor"}) of each element of the list at the pointer. */
  public <T> void addEach(
      Collection collection,
      List<T> elements,
      Function<T, Reference> reference,
      String pointer,
      String member) {
    for (int at = 0; at < elements.size(); at++) {
      add(collection, reference.apply(elements.get(at)), pointer + "/" + at + member);
    }
  }

  public List<Found> found() {
    return found;
  }
}
