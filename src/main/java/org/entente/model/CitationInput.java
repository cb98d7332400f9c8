package org.entente.model;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * A citation of a source, as clients write it.
 *
 * @param field the JSON Pointer of the member that the source supports or disputes
 * @param stance {@code SUPPORTS} by default
 */
public record CitationInput(
    @NotNull Reference source,
    @Text(max = 2000) String locator,
    @Size(max = 200) @Pattern(regexp = JSON_POINTER, message = "must be a JSON Pointer")
        String field,
    Stance stance,
    Reference attributedTo,
    @Text(max = 5000) String note) {

  private static final String JSON_POINTER = "(?:/(?:[^~/]++|~[01])*+)*+";

  public CitationInput {
    stance = stance == null ? Stance.SUPPORTS : stance;
  }
}
