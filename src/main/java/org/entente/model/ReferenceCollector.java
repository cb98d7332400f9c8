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

  /** Returns all references of a record, including those of its citations. */
  public static List<Found> of(RecordInput input) {
    ReferenceCollector collector = new ReferenceCollector();
    collector.addAll(input);
    return collector.found();
  }

  /** Adds all references of a record, including those of its citations. */
  public void addAll(RecordInput input) {
    input.references(this);
    addEach(RecordKind.SOURCE, input.citations(), CitationInput::source, "/citations", "/source");
    addEach(
        RecordKind.ACTOR,
        input.citations(),
        CitationInput::attributedTo,
        "/citations",
        "/attributedTo");
  }

  public void add(RecordKind kind, Reference reference, String pointer) {
    if (reference != null) {
      found.add(new Found(kind, reference.id(), pointer));
    }
  }

  public void addAll(RecordKind kind, List<Reference> references, String pointer) {
    addEach(kind, references, Function.identity(), pointer, "");
  }

  /**
   * Adds one member ({@code "/actor"}) of each element of the list at the pointer.
   *
   * @param elements null when the list is malformed, as are elements
   */
  public <T> void addEach(
      RecordKind kind,
      List<T> elements,
      Function<T, Reference> reference,
      String pointer,
      String member) {
    for (int at = 0; elements != null && at < elements.size(); at++) {
      T element = elements.get(at);
      if (element != null) {
        add(kind, reference.apply(element), pointer + "/" + at + member);
      }
    }
  }

  public List<Found> found() {
    return found;
  }
}
