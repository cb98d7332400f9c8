package org.entente.model;

/** A reference to another record, as clients write it: {@code "japan"} or an object with an id. */
public record Reference(String id) {}
