package org.entente.imports.format;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.entente.actor.ActorKind;
import org.entente.agreement.life.ActionType;
import org.entente.imports.codebook.CountryTable;
import org.entente.imports.codebook.OrganizationTable;
import org.entente.imports.table.WrongCellException;

/**
 * A row of the parties of manytreaties: the acts of one party to one agreement.
 *
 * @param state the code or name of the party
 * @param treaty what the row says of the agreement as a whole, which is no act of the party
 */
record PartyRow(
    String file, long line, String state, Mention party, TreatyDates treaty, List<Act> acts) {

  /** A dated act of the party. */
  record Act(ActionType type, TreatyDate date) {}

  /**
   * The file has one date for all ways in which an agreement ends for a party: withdrawal,
   * termination, or the end of the state. So it is recorded as the end, and as no withdrawal.
   *
   * @throws WrongCellException when a date is invalid
   */
  static PartyRow of(String file, long line, String state, Function<String, String> cells) {
    return new PartyRow(
        file,
        line,
        state,
        party(state),
        TreatyDates.of(cells),
        Stream.of(
                act(ActionType.SIGNATURE, cells, "StateSignature"),
                act(ActionType.RATIFICATION, cells, "StateRatification"),
                act(ActionType.ENTRY_INTO_FORCE, cells, "StateForce"),
                act(ActionType.TERMINATION, cells, "StateEnd"))
            .flatMap(Optional::stream)
            .toList());
  }

  /** Returns the date of the act; empty if the row has none of the type. */
  Optional<TreatyDate> date(ActionType type) {
    return acts.stream().filter(act -> act.type() == type).map(Act::date).findFirst();
  }

  private static Optional<Act> act(ActionType type, Function<String, String> cells, String column) {
    return TreatyDate.parse(cells.apply(column.toLowerCase(Locale.ROOT)), column)
        .map(date -> new Act(type, date));
  }

  /** Finds a country by its ISO code, or an organisation by its code before its name. */
  private static Mention party(String state) {
    return CountryTable.ofCode(state)
        .map(Mention::of)
        .or(
            () ->
                OrganizationTable.ofCode(state.replaceAll(" .*", ""))
                    .or(() -> OrganizationTable.ofName(state))
                    .map(Mention::of))
        .orElseGet(
            () ->
                Mention.of(
                    "manytreaties-" + Mention.shortSlug(state),
                    state,
                    ActorKind.OTHER,
                    null,
                    List.of()));
  }
}
