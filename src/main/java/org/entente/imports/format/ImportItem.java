package org.entente.imports.format;

/**
 * One or several rows of a file that make up one record.
 *
 * @param file the name in the archive; null outside an archive
 * @param line on which the first of the rows begins
 * @param rows how many there are
 */
public record ImportItem(String file, long line, int rows, RowOutcome outcome) {}
