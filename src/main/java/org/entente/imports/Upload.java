package org.entente.imports;

import io.quarkus.runtime.configuration.MemorySize;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.entente.http.ProblemException;
import org.entente.http.ProblemType;
import org.entente.http.SpooledBody;
import org.entente.http.Violation;

/** A file as a client sends it, kept on this machine until the database has it. */
final class Upload implements AutoCloseable {

  /** Of an archive; what it holds is among its first files. */
  private static final int MOST_TEXTS = 100;

  private final SpooledBody body;

  private Upload(SpooledBody body) {
    this.body = body;
  }

  /**
   * @throws ProblemException when the body is larger than the limit
   */
  static Upload of(InputStream body, MemorySize limit) throws IOException {
    return new Upload(SpooledBody.of(body, limit, "A file may have at most %d bytes."));
  }

  long size() throws IOException {
    return body.size();
  }

  InputStream open() throws IOException {
    return body.open();
  }

  /**
   * @param asked the format that the client says, if any
   * @throws ProblemException when the file is of none, or of another one
   */
  ImportFormat format(Optional<ImportFormat> asked, long largest) throws IOException {
    Optional<ImportFormat> found = Optional.empty();
    try (Packed packed = Packed.open(open(), largest)) {
      Optional<Packed.Text> text = packed.next();
      for (int at = 0; at < MOST_TEXTS && text.isPresent(); at++) {
        Optional<ImportFormat> one =
            Recognized.of(Recognized.ahead(text.get().in())).map(Recognized::format);
        found = found.isEmpty() || one.isPresent() && one.equals(asked) ? one : found;
        text = packed.next();
      }
    } catch (UnreadableFile broken) {
      if (found.isEmpty()) {
        throw refused(broken.getMessage());
      }
    }
    ImportFormat format =
        found.orElseThrow(
            () ->
                refused(
                    "The file is none of the formats icews, gdelt-1.0, gdelt-2.0 and manytreaties, plain or packed by gzip or zip."));
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

  private static ProblemException refused(String detail) {
    return new ProblemException(ProblemType.UNPROCESSABLE, detail);
  }

  @Override
  public void close() throws IOException {
    body.close();
  }
}
