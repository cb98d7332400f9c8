package org.entente.imports.format;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.entente.agreement.AgreementInput;

/**
 * The rows of parties that have one code, by the agreements that have it. A row belongs to those
 * with its signature or else with its entry into force, and of these to those with its end, if any
 * has it. A row that differs from all belongs to an agreement that is not in the file.
 */
final class PlacedRows {

  private record Place(TreatyDates dates, List<PartyRow> rows) {}

  private final List<Place> places;
  private final List<PartyRow> left = new ArrayList<>();

  PlacedRows(List<AgreementInput> agreements, List<PartyRow> rows) {
    this.places =
        agreements.stream()
            .map(agreement -> new Place(TreatyDates.of(agreement), new ArrayList<>()))
            .toList();
    rows.forEach(this::place);
  }

  private void place(PartyRow row) {
    List<Place> own = placesOf(row.treaty());
    own.forEach(place -> place.rows().add(row));
    if (own.isEmpty()) {
      left.add(row);
    }
  }

  private List<Place> placesOf(TreatyDates row) {
    List<Place> found = with(row, TreatyDates::signature);
    if (found.isEmpty()) {
      found = with(row, TreatyDates::force);
    }
    if (found.isEmpty()) {
      found = places.stream().filter(place -> hasNothingToCompare(row, place.dates())).toList();
    }
    List<Place> ended =
        found.stream()
            .filter(place -> TreatyDate.same(place.dates().ended(), row.ended()))
            .toList();
    return ended.isEmpty() ? found : ended;
  }

  private List<Place> with(TreatyDates row, Function<TreatyDates, Optional<TreatyDate>> date) {
    Optional<TreatyDate> own = date.apply(row);
    return places.stream()
        .filter(place -> own.isPresent() && TreatyDate.same(date.apply(place.dates()), own))
        .toList();
  }

  private static boolean hasNothingToCompare(TreatyDates row, TreatyDates agreement) {
    return row.signature().isEmpty() || agreement.signature().isEmpty();
  }

  /** Returns the rows of the agreement at the place. */
  List<PartyRow> of(int at) {
    return places.get(at).rows();
  }

  /** Returns the rows that belong to none of the agreements. */
  List<PartyRow> left() {
    return left;
  }

  /** Counts the rows of each agreement: a row of several agreements counts for one of them. */
  int[] shares() {
    Set<PartyRow> uncounted = Collections.newSetFromMap(new IdentityHashMap<>());
    places.forEach(place -> uncounted.addAll(place.rows()));
    int[] shares = new int[places.size()];
    for (int at = 0; at < shares.length; at++) {
      shares[at] =
          (int)
              of(at).stream()
                  .filter(uncounted::contains)
                  .limit(1)
                  .filter(uncounted::remove)
                  .count();
    }
    for (int at = 0; at < shares.length; at++) {
      shares[at] += (int) of(at).stream().filter(uncounted::remove).count();
    }
    return shares;
  }
}
