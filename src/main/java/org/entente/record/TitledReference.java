package org.entente.record;

/** An event, recommendation or source that another record names, as clients read it. */
public record TitledReference(String id, String title) {}
