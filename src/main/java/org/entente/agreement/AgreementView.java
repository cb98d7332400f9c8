package org.entente.agreement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.entente.database.Column;
import org.entente.database.ColumnType;
import org.entente.database.LinkList;
import org.entente.database.Projection;
import org.entente.database.Row;
import org.entente.record.CitationView;
import org.entente.record.Collection;
import org.entente.record.ExternalId;
import org.entente.record.NamedReference;
import org.entente.record.OtherName;
import org.entente.record.PartialDate;
import org.entente.record.RecordView;
import org.entente.record.References;
import org.entente.record.TitledReference;

public record AgreementView(
    String id,
    String name,
    String shortName,
    List<OtherName> otherNames,
    AgreementForm form,
    Ambit ambit,
    AgreementStatus status,
    PartialDate signedOn,
    PartialDate inForceFrom,
    PartialDate endedOn,
    List<String> subjects,
    String description,
    String depositary,
    List<Party> parties,
    List<Action> actions,
    List<String> tags,
    List<ExternalId> externalIds,
    List<CitationView> citations,
    long version,
    Instant createdAt,
    Instant updatedAt)
    implements RecordView {

  public record Party(NamedReference actor) {}

  public record Action(
      ActionType type,
      PartialDate date,
      PartialDate effectiveDate,
      NamedReference party,
      TitledReference event,
      String note) {

    private static Action of(AgreementInput.Action action, References references) {
      return new Action(
          action.type(),
          action.date(),
          action.effectiveDate(),
          references.named(Collection.ACTOR, action.party()),
          references.titled(Collection.EVENT, action.event()),
          action.note());
    }

    private static Action of(Row row) {
      return new Action(
          row.word(ActionType.class, "type"),
          row.date("date"),
          row.date("effective_date"),
          row.named("party_id", "party_name"),
          row.titled("event_id", "event_title"),
          row.text("note"));
    }

    private AgreementLife.Action alive() {
      return new AgreementLife.Action(type, date, effectiveDate, party == null ? null : party.id());
    }
  }

  static final Projection<AgreementView> PROJECTION =
      Projection.of(
          AgreementView.class,
          Collection.AGREEMENT,
          Column.list(
              Column.texts("agreement", "name", "short_name", "form", "description", "depositary"),
              Column.json("agreement", "other_names"),
              Column.of("agreement", "subjects", ColumnType.TEXTS)),
          List.of(
              LinkList.toRecords("party", "agreement", "agreement_parties", "actor", "name"),
              new LinkList("action", "agreement", "agreement_actions")
                  .join("left join actor party on party.key = link.party_key")
                  .join("left join event on event.key = link.event_key")
                  .column("type", "link.type")
                  .column("date", "link.date")
                  .column("effective_date", "link.effective_date")
                  .column("party_id", "party.id")
                  .column("party_name", "party.name")
                  .column("event_id", "event.id")
                  .column("event_title", "event.title")
                  .column("note", "link.note")),
          true,
          AgreementView::of);

  static AgreementView of(Agreement agreement, AgreementInput input, References references) {
    return new AgreementView(
        agreement.slug,
        agreement.name,
        agreement.shortName,
        agreement.otherNames,
        agreement.form,
        Ambit.of(input.parties().size()),
        null,
        null,
        null,
        null,
        agreement.subjects,
        agreement.description,
        agreement.depositary,
        input.parties().stream()
            .map(party -> new Party(references.named(Collection.ACTOR, party.actor())))
            .toList(),
        input.actions().stream().map(action -> Action.of(action, references)).toList(),
        agreement.tags,
        agreement.externalIds,
        CitationView.of(input.citations(), references),
        agreement.version,
        agreement.createdAt,
        agreement.updatedAt);
  }

  private static AgreementView of(Row row, LocalDate on) {
    List<Party> parties = row.namedLinks("party").stream().map(Party::new).toList();
    List<Action> actions = row.links("action", Action::of);
    return new AgreementView(
            row.text("id"),
            row.text("name"),
            row.text("short_name"),
            row.values("other_names", OtherName.class),
            row.word(AgreementForm.class, "form"),
            Ambit.of(parties.size()),
            null,
            null,
            null,
            null,
            row.texts("subjects"),
            row.text("description"),
            row.text("depositary"),
            parties,
            actions,
            row.texts("tags"),
            row.values("external_ids", ExternalId.class),
            row.links("citation", CitationView::of),
            row.number("version"),
            row.instant("created_at"),
            row.instant("updated_at"))
        .on(on);
  }

  List<AgreementLife.Interval> intervals() {
    return AgreementLife.intervals(life(), parties.size());
  }

  private List<AgreementLife.Action> life() {
    return actions.stream().map(Action::alive).toList();
  }

  @Override
  public AgreementView on(LocalDate day) {
    AgreementLife life = AgreementLife.until(day, life(), parties.size());
    return new AgreementView(
        id,
        name,
        shortName,
        otherNames,
        form,
        ambit,
        life.status(),
        life.signedOn(),
        life.inForceFrom(),
        life.endedOn(),
        subjects,
        description,
        depositary,
        parties,
        actions,
        tags,
        externalIds,
        citations,
        version,
        createdAt,
        updatedAt);
  }
}
