/**
 * The PostgreSQL server that the service starts when no database is configured: its programs, its
 * data folder, and the cleanup after a killed process. Uses no other package of the service.
 */
package org.entente.database.embedded;
