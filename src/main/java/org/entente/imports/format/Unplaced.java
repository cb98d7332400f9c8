package org.entente.imports.format;

/**
 * What rows say and no record has a place for: a date of the agreement as a whole that is no act of
 * anybody, or that another row contradicts; or rows of an agreement that is not in the file.
 *
 * @param file the name in the archive; null outside an archive
 * @param line of the first of the rows
 * @param treaty the code of the agreement
 * @param party the code or name of the party, if all rows are of one
 * @param column of the date; null if the rows have none
 * @param rows how many rows say it
 */
public record Unplaced(
    String file, long line, String treaty, String party, String column, String value, long rows)
    implements OfLine {}
