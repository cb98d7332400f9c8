package org.entente.imports.format;

import java.util.Optional;
import java.util.function.Function;
import org.entente.agreement.AgreementInput;
import org.entente.agreement.life.ActionType;
import org.entente.model.CitationInput;

/**
 * What manytreaties says of the dates of an agreement as a whole, in either of its tables.
 *
 * @param signature on which it was adopted, opened for signature or signed: no party's own
 * @param term on which it was terminated
 * @param end on which it ended; among the parties also the end for the party
 */
record TreatyDates(
    Optional<TreatyDate> begin,
    Optional<TreatyDate> signature,
    Optional<TreatyDate> force,
    Optional<TreatyDate> term,
    Optional<TreatyDate> end) {

  private static final String SIGNATURE = "Signature ";

  /**
   * @throws WrongCellException when a date is invalid
   */
  static TreatyDates of(Function<String, String> cells) {
    return new TreatyDates(
        TreatyDate.parse(cells.apply("begin"), "Begin"),
        TreatyDate.parse(cells.apply("signature"), "Signature"),
        TreatyDate.parse(cells.apply("force"), "Force"),
        TreatyDate.parse(cells.apply("term"), "Term"),
        TreatyDate.parse(cells.apply("end"), "End"));
  }

  /** Returns what is recorded of them. */
  static TreatyDates of(AgreementInput recorded) {
    Optional<TreatyDate> end = actOfAll(recorded, ActionType.TERMINATION);
    return new TreatyDates(
        Optional.empty(),
        cited(recorded).or(() -> actOfAll(recorded, ActionType.SIGNATURE)),
        actOfAll(recorded, ActionType.ENTRY_INTO_FORCE),
        end,
        end);
  }

  /** Returns the day of termination or else of the end. */
  Optional<TreatyDate> ended() {
    return term.or(() -> end);
  }

  /** Returns the note of the citation of the agreement's code; null without a signature. */
  static String note(String signature) {
    return signature == null ? null : SIGNATURE + signature;
  }

  private static Optional<TreatyDate> cited(AgreementInput recorded) {
    return recorded.citations().stream()
        .filter(citation -> citation.source().id().equals(DataSets.MANYTREATIES.id()))
        .map(CitationInput::note)
        .filter(note -> note != null && note.startsWith(SIGNATURE))
        .flatMap(note -> TreatyDate.read(note.substring(SIGNATURE.length())).stream())
        .findFirst();
  }

  private static Optional<TreatyDate> actOfAll(AgreementInput recorded, ActionType type) {
    return recorded.actions().stream()
        .filter(action -> action.type() == type && action.party() == null)
        .map(action -> new TreatyDate(action.date(), action.note()))
        .findFirst();
  }
}
