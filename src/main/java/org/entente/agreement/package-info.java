/**
 * The collection of agreements: its entity, the input and view that clients send and receive, its
 * mapper, list definition and resource. The rules of its status are in {@code life}. Uses {@code
 * access} and the packages below it, and no other collection.
 */
package org.entente.agreement;
