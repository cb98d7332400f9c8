package org.entente.record;

import java.util.List;

/** What clients write of any record. */
public interface RecordInput {

  String ID = "[a-z0-9]+(-[a-z0-9]+)*";
  int ID_LENGTH = 100;

  /** A list that the client leaves out, or gives as null, is empty. */
  static <T> List<T> orEmpty(List<T> list) {
    return list == null ? List.of() : list;
  }

  String id();

  /** The title or name, which an id is derived from when the client gives none. */
  String label();

  List<String> tags();

  List<ExternalId> externalIds();

  List<CitationInput> citations();

  /**
   * Notes what members of the record, each in its own right valid, contradict each other.
   *
   * @param id that the record has or is to have
   */
  void contradictions(String id, Contradictions found);

  /** Names every record that this one refers to, the citations' apart. */
  void references(ReferenceCollector collector);
}
