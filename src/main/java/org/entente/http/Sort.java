package org.entente.http;

/**
 * A key that a list can be sorted by.
 *
 * @param expression of the table's columns, never null
 * @param type the expression's SQL type
 */
public record Sort(String name, String expression, String type) {}
