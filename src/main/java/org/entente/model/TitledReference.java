package org.entente.model;

/** A reference to an event, recommendation or source, as clients read it. */
public record TitledReference(String id, String title) {}
