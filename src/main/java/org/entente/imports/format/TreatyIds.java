package org.entente.imports.format;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import org.entente.agreement.AgreementInput;
import org.entente.model.PartialDate;

/**
 * Assigns ids to agreements: those of the recorded ones, or free ones. Distinguishes agreements of
 * one code by title or, if somebody has changed a title since, by the date of signature.
 */
final class TreatyIds {

  private final RecordedAgreements recorded;
  private final Set<String> given = new HashSet<>();

  TreatyIds(RecordedAgreements recorded) {
    this.recorded = recorded;
  }

  /**
   * @param treaty a code of manytreaties
   * @param rows of the agreements with the code
   */
  Map<TreatyRow, String> of(String treaty, List<TreatyRow> rows) {
    List<AgreementInput> known = new ArrayList<>(recorded.ofTreaty(treaty));
    Map<TreatyRow, String> ids = new IdentityHashMap<>();
    assign(rows, known, ids, (row, one) -> one.name().equals(row.name()));
    assign(rows, known, ids, (row, one) -> signed(one).equals(signed(row.input(row.id()))));
    rows.forEach(row -> ids.computeIfAbsent(row, this::free));
    return ids;
  }

  private static void assign(
      List<TreatyRow> rows,
      List<AgreementInput> known,
      Map<TreatyRow, String> ids,
      BiPredicate<TreatyRow, AgreementInput> same) {
    for (TreatyRow row : rows) {
      Optional<AgreementInput> found =
          ids.containsKey(row)
              ? Optional.empty()
              : known.stream().filter(one -> same.test(row, one)).findFirst();
      found.ifPresent(one -> ids.put(row, one.id()));
      found.ifPresent(known::remove);
    }
  }

  private static Optional<PartialDate> signed(AgreementInput agreement) {
    return TreatyDates.of(agreement).signature().map(TreatyDate::date);
  }

  private String free(TreatyRow row) {
    String id = row.id();
    for (int number = 2; taken(id); number++) {
      id = row.id() + "-" + number;
    }
    given.add(id);
    return id;
  }

  private boolean taken(String id) {
    return given.contains(id) || ofAnother(id);
  }

  private boolean ofAnother(String id) {
    return recorded.find(id).stream()
        .flatMap(agreement -> agreement.externalIds().stream())
        .anyMatch(external -> external.scheme().equals(DataSets.MANYTREATIES.id()));
  }
}
