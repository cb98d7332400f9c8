/**
 * Handling that all requests share: URLs, headers, methods, query parameters, preconditions,
 * idempotency, request ids, and problems as responses. Knows no collection. Uses {@code json} and
 * what is below it.
 */
package org.entente.http;
