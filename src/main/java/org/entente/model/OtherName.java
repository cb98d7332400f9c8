package org.entente.model;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** A further name of a record; {@code language} is a BCP 47 tag. */
public record OtherName(
    @NotNull @Text(max = 300) String name,
    @Size(max = LANGUAGE_LENGTH) @Pattern(regexp = LANGUAGE, message = LANGUAGE_FORM)
        String language,
    @Text(max = 5000) String note) {

  public static final int LANGUAGE_LENGTH = 35;
  public static final String LANGUAGE_FORM = "must be a BCP 47 tag such as ko";
  public static final String LANGUAGE = "[A-Za-z]{2,8}+(?:-[A-Za-z0-9]{1,8}+)*+";
}
