/**
 * The collection of events: its entity, the input and view that clients send and receive, its
 * mapper, list definition and resource, and its facet counts and chains. Uses {@code access} and
 * the packages below it, and no other collection.
 */
package org.entente.event;
