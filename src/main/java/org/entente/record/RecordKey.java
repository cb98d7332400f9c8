package org.entente.record;

/** Which record: an id is unique in its collection. */
public record RecordKey(Collection collection, String id) {}
