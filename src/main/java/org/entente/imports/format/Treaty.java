package org.entente.imports.format;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.entente.agreement.AgreementInput;
import org.entente.agreement.life.ActionType;
import org.entente.model.PartialDate;
import org.entente.model.Reference;
import org.entente.source.SourceInput;

/**
 * An agreement and the rows of its parties. Where rows of one party differ, the agreement gets the
 * dates of all of them. Where parties are known, each has signed on its own date or not at all: the
 * signature of the whole is then the day of adoption or of opening for signature, and no act.
 *
 * @param agreement without the parties of the rows
 */
record Treaty(AgreementInput agreement, List<PartyRow> parties) implements RowContent {

  @Override
  public List<Mention> actors() {
    return parties.stream().map(PartyRow::party).distinct().toList();
  }

  @Override
  public List<SourceInput> sources() {
    return List.of(DataSets.MANYTREATIES);
  }

  @Override
  public AgreementInput input(Map<Mention, String> ids) {
    Set<AgreementInput.Party> all = new LinkedHashSet<>(agreement.parties());
    Set<AgreementInput.Action> actions = new LinkedHashSet<>(agreement.actions());
    actions.removeIf(act -> hasParties() && isSignature(act) && act.party() == null);
    for (PartyRow row : parties) {
      Reference party = new Reference(ids.get(row.party()));
      all.add(new AgreementInput.Party(party));
      row.acts().stream()
          .map(
              act ->
                  new AgreementInput.Action(
                      act.type(), act.date().date(), null, party, null, null, act.date().note()))
          .forEach(actions::add);
    }
    return with(agreement, List.copyOf(all), agreement.partiesComplete(), List.copyOf(actions));
  }

  boolean hasParties() {
    return !parties.isEmpty() || !agreement.parties().isEmpty();
  }

  boolean isSignedByParty(PartialDate date) {
    Stream<PartialDate> own =
        parties.stream()
            .flatMap(row -> row.date(ActionType.SIGNATURE).stream())
            .map(TreatyDate::date);
    Stream<PartialDate> recorded =
        agreement.actions().stream()
            .filter(act -> isSignature(act) && act.party() != null)
            .map(AgreementInput.Action::date);
    return Stream.concat(own, recorded).anyMatch(date::equals);
  }

  private static boolean isSignature(AgreementInput.Action act) {
    return act.type() == ActionType.SIGNATURE;
  }

  static AgreementInput with(
      AgreementInput input,
      List<AgreementInput.Party> parties,
      boolean partiesComplete,
      List<AgreementInput.Action> actions) {
    return new AgreementInput(
        input.id(),
        input.name(),
        input.shortName(),
        input.otherNames(),
        input.form(),
        input.subjects(),
        input.description(),
        input.depositary(),
        parties,
        partiesComplete,
        input.entryIntoForce(),
        actions,
        input.tags(),
        input.externalIds(),
        input.citations());
  }
}
