package org.entente.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import org.entente.record.PartialDate;
import org.entente.record.RecordRepository;
import org.entente.record.RecordTools;
import org.entente.record.RecordType;
import org.entente.record.Records;
import org.entente.record.References;

/** The only write path of agreements. */
@ApplicationScoped
public class AgreementRepository
    implements RecordRepository, RecordType.Filling<Agreement, AgreementInput, AgreementView> {

  private final RecordTools tools;

  AgreementRepository(RecordTools tools) {
    this.tools = tools;
  }

  @Override
  public RecordType<Agreement, AgreementInput, AgreementView> type() {
    return new RecordType<>(
        AgreementView.PROJECTION,
        Agreement.class,
        Agreement::new,
        AgreementInput.class,
        AgreementView.class,
        this);
  }

  public Records<Agreement, AgreementInput, AgreementView> records() {
    return new Records<>(tools, type());
  }

  @Override
  public void describe(Agreement agreement, AgreementInput input) {
    agreement.name = input.name();
    agreement.shortName = input.shortName();
    agreement.otherNames = input.otherNames();
    agreement.form = input.form();
    agreement.subjects = input.subjects();
    agreement.description = input.description();
    agreement.depositary = input.depositary();
    agreement.signedOn = PartialDate.text(input.signedOn());
  }

  @Override
  public void link(Agreement agreement, AgreementInput input, References references) {
    agreement.parties.clear();
    input.parties().stream()
        .map(party -> references.actor(party.actor()))
        .forEach(agreement.parties::add);
    agreement.actions.clear();
    input.actions().stream()
        .map(action -> action(action, references))
        .forEach(agreement.actions::add);
  }

  @Override
  public AgreementView view(Agreement agreement, AgreementInput input, References references) {
    return AgreementView.of(agreement, input, references);
  }

  private static Agreement.Action action(AgreementInput.Action action, References references) {
    return new Agreement.Action(
        action.type(),
        action.date().text(),
        PartialDate.text(action.effectiveDate()),
        references.actor(action.party()),
        references.event(action.event()),
        action.note());
  }
}
