/**
 * Imports files of the field's data as jobs that survive restarts: the resource, the queue in the
 * database, the worker and the report. The package stands above all others. It reads files with
 * {@code format} and {@code table}, and writes with the write path of {@code record}.
 */
package org.entente.imports;
