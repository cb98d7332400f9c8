package org.entente.model;

/** Identifies a record; an id is unique within its kind. */
public record RecordKey(RecordKind kind, String id) {}
