/**
 * The write path, which all collections share: {@link org.entente.record.RecordService} handles
 * single records, {@link org.entente.record.RecordWriter} writes them, and a {@link
 * org.entente.record.RecordMapper} maps those of each collection. Also ids, references between
 * records, and the reading of records by their ids. Uses {@code history} and what is below it.
 */
package org.entente.record;
