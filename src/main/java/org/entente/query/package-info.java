/**
 * The reading of collections: list definitions, filters and sort keys, the SQL of pages and
 * exports, cursors, sparse answers, entity tags. Uses {@code record} and what is below it.
 */
package org.entente.query;
