/**
 * Access to PostgreSQL: statements with bound values, rows and their columns, connections to the
 * primary and to a replica, COPY, snapshots, error codes, timeouts and planner settings. Knows no
 * collection. Uses {@code model}.
 */
package org.entente.database;
