package org.entente.record;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.entente.history.ChangeLog;
import org.entente.history.History;
import org.entente.http.WriteRequest;
import org.entente.json.InputReader;
import org.entente.json.MergePatch;
import org.hibernate.Session;

/** What {@link Records} of every collection work with. */
@ApplicationScoped
public class RecordTools {

  private final Session session;
  private final TransactionSynchronizationRegistry transaction;
  private final ObjectMapper json;
  private final InputReader inputs;
  private final RecordReader reader;
  private final Writer writer;
  private final ChangeLog log;
  private final History history;
  private final Identifiers identifiers;
  private final Referrers referrers;

  RecordTools(
      Session session,
      TransactionSynchronizationRegistry transaction,
      ObjectMapper json,
      InputReader inputs,
      RecordReader reader,
      Writer writer,
      ChangeLog log,
      History history,
      Identifiers identifiers,
      Referrers referrers) {
    this.session = session;
    this.transaction = transaction;
    this.json = json;
    this.inputs = inputs;
    this.reader = reader;
    this.writer = writer;
    this.log = log;
    this.history = history;
    this.identifiers = identifiers;
    this.referrers = referrers;
  }

  Session session() {
    return session;
  }

  RecordReader reader() {
    return reader;
  }

  Writer writer() {
    return writer;
  }

  History history() {
    return history;
  }

  Identifiers identifiers() {
    return identifiers;
  }

  Referrers referrers() {
    return referrers;
  }

  /** What is recorded, changed by the patch, as if the client had written it whole. */
  <I extends RecordInput> I patched(Class<I> type, Representation current, MergePatch patch) {
    try {
      String patched = patch.apply(json.readTree(current.json())).toString();
      return inputs.read(type, patched.getBytes(StandardCharsets.UTF_8));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  void delete(Collection collection, RecordEntity entity, WriteRequest request) {
    referrers.refuseAny(collection, entity.key);
    session.remove(entity);
    session.flush();
    Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
    log.append(
        List.of(
            new ChangeLog.Entry(
                collection,
                entity.slug,
                entity.version + 1,
                Operation.DELETED,
                entity.changed(now),
                null)),
        request);
    finish(request);
  }

  /** Whether what was read and what was written say the same, the id aside. */
  boolean same(Representation read, RecordInput written) {
    try {
      return content(json.readValue(read.json(), written.getClass())).equals(content(written));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  /** Everything was done as it would be; a dry run leaves nothing of it. */
  void finish(WriteRequest request) {
    if (request.dryRun()) {
      transaction.setRollbackOnly();
    }
  }

  private ObjectNode content(RecordInput input) {
    ObjectNode content = json.valueToTree(input);
    content.remove("id");
    return content;
  }
}
