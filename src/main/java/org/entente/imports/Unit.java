package org.entente.imports;

/**
 * One or several rows that tell one record.
 *
 * @param file of an archive, null when the file is none
 * @param line on which the first of the rows begins
 * @param rows how many there are
 */
record Unit(String file, long line, int rows, Reading reading) {}
