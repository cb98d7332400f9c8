/** The documents for users of the API, as pages. Uses no other package of the service. */
package org.entente.guide;
