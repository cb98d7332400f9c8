package org.entente.imports;

import java.util.List;
import java.util.Map;
import org.entente.record.RecordInput;
import org.entente.source.SourceInput;

/** What a row tells, before it is known under which ids its actors are recorded. */
interface Finding {

  List<Mention> actors();

  /** What is cited; a source stands behind those that it cites itself. */
  List<SourceInput> sources();

  /**
   * @param ids of the actors
   */
  RecordInput input(Map<Mention, String> ids);
}
