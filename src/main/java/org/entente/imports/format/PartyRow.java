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
import org.entente.model.PartialDate;

/** A row of the parties of manytreaties: the acts of one party to one agreement. */
record PartyRow(
    Mention party, Optional<PartialDate> signature, Optional<PartialDate> end, List<Act> acts) {

  /** A dated act of the party. */
  record Act(ActionType type, TreatyDate date) {}

  /**
   * @throws WrongCellException when a date is invalid
   */
  static PartyRow of(String state, Function<String, String> cells) {
    Optional<PartialDate> end = TreatyRow.end(cells).map(TreatyDate::date);
    Optional<TreatyDate> own = TreatyDate.parse(cells.apply("stateend"), "StateEnd");
    boolean withAll = own.isPresent() && own.map(TreatyDate::date).equals(end);
    return new PartyRow(
        party(state),
        TreatyDate.parse(cells.apply("signature"), "Signature").map(TreatyDate::date),
        end,
        Stream.of(
                act(ActionType.SIGNATURE, cells, "StateSignature"),
                act(ActionType.RATIFICATION, cells, "StateRatification"),
                act(ActionType.ENTRY_INTO_FORCE, cells, "StateForce"),
                own.map(
                    date ->
                        new Act(withAll ? ActionType.TERMINATION : ActionType.WITHDRAWAL, date)))
            .flatMap(Optional::stream)
            .toList());
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
