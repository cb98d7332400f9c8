package org.entente.record;

/** What a write made of a record, and whether the record is new. */
public record Written(Collection collection, Representation representation, boolean created) {}
