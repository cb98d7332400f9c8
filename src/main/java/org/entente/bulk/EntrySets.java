package org.entente.bulk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.entente.database.ReadAhead;
import org.entente.http.ProblemException;

/** The lines of a request in sets; while one is written, the next one is read. */
final class EntrySets implements AutoCloseable {

  private final LineReader lines;
  private final EntryReader entries;
  private final ReadAhead<EntrySet> ahead;
  private Entry first;

  EntrySets(Spool spool, EntryReader entries) throws IOException {
    this.lines = spool.read();
    this.entries = entries;
    this.ahead = new ReadAhead<>(this::read);
  }

  /** The next set; empty after the last one. */
  EntrySet next() {
    return ahead.next();
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
  public void close() {
    ahead.close();
  }
}
