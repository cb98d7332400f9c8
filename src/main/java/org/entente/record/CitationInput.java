package org.entente.record;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** Where a statement comes from; {@code field} is the JSON Pointer of the member it speaks of. */
public record CitationInput(
    @NotNull Reference source,
    @Text(max = 2000) String locator,
    @Size(max = 200) @Pattern(regexp = JSON_POINTER) String field,
    Stance stance,
    Reference attributedTo,
    @Text(max = 5000) String note) {

  private static final String JSON_POINTER = "(/([^~/]|~[01])*)*";

  public CitationInput {
    stance = stance == null ? Stance.SUPPORTS : stance;
  }
}
