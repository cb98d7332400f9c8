/**
 * Authentication and authorisation: passwords, tokens, and the policy of reads. Uses {@code bulk}
 * and what is below it.
 */
package org.entente.access;
