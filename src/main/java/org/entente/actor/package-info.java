/**
 * The collection of actors: its entity, the input and view that clients send and receive, its
 * mapper, list definition and resource. Uses {@code access} and the packages below it, and no other
 * collection.
 */
package org.entente.actor;
