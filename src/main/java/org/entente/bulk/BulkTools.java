package org.entente.bulk;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.entente.limits.Places;
import org.entente.record.Batch;
import org.entente.record.ReferenceCollector;
import org.entente.record.References;
import org.entente.record.Writer;
import org.hibernate.Session;

/** What a {@link Load} works with. */
@ApplicationScoped
class BulkTools {

  private final Session session;
  private final Batch batch;
  private final Writer writer;
  private final Places places;
  private final LoadCount count;

  BulkTools(Session session, Batch batch, Writer writer, Places places, LoadCount count) {
    this.session = session;
    this.batch = batch;
    this.writer = writer;
    this.places = places;
    this.count = count;
  }

  Places places() {
    return places;
  }

  LoadCount count() {
    return count;
  }

  Session session() {
    return session;
  }

  Batch batch() {
    return batch;
  }

  Writer writer() {
    return writer;
  }

  /** What is recorded of what was found. */
  References references(List<ReferenceCollector.Found> found) {
    return new References(session).find(found);
  }
}
