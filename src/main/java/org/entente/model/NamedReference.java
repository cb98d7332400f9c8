package org.entente.model;

/** A reference to an actor or agreement, as clients read it. */
public record NamedReference(String id, String name) {}
