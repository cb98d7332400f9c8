/** Loads of many records with one request. Uses {@code query} and what is below it. */
package org.entente.bulk;
