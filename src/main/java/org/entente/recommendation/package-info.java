/**
 * The collection of recommendations: its entity, the input and view that clients send and receive,
 * its mapper, list definition and resource, and the rule of its status. Uses {@code access} and the
 * packages below it, and no other collection.
 */
package org.entente.recommendation;
