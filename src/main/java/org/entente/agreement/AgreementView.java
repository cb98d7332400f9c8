package org.entente.agreement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.entente.agreement.life.Act;
import org.entente.agreement.life.ActionType;
import org.entente.agreement.life.AgreementStatus;
import org.entente.agreement.life.DayRange;
import org.entente.agreement.life.Lives;
import org.entente.agreement.life.PartyStatus;
import org.entente.agreement.life.Span;
import org.entente.agreement.life.TreatyRecord;
import org.entente.database.Row;
import org.entente.model.ExternalId;
import org.entente.model.NamedReference;
import org.entente.model.OtherName;
import org.entente.model.PartialDate;
import org.entente.model.RecordKind;
import org.entente.model.RecordView;
import org.entente.model.TitledReference;
import org.entente.record.CitationView;
import org.entente.record.References;

/**
 * An agreement as clients read it.
 *
 * @param statusPossible all statuses that it may have; null if the status is certain
 */
public record AgreementView(
    String id,
    String name,
    String shortName,
    List<OtherName> otherNames,
    AgreementForm form,
    Ambit ambit,
    AgreementStatus status,
    Boolean statusCertain,
    List<AgreementStatus> statusPossible,
    PartialDate signedOn,
    PartialDate inForceFrom,
    PartialDate endedOn,
    List<String> subjects,
    String description,
    String depositary,
    List<Party> parties,
    Boolean partiesComplete,
    EntryTerms entryIntoForce,
    List<Action> actions,
    List<Contradiction> contradictions,
    List<String> tags,
    List<ExternalId> externalIds,
    List<CitationView> citations,
    long version,
    Instant createdAt,
    Instant updatedAt)
    implements RecordView {

  /**
   * A party, and what the agreement is to it.
   *
   * @param statusPossible all statuses that it may have; null if the status is certain
   */
  public record Party(
      NamedReference actor,
      PartyStatus status,
      Boolean statusCertain,
      List<PartyStatus> statusPossible,
      PartialDate signedOn,
      PartialDate boundFrom,
      PartialDate boundUntil) {

    /** Returns a party of which nothing is known. */
    static Party of(NamedReference actor) {
      return new Party(actor, PartyStatus.NONE, true, null, null, null, null);
    }

    private Party on(LocalDate day, Lives lives) {
      return lives.parties().get(actor.id()).on(day).map(this::with).orElseGet(() -> of(actor));
    }

    private Party with(Span<PartyStatus> span) {
      return new Party(
          actor,
          span.status(),
          span.certain(),
          possible(span),
          given(span.signedOn()),
          given(span.inForceFrom()),
          given(span.endedOn()));
    }
  }

  public record Action(
      ActionType type,
      PartialDate date,
      PartialDate effectiveDate,
      NamedReference party,
      TitledReference event,
      NamedReference by,
      String note) {

    static Action of(AgreementInput.Action action, References references) {
      return new Action(
          action.type(),
          action.date(),
          action.effectiveDate(),
          references.named(RecordKind.ACTOR, action.party()),
          references.titled(RecordKind.EVENT, action.event()),
          references.named(RecordKind.AGREEMENT, action.by()),
          action.note());
    }

    static Action of(Row row) {
      return new Action(
          row.enumValue(ActionType.class, "type"),
          row.date("date"),
          row.date("effective_date"),
          row.named("party_id", "party_name"),
          row.titled("event_id", "event_title"),
          row.named("by_id", "by_name"),
          row.text("note"));
    }

    private Act act() {
      return new Act(type, DayRange.of(date), DayRange.of(effectiveDate), idOf(party), idOf(by));
    }

    private static String idOf(NamedReference reference) {
      return reference == null ? null : reference.id();
    }
  }

  /**
   * Why an action does not fit the others, and so has no effect unless the reason says more.
   *
   * @param action its JSON Pointer
   */
  public record Contradiction(String action, String reason) {

    static Contradiction of(int action, String reason) {
      return new Contradiction("/actions/" + action, reason);
    }
  }

  /** Fills in what revisions did not have before it was introduced. */
  public AgreementView {
    partiesComplete = partiesComplete == null || partiesComplete;
  }

  /** Derives the statuses of the whole and of the parties, by the ids of the actors. */
  Lives lives() {
    return Lives.of(
        new TreatyRecord(
            Set.copyOf(partyIds()), partiesComplete, EntryTerms.rule(entryIntoForce), acts()));
  }

  List<Act> acts() {
    return actions.stream().map(Action::act).toList();
  }

  List<String> partyIds() {
    return parties.stream().map(party -> party.actor().id()).toList();
  }

  /** Derives the statuses anew, where they are not stored: for a revision or a new record. */
  @Override
  public AgreementView on(LocalDate day) {
    Lives lives = lives();
    Optional<Span<AgreementStatus>> span = lives.whole().on(day);
    return new AgreementView(
        id,
        name,
        shortName,
        otherNames,
        form,
        Ambit.of(parties.size()),
        span.map(Span::status).orElse(AgreementStatus.PROPOSED),
        span.map(Span::certain).orElse(true),
        span.map(AgreementView::possible).orElse(null),
        span.map(Span::signedOn).map(AgreementView::given).orElse(null),
        span.map(Span::inForceFrom).map(AgreementView::given).orElse(null),
        span.map(Span::endedOn).map(AgreementView::given).orElse(null),
        subjects,
        description,
        depositary,
        parties.stream().map(party -> party.on(day, lives)).toList(),
        partiesComplete,
        entryIntoForce,
        actions,
        contradictions(lives),
        tags,
        externalIds,
        citations,
        version,
        createdAt,
        updatedAt);
  }

  private List<Contradiction> contradictions(Lives lives) {
    List<Act> acts = acts();
    return lives.contradictions().stream()
        .map(found -> Contradiction.of(acts.indexOf(found.act()), found.reason()))
        .toList();
  }

  static <S extends Enum<S>> List<S> possible(Span<S> span) {
    return span.certain() ? null : span.possible().stream().sorted().toList();
  }

  private static PartialDate given(DayRange date) {
    return date == null ? null : date.given();
  }
}
