package org.entente.imports.format;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.agreement.life.ActionType;

/** Finds what rows of one code say of the agreements as a whole, and no record has. */
final class UnplacedDates {

  private record Statement(String column, String value) {}

  private final String treaty;

  UnplacedDates(String treaty) {
    this.treaty = treaty;
  }

  /** Returns the dates of an agreement that are no act: nobody signed or acted on these days. */
  List<Unplaced> of(TreatyRow row, Treaty content) {
    TreatyDates dates = row.dates();
    List<Unplaced> unplaced = new ArrayList<>();
    dates
        .signature()
        .filter(date -> content.hasParties() && !content.isSignedByParty(date.date()))
        .ifPresent(date -> unplaced.add(of(row, "Signature", date)));
    dates
        .begin()
        .filter(date -> !TreatyDate.same(dates.begin(), dates.signature()))
        .filter(date -> !TreatyDate.same(dates.begin(), dates.force()))
        .ifPresent(date -> unplaced.add(of(row, "Begin", date)));
    return unplaced;
  }

  private Unplaced of(TreatyRow row, String column, TreatyDate date) {
    return new Unplaced(row.file(), row.line(), treaty, null, column, date.date().text(), 1);
  }

  /** Returns the dates of the whole in rows of parties that differ from those of the agreement. */
  List<Unplaced> of(List<PartyRow> rows, TreatyDates agreement) {
    Map<Statement, Set<PartyRow>> saying = new LinkedHashMap<>();
    for (PartyRow row : rows) {
      differing(row, agreement)
          .forEach(
              statement ->
                  saying.computeIfAbsent(statement, first -> new LinkedHashSet<>()).add(row));
    }
    return unplaced(saying);
  }

  private static Stream<Statement> differing(PartyRow row, TreatyDates agreement) {
    TreatyDates dates = row.treaty();
    return Stream.of(
            statement("Signature", dates.signature(), agreement.signature()),
            statement("Force", dates.force(), agreement.force()),
            statement("Term", dates.term(), agreement.ended()),
            statement("End", dates.end(), agreement.ended())
                .filter(end -> !TreatyDate.same(dates.end(), row.date(ActionType.TERMINATION)))
                .filter(end -> !TreatyDate.same(dates.end(), dates.term())))
        .flatMap(Optional::stream);
  }

  private static Optional<Statement> statement(
      String column, Optional<TreatyDate> given, Optional<TreatyDate> placed) {
    return given
        .filter(date -> !TreatyDate.same(given, placed))
        .map(date -> new Statement(column, date.date().text()));
  }

  /** Returns rows of an agreement that is neither in the file nor recorded, by its dates. */
  List<Unplaced> ofRows(List<PartyRow> rows) {
    return unplaced(
        rows.stream()
            .collect(
                Collectors.groupingBy(
                    UnplacedDates::identity,
                    LinkedHashMap::new,
                    Collectors.toCollection(LinkedHashSet::new))));
  }

  private static Statement identity(PartyRow row) {
    TreatyDates dates = row.treaty();
    return statement("Signature", dates.signature(), Optional.empty())
        .or(() -> statement("Force", dates.force(), Optional.empty()))
        .orElseGet(() -> new Statement(null, null));
  }

  private List<Unplaced> unplaced(Map<Statement, Set<PartyRow>> saying) {
    return saying.entrySet().stream().map(said -> of(said.getKey(), said.getValue())).toList();
  }

  private Unplaced of(Statement statement, Set<PartyRow> rows) {
    PartyRow first = rows.iterator().next();
    boolean ofOne = rows.stream().allMatch(row -> row.state().equals(first.state()));
    return new Unplaced(
        first.file(),
        first.line(),
        treaty,
        ofOne ? first.state() : null,
        statement.column(),
        statement.value(),
        rows.size());
  }
}
