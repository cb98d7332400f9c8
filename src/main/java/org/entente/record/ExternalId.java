package org.entente.record;

import jakarta.validation.constraints.NotNull;

/** What another system calls the record: its scheme ({@code wikidata}) and value ({@code Q17}). */
public record ExternalId(
    @NotNull @Text(max = 100) String scheme, @NotNull @Text(max = 300) String value) {}
