/**
 * Actors and the ties between them, as nodes and edges. Uses the collections and the packages below
 * them.
 */
package org.entente.graph;
