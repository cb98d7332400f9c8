/**
 * The append-only log of all writes, and all that reads it: the revisions of a record, a record as
 * of a time, the feed of changes and its live stream. Uses {@code limits} and what is below it.
 */
package org.entente.history;
