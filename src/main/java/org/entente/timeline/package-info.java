/**
 * All dated facts about an actor, a country, an agreement or a recommendation, in order of date.
 * Uses the collections and the packages below them.
 */
package org.entente.timeline;
