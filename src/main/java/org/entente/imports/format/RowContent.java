package org.entente.imports.format;

import java.util.List;
import java.util.Map;
import org.entente.model.RecordInput;
import org.entente.source.SourceInput;

/** The content of a row, before the ids of its actors are known. */
public interface RowContent {

  List<Mention> actors();

  /** Returns the cited sources; a source comes before the sources that it cites itself. */
  List<SourceInput> sources();

  /**
   * Makes the input for the record.
   *
   * @param ids of the actors
   */
  RecordInput input(Map<Mention, String> ids);
}
