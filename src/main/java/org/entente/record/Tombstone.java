package org.entente.record;

import java.time.Instant;

/**
 * The last version of a deleted record.
 *
 * @param version the version that the deletion made
 */
record Tombstone(String id, long version, Instant createdAt, Instant deletedAt) {}
