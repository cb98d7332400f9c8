/**
 * The relation between two countries or actors over time, counted from events. Uses the collections
 * and the packages below them.
 */
package org.entente.relation;
