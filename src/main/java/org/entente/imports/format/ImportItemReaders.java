package org.entente.imports.format;

import jakarta.enterprise.context.ApplicationScoped;
import org.entente.imports.table.ArchiveReader;

/** Opens the reader of a format. */
@ApplicationScoped
public class ImportItemReaders {

  private final RecordedAgreements agreements;

  ImportItemReaders(RecordedAgreements agreements) {
    this.agreements = agreements;
  }

  /**
   * Opens a reader that closes the file when it is closed.
   *
   * @param again opens the file once more, from its beginning
   */
  public ImportItemReader open(ImportFormat format, ArchiveReader file, FileSource again) {
    return format == ImportFormat.MANYTREATIES
        ? new TreatyItemReader(file, agreements)
        : new EventItemReader(file, again, format);
  }
}
