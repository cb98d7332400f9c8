/**
 * Reading and writing JSON: the strict reader of client input, merge patches, and the service's own
 * values. Uses {@code database} and what is below it.
 */
package org.entente.json;
