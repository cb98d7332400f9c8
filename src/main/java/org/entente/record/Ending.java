package org.entente.record;

import java.time.Instant;

/**
 * How a deleted record ended.
 *
 * @param version that the deletion counts as
 */
record Ending(String id, long version, Instant createdAt, Instant deletedAt) {}
