/**
 * Loads the first records into an empty database. Uses the collections and the packages below them.
 */
package org.entente.seed;
