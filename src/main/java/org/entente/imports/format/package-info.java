/**
 * Reads files in the formats of the field (ICEWS, GDELT, manytreaties) and makes inputs for records
 * of their rows. To add a format, add it to {@link org.entente.imports.format.ImportFormat}, detect
 * it in {@code DetectedTable} and open it in {@code ImportItemReaders}. The package may use {@code
 * codebook}, {@code table} and the collections; it writes nothing.
 */
package org.entente.imports.format;
