/** Full-text search across all collections. Uses the collections and the packages below them. */
package org.entente.search;
