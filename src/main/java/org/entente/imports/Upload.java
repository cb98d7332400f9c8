package org.entente.imports;

import io.quarkus.runtime.configuration.MemorySize;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.entente.http.TempFileBody;
import org.entente.imports.format.ImportFormat;
import org.entente.imports.table.ArchiveReader;
import org.entente.imports.table.UnreadableFileException;
import org.entente.problem.ProblemException;
import org.entente.problem.ProblemType;
import org.entente.problem.Violation;

/** The file that a client sends, kept on this machine until the database has it. */
final class Upload implements AutoCloseable {

  /** How many texts of an archive are searched for one in a known format. */
  private static final int MOST_TEXTS = 100;

  private final TempFileBody body;

  private Upload(TempFileBody body) {
    this.body = body;
  }

  /**
   * @throws ProblemException when the body is larger than the limit
   */
  static Upload of(InputStream body, MemorySize limit) throws IOException {
    return new Upload(TempFileBody.of(body, limit, "A file must not exceed %d bytes."));
  }

  long size() throws IOException {
    return body.size();
  }

  InputStream open() throws IOException {
    return body.open();
  }

  /**
   * Detects the format: that of the first text in a known one, unless another is in the asked one.
   *
   * @param asked the format that the client requests, if any
   * @param largest how many bytes all texts together may have
   * @throws ProblemException when the file is in no known format, or not in the requested one
   */
  ImportFormat format(Optional<ImportFormat> asked, long largest) throws IOException {
    Optional<ImportFormat> found = Optional.empty();
    try (ArchiveReader file = ArchiveReader.open(open(), largest)) {
      Optional<ArchiveReader.Text> text = file.next();
      for (int at = 0; at < MOST_TEXTS && text.isPresent(); at++) {
        Optional<ImportFormat> one = ImportFormat.detect(text.get().in());
        found = found.isEmpty() || one.isPresent() && one.equals(asked) ? one : found;
        text = file.next();
      }
    } catch (UnreadableFileException broken) {
      if (found.isEmpty()) {
        throw unprocessable(broken.getMessage());
      }
    }
    ImportFormat format =
        found.orElseThrow(
            () ->
                unprocessable(
                    "The file is in none of the formats icews, gdelt-1.0, gdelt-2.0 and"
                        + " manytreaties, plain or compressed with gzip or zip."));
    if (asked.filter(one -> one != format).isPresent()) {
      throw new ProblemException(
          ProblemType.UNPROCESSABLE,
          List.of(
              Violation.ofParameter(
                  "format",
                  "inconsistent",
                  "The file is %s, not %s.".formatted(format, asked.get()))));
    }
    return format;
  }

  private static ProblemException unprocessable(String detail) {
    return new ProblemException(ProblemType.UNPROCESSABLE, detail);
  }

  @Override
  public void close() throws IOException {
    body.close();
  }
}
