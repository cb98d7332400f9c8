/**
 * Values that all collections share: kinds, ids, partial dates, references, citations, texts, and
 * the interfaces of inputs and views. Uses only {@code problem}.
 */
package org.entente.model;
