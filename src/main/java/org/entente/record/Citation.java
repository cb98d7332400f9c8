package org.entente.record;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import org.entente.actor.Actor;
import org.entente.source.Source;

@Embeddable
public record Citation(
    @ManyToOne(fetch = FetchType.LAZY) @JoinColumn(name = "cited_key") Source source,
    String locator,
    String field,
    @Enumerated(EnumType.STRING) Stance stance,
    @ManyToOne(fetch = FetchType.LAZY) @JoinColumn(name = "attributed_to_key") Actor attributedTo,
    String note) {

  static Citation of(CitationInput input, References references) {
    return new Citation(
        references.source(input.source()),
        input.locator(),
        input.field(),
        input.stance(),
        references.actor(input.attributedTo()),
        input.note());
  }
}
