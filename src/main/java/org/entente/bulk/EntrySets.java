package org.entente.bulk;

import io.smallrye.mutiny.infrastructure.Infrastructure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.entente.http.ProblemException;

/** The lines of a request in sets; while one is written, the next one is read. */
final class EntrySets implements AutoCloseable {

  private final Spool.Reader lines;
  private final EntryReader entries;
  private CompletableFuture<EntrySet> ahead;
  private Entry first;

  EntrySets(Spool spool, EntryReader entries) throws IOException {
    this.lines = spool.read();
    this.entries = entries;
    readAhead();
  }

  /** The next set; empty after the last one. */
  EntrySet next() {
    EntrySet set = ahead.join();
    readAhead();
    return set;
  }

  private void readAhead() {
    ahead = CompletableFuture.supplyAsync(this::read, Infrastructure.getDefaultExecutor());
  }

  private EntrySet read() {
    EntrySet set = new EntrySet();
    if (first != null) {
      set.add(first);
      first = null;
    }
    try {
      boolean more = true;
      while (more && first == null && set.hasRoom()) {
        Optional<Spool.Line> line = lines.next();
        more = line.isPresent();
        if (more) {
          read(line.get(), set);
        }
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return set;
  }

  private void read(Spool.Line line, EntrySet set) throws IOException {
    try {
      Entry entry = entries.read(line);
      if (set.takes(entry)) {
        set.add(entry);
      } else {
        first = entry;
      }
    } catch (ProblemException wrong) {
      set.fail(line.place(), wrong);
    }
  }

  @Override
  public void close() throws IOException {
    ahead.handle((set, failure) -> set).join();
    lines.close();
  }
}
