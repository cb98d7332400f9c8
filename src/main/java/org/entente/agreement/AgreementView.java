package org.entente.agreement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.entente.agreement.life.Act;
import org.entente.agreement.life.ActionType;
import org.entente.agreement.life.AgreementStatus;
import org.entente.agreement.life.DayRange;
import org.entente.agreement.life.EntryIntoForce;
import org.entente.agreement.life.Lives;
import org.entente.agreement.life.Span;
import org.entente.agreement.life.TreatyRecord;
import org.entente.database.LinkList;
import org.entente.database.Row;
import org.entente.model.ExternalId;
import org.entente.model.NamedReference;
import org.entente.model.OtherName;
import org.entente.model.PartialDate;
import org.entente.model.RecordKind;
import org.entente.model.RecordView;
import org.entente.model.TitledReference;
import org.entente.record.CitationView;
import org.entente.record.Projection;
import org.entente.record.References;

/** An agreement as clients read it. */
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

    static Action of(AgreementInput.Action action, References references) {
      return new Action(
          action.type(),
          action.date(),
          action.effectiveDate(),
          references.named(RecordKind.ACTOR, action.party()),
          references.titled(RecordKind.EVENT, action.event()),
          action.note());
    }

    private static Action of(Row row) {
      return new Action(
          row.enumValue(ActionType.class, "type"),
          row.date("date"),
          row.date("effective_date"),
          row.named("party_id", "party_name"),
          row.titled("event_id", "event_title"),
          row.text("note"));
    }

    private Act act() {
      return new Act(
          type,
          DayRange.of(date),
          DayRange.of(effectiveDate),
          party == null ? null : party.id(),
          null);
    }
  }

  static final Projection<AgreementView> PROJECTION =
      Projection.of(AgreementView.class, RecordKind.AGREEMENT)
          .derived("ambit", "status", "signedOn", "inForceFrom", "endedOn")
          .links(
              LinkList.toRecords("parties", "agreement", "agreement_parties", "actor", "name"),
              row -> new Party(row.named("id", "name")))
          .links(
              new LinkList("actions", "agreement", "agreement_actions")
                  .join("left join actor party on party.key = link.party_key")
                  .join("left join event on event.key = link.event_key")
                  .column("type", "link.type")
                  .column("date", "link.date")
                  .column("effective_date", "link.effective_date")
                  .column("party_id", "party.id")
                  .column("party_name", "party.name")
                  .column("event_id", "event.id")
                  .column("event_title", "event.title")
                  .column("note", "link.note"),
              Action::of)
          .build();

  /** Returns the statuses of the whole and of the parties, by the ids of the actors. */
  Lives lives() {
    return Lives.of(
        new TreatyRecord(
            parties.stream().map(party -> party.actor().id()).collect(Collectors.toSet()),
            true,
            EntryIntoForce.AS_RECORDED,
            actions.stream().map(Action::act).toList()));
  }

  @Override
  public AgreementView on(LocalDate day) {
    Optional<Span<AgreementStatus>> span = lives().whole().on(day);
    return new AgreementView(
        id,
        name,
        shortName,
        otherNames,
        form,
        Ambit.of(parties.size()),
        span.map(Span::status).orElse(AgreementStatus.PROPOSED),
        span.map(Span::signedOn).map(DayRange::given).orElse(null),
        span.map(Span::inForceFrom).map(DayRange::given).orElse(null),
        span.map(Span::endedOn).map(DayRange::given).orElse(null),
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
