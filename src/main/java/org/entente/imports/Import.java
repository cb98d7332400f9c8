package org.entente.imports;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import org.entente.imports.format.ImportFormat;

/**
 * An import as clients read it.
 *
 * @param progress how much of the file has been read, in percent
 * @param rate rows per second
 * @param detail why the import failed
 */
record Import(
    String id,
    ImportFormat format,
    ImportState state,
    boolean dryRun,
    String author,
    String reason,
    Instant createdAt,
    Instant startedAt,
    Instant endedAt,
    long bytes,
    int progress,
    @JsonInclude(JsonInclude.Include.NON_NULL) Long rate,
    String detail,
    @JsonUnwrapped ImportReport report) {}
