package org.entente.imports.format;

import java.util.Comparator;

/** What is said of a line of a file. */
public interface OfLine {

  Comparator<OfLine> IN_ORDER =
      Comparator.comparing(OfLine::file, Comparator.nullsFirst(Comparator.naturalOrder()))
          .thenComparing(OfLine::line);

  /** The name in the archive; null outside an archive. */
  String file();

  long line();
}
