package org.entente.imports.format;

import java.io.IOException;
import org.entente.imports.table.ArchiveReader;

/** Opens a file from its beginning. */
public interface FileSource {
  ArchiveReader open() throws IOException;
}
