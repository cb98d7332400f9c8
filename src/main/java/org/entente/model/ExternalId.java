package org.entente.model;

import jakarta.validation.constraints.NotNull;

/** A record's id in another system: its scheme ({@code wikidata}) and value ({@code Q17}). */
public record ExternalId(
    @NotNull @Text(max = 100) String scheme, @NotNull @Text(max = 300) String value) {}
