package org.entente.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import org.entente.model.PartialDate;
import org.entente.model.RecordKind;
import org.entente.record.Projection;
import org.entente.record.RecordMapper;
import org.entente.record.References;
import org.entente.record.SearchText;

/** Maps agreements between input, entity and view. */
@ApplicationScoped
public class AgreementMapper implements RecordMapper<Agreement, AgreementInput, AgreementView> {

  @Override
  public Class<Agreement> entityType() {
    return Agreement.class;
  }

  @Override
  public Agreement newEntity() {
    return new Agreement();
  }

  @Override
  public Class<AgreementInput> inputType() {
    return AgreementInput.class;
  }

  @Override
  public Projection<AgreementView> projection() {
    return AgreementRows.PROJECTION;
  }

  @Override
  public SearchText searchText() {
    return SearchText.ofNames(
        "concat_ws(' — ', short_name, nullif(names(other_names), ''), description)", "signed_on");
  }

  @Override
  public void setColumns(Agreement agreement, AgreementInput input) {
    agreement.name = input.name();
    agreement.shortName = input.shortName();
    agreement.otherNames = input.otherNames();
    agreement.form = input.form();
    agreement.subjects = input.subjects();
    agreement.description = input.description();
    agreement.depositary = input.depositary();
    agreement.signedOn = PartialDate.text(input.signedOn());
    agreement.partiesComplete = input.partiesComplete();
    EntryTerms terms = input.entryIntoForce();
    agreement.entryIntoForceParties = terms == null ? null : terms.parties();
    agreement.entryIntoForceAll = terms == null ? null : terms.all();
    agreement.knownFrom = input.knownFrom();
  }

  @Override
  public void setLinks(Agreement agreement, AgreementInput input, References references) {
    agreement.parties.clear();
    input.parties().stream()
        .map(party -> references.key(RecordKind.ACTOR, party.actor()))
        .forEach(agreement.parties::add);
    agreement.actions.clear();
    input.actions().stream()
        .map(action -> stored(action, references))
        .forEach(agreement.actions::add);
    StoredLives.derive(agreement, input.partyIds(), input.acts());
  }

  @Override
  public Map<String, Object> linkedMembers(AgreementInput input, References references) {
    Map<String, Object> members = new HashMap<>();
    members.put("entryIntoForce", input.entryIntoForce());
    members.put(
        "parties",
        input.parties().stream()
            .map(party -> references.named(RecordKind.ACTOR, party.actor()))
            .map(AgreementView.Party::of)
            .toList());
    members.put(
        "actions",
        input.actions().stream()
            .map(action -> AgreementView.Action.of(action, references))
            .toList());
    return members;
  }

  private static Agreement.Action stored(AgreementInput.Action action, References references) {
    return new Agreement.Action(
        action.type(),
        action.date().text(),
        PartialDate.text(action.effectiveDate()),
        references.key(RecordKind.ACTOR, action.party()),
        references.key(RecordKind.EVENT, action.event()),
        references.key(RecordKind.AGREEMENT, action.by()),
        action.note());
  }
}
