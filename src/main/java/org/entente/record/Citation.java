package org.entente.record;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.entente.model.CitationInput;
import org.entente.model.RecordKind;
import org.entente.model.Stance;

/** A citation as it is stored, with the keys of the records that it refers to. */
@Embeddable
public record Citation(
    Long citedKey,
    String locator,
    String field,
    @Enumerated(EnumType.STRING) Stance stance,
    Long attributedToKey,
    String note) {

  static Citation of(CitationInput input, References references) {
    return new Citation(
        references.key(RecordKind.SOURCE, input.source()),
        input.locator(),
        input.field(),
        input.stance(),
        references.key(RecordKind.ACTOR, input.attributedTo()),
        input.note());
  }
}
