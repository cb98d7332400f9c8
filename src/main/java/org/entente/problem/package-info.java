/**
 * Errors: the problem that a response carries, its type and violations, and the exception that
 * becomes a problem. Uses no other package of the service.
 */
package org.entente.problem;
