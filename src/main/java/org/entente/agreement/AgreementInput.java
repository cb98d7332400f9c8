package org.entente.agreement;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.entente.agreement.life.Act;
import org.entente.agreement.life.ActionType;
import org.entente.agreement.life.DayRange;
import org.entente.model.CitationInput;
import org.entente.model.ConsistencyChecks;
import org.entente.model.ExternalId;
import org.entente.model.OtherName;
import org.entente.model.PartialDate;
import org.entente.model.RecordInput;
import org.entente.model.RecordKind;
import org.entente.model.Reference;
import org.entente.model.ReferenceCollector;
import org.entente.model.Text;
import org.hibernate.validator.constraints.UniqueElements;

/** The members of an agreement that clients write. */
@JsonIgnoreProperties({
  "version",
  "createdAt",
  "updatedAt",
  "status",
  "statusCertain",
  "statusPossible",
  "signedOn",
  "inForceFrom",
  "endedOn",
  "ambit",
  "contradictions"
})
public record AgreementInput(
    @Size(max = ID_LENGTH) @Pattern(regexp = ID, message = ID_FORM) String id,
    @NotNull @Text(max = 300) String name,
    @Text(max = 200) String shortName,
    @Size(max = 100) List<@NotNull @Valid OtherName> otherNames,
    @NotNull AgreementForm form,
    @Size(max = 100) @UniqueElements List<@NotNull @Text(max = 100) String> subjects,
    @Text(max = 5000) String description,
    @Text(max = 200) String depositary,
    @Size(max = 500) List<@NotNull @Valid Party> parties,
    Boolean partiesComplete,
    @Valid EntryTerms entryIntoForce,
    @Size(max = 2000) List<@NotNull @Valid Action> actions,
    @Size(max = 100) @UniqueElements
        List<@NotNull @Text(max = 100) @Pattern(regexp = TAG, message = NO_COMMA) String> tags,
    @Size(max = 100) List<@NotNull @Valid ExternalId> externalIds,
    @Size(max = 200) List<@NotNull @Valid CitationInput> citations)
    implements RecordInput {

  @JsonIgnoreProperties({
    "status",
    "statusCertain",
    "statusPossible",
    "signedOn",
    "boundFrom",
    "boundUntil"
  })
  public record Party(@NotNull Reference actor) {}

  /**
   * An action on the agreement by one party, or by all parties when {@code party} is null.
   *
   * @param by the agreement that takes the place of this one, for a supersession
   */
  public record Action(
      @NotNull ActionType type,
      @NotNull PartialDate date,
      PartialDate effectiveDate,
      Reference party,
      Reference event,
      Reference by,
      @Text(max = 5000) String note) {

    private Act act() {
      return new Act(type, DayRange.of(date), DayRange.of(effectiveDate), id(party), id(by));
    }

    private static String id(Reference reference) {
      return reference == null ? null : reference.id();
    }
  }

  public AgreementInput {
    otherNames = RecordInput.orEmpty(otherNames);
    subjects = RecordInput.orEmpty(subjects);
    parties = RecordInput.orEmpty(parties);
    partiesComplete = partiesComplete == null || partiesComplete;
    actions = RecordInput.orEmpty(actions);
    tags = RecordInput.orEmpty(tags);
    externalIds = RecordInput.orEmpty(externalIds);
    citations = RecordInput.orEmpty(citations);
  }

  /** Returns the date of the first signature, or null when none is recorded. */
  PartialDate signedOn() {
    return actions.stream()
        .filter(action -> action.type() == ActionType.SIGNATURE)
        .map(Action::date)
        .min(Comparator.naturalOrder())
        .orElse(null);
  }

  /** Returns the first day on which anything is known of the agreement, or null. */
  LocalDate knownFrom() {
    return Act.firstDay(acts()).orElse(null);
  }

  List<Act> acts() {
    return actions.stream().map(Action::act).toList();
  }

  List<String> partyIds() {
    return parties.stream().map(party -> party.actor().id()).toList();
  }

  @Override
  public String label() {
    return name;
  }

  @Override
  public void check(String id, ConsistencyChecks checks) {
    checks.distinct("/externalIds", externalIds, externalId -> externalId);
    checks.distinct("/parties", parties, Party::actor);
    checks.distinct("/actions", actions, action -> action);
    boolean complete =
        partiesComplete && checks.wellFormed("/parties") && checks.wellFormed("/partiesComplete");
    Set<Reference> listed =
        complete ? parties.stream().map(Party::actor).collect(Collectors.toSet()) : Set.of();
    checks.each(
        "/actions",
        actions,
        (at, action) -> {
          checks.unless(
              !complete || action.party() == null || listed.contains(action.party()),
              at + "/party",
              "Is not in parties, which are all parties unless partiesComplete is false.");
          check(action, at, id, checks);
        });
    checks.unless(
        entryIntoForce == null
            || (entryIntoForce.parties() == null) != (entryIntoForce.all() == null),
        "/entryIntoForce",
        "Must have either parties or all.");
  }

  private static void check(Action action, String pointer, String id, ConsistencyChecks checks) {
    checks.unless(
        action.by() == null || action.type() == null || action.type() == ActionType.SUPERSESSION,
        pointer + "/by",
        "Belongs to a SUPERSESSION only.");
    checks.unless(
        action.by() == null || !action.by().id().equals(id),
        pointer + "/by",
        "Must be another agreement.");
  }

  @Override
  public Set<String> filledIn() {
    return Set.of("id", "partiesComplete");
  }

  @Override
  public void references(ReferenceCollector collector) {
    collector.addEach(RecordKind.ACTOR, parties, Party::actor, "/parties", "/actor");
    collector.addEach(RecordKind.ACTOR, actions, Action::party, "/actions", "/party");
    collector.addEach(RecordKind.EVENT, actions, Action::event, "/actions", "/event");
    collector.addEach(RecordKind.AGREEMENT, actions, Action::by, "/actions", "/by");
  }
}
