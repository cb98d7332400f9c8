package org.entente.record;

/** An actor or agreement that another record names, as clients read it. */
public record NamedReference(String id, String name) {}
