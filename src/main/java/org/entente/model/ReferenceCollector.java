package org.entente.model;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Collects the references of an input to other records, each with its JSON Pointer. */
public final class ReferenceCollector {

  /** One reference of an input. */
  public record Found(RecordKind kind, String id, String pointer) {

    public RecordKey key() {
      return new RecordKey(kind, id);
    }
  }

  private final List<Found> found = new ArrayList<>();

  public void add(RecordKind kind, Reference reference, String pointer) {
    if (reference != null) {
      found.add(new Found(kind, reference.id(), pointer));
    }
  }

  public void addAll(RecordKind kind, List<Reference> references, String pointer) {
    addEach(kind, references, Function.identity(), pointer, "");
  }

  /** Adds one member ({@code "/actor"}) of each element of the list at the pointer. */
  public <T> void addEach(
      RecordKind kind,
      List<T> elements,
      Function<T, Reference> reference,
      String pointer,
      String member) {
    for (int at = 0; at < elements.size(); at++) {
      add(kind, reference.apply(elements.get(at)), pointer + "/" + at + member);
    }
  }

  public List<Found> found() {
    return found;
  }
}
