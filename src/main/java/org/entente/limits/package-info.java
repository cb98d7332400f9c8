/**
 * Limits on requests: how many run at once, how often a client may write or fail to sign in, how
 * long a connection may be idle or a body may take. Uses {@code http} and what is below it.
 */
package org.entente.limits;
