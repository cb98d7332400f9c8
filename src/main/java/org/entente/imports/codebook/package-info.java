/**
 * Maps the codes and names in the field's data (CAMEO, FIPS, ICEWS) to values of the service. The
 * tables lie beside the classes as CSV resources. The package may use the enumerations of {@code
 * actor} and {@code event}, and no other package of the imports.
 */
package org.entente.imports.codebook;
