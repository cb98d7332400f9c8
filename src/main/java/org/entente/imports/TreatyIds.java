package org.entente.imports;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import org.entente.agreement.ActionType;
import org.entente.agreement.AgreementInput;
import org.entente.record.PartialDate;

/**
 * Under which ids agreements are, or are to be, recorded. Those of one code are told apart by their
 * titles, or by their dates of signature where somebody has changed a title since.
 */
final class TreatyIds {

  private final RecordedAgreements recorded;
  private final Set<String> given = new HashSet<>();

  TreatyIds(RecordedAgreements recorded) {
    this.recorded = recorded;
  }

  /**
   * @param rows of the agreements that have the code
   */
  Map<TreatyRow, String> of(String treaty, List<TreatyRow> rows) {
    List<AgreementInput> known = new ArrayList<>(recorded.ofTreaty(treaty));
    Map<TreatyRow, String> ids = new IdentityHashMap<>();
    find(rows, known, ids, (row, one) -> one.name().equals(row.name()));
    find(rows, known, ids, (row, one) -> signed(one).equals(signed(row.input(row.id()))));
    rows.forEach(row -> ids.computeIfAbsent(row, this::free));
    return ids;
  }

  private static void find(
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
    return agreement.actions().stream()
        .filter(action -> action.type() == ActionType.SIGNATURE && action.party() == null)
        .map(AgreementInput.Action::date)
        .findFirst();
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
