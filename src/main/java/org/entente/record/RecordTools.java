package org.entente.record;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.database.Projection;
import org.entente.database.RowReader;
import org.entente.http.ProblemException;
import org.entente.http.ProblemType;
import org.entente.http.Violation;
import org.hibernate.Session;

/** What {@link Records} of every collection work with. */
@ApplicationScoped
public class RecordTools {

  private final Session session;
  private final RowReader rows;
  private final ObjectMapper json;
  private final Identifiers identifiers;
  private final Referrers referrers;

  RecordTools(
      Session session,
      RowReader rows,
      ObjectMapper json,
      Identifiers identifiers,
      Referrers referrers) {
    this.session = session;
    this.rows = rows;
    this.json = json;
    this.identifiers = identifiers;
    this.referrers = referrers;
  }

  Identifiers identifiers() {
    return identifiers;
  }

  Referrers referrers() {
    return referrers;
  }

  <V> Optional<V> read(Projection<V> projection, String id, PartialDate on) {
    String table = projection.collection().table();
    return rows
        .read(projection, List.of(), "%1$s where %1$s.id = :id".formatted(table), Map.of("id", id))
        .stream()
        .findFirst()
        .map(row -> projection.view().apply(row, on.lastDay()));
  }

  /**
   * @throws ProblemException naming every reference to nothing and every contradiction
   */
  References resolve(String id, RecordInput input, Drafts drafts) {
    ReferenceCollector collector = new ReferenceCollector();
    input.references(collector);
    collector.addEach(
        Collection.SOURCE, input.citations(), CitationInput::source, "/citations", "/source");
    collector.addEach(
        Collection.ACTOR,
        input.citations(),
        CitationInput::attributedTo,
        "/citations",
        "/attributedTo");
    References references = References.find(session, collector.found(), drafts);
    Contradictions contradictions = new Contradictions();
    input.contradictions(id, contradictions);
    List<Violation> violations = new ArrayList<>(contradictions.violations());
    collector.found().stream()
        .filter(reference -> !references.has(reference))
        .map(RecordTools::toNothing)
        .forEach(violations::add);
    if (!violations.isEmpty()) {
      throw new ProblemException(ProblemType.UNPROCESSABLE, violations);
    }
    return references;
  }

  /** Whether what was read and what was written say the same, the id aside. */
  boolean same(RecordView read, RecordInput written) {
    return content(json.convertValue(read, written.getClass())).equals(content(written));
  }

  private ObjectNode content(RecordInput input) {
    ObjectNode content = json.valueToTree(input);
    content.remove("id");
    return content;
  }

  private static Violation toNothing(ReferenceCollector.Found reference) {
    return Violation.at(
        reference.pointer(),
        "reference",
        "There is no %s '%s'.".formatted(reference.collection(), reference.id()));
  }
}
