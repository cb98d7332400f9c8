/**
 * Reads tables from files: the texts in an archive, their lines, rows and cells. Nothing here
 * depends on the format of a file. The package may use {@code model} and what lies below it, and no
 * other package of the imports.
 */
package org.entente.imports.table;
