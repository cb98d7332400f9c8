package org.entente.model;

import java.util.List;
import java.util.Set;

/** A record of any collection, as clients write it. */
public interface RecordInput {

  String ID = "[a-z0-9]++(?:-[a-z0-9]++)*+";
  String ID_FORM = "must consist of words of a-z and 0-9, joined by hyphens";
  int ID_LENGTH = 100;

  /** A comma separates the tags that the filter asks for. */
  String TAG = "[^,]*+";

  String NO_COMMA = "must not contain a comma";

  /** Returns an empty list for null: a list that the client omits or sends as null. */
  static <T> List<T> orEmpty(List<T> list) {
    return list == null ? List.of() : list;
  }

  String id();

  /** The title or name, from which an id is derived if the client sends none. */
  String label();

  /** The country of an actor; null for everything else. */
  default String country() {
    return null;
  }

  /** Names the members that the record has even if the client leaves them out. */
  default Set<String> filledIn() {
    return Set.of("id");
  }

  List<String> tags();

  List<ExternalId> externalIds();

  List<CitationInput> citations();

  /**
   * Reports members that are valid by themselves but contradict each other.
   *
   * @param id that the record has or will have
   */
  void check(String id, ConsistencyChecks checks);

  /** Adds every reference to another record, except those of the citations. */
  void references(ReferenceCollector collector);
}
