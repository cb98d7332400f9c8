package org.entente.record;

/**
 * A record that another one names, as clients write it: {@code "japan"} or an object with an id.
 */
public record Reference(String id) {}
