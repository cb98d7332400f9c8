package org.entente.agreement;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Comparator;
import java.util.List;
import org.entente.record.CitationInput;
import org.entente.record.Collection;
import org.entente.record.Contradictions;
import org.entente.record.ExternalId;
import org.entente.record.OtherName;
import org.entente.record.PartialDate;
import org.entente.record.RecordInput;
import org.entente.record.Reference;
import org.entente.record.ReferenceCollector;
import org.entente.record.Text;
import org.hibernate.validator.constraints.UniqueElements;

@JsonIgnoreProperties({
  "version",
  "createdAt",
  "updatedAt",
  "status",
  "signedOn",
  "inForceFrom",
  "endedOn",
  "ambit"
})
public record AgreementInput(
    @Size(max = ID_LENGTH) @Pattern(regexp = ID) String id,
    @NotNull @Text(max = 300) String name,
    @Text(max = 200) String shortName,
    @Size(max = 100) List<@NotNull @Valid OtherName> otherNames,
    @NotNull AgreementForm form,
    @Size(max = 100) @UniqueElements List<@NotNull @Text(max = 100) String> subjects,
    @Text(max = 5000) String description,
    @Text(max = 200) String depositary,
    @Size(max = 500) List<@NotNull @Valid Party> parties,
    @Size(max = 2000) List<@NotNull @Valid Action> actions,
    @Size(max = 100) @UniqueElements List<@NotNull @Text(max = 100) String> tags,
    @Size(max = 100) List<@NotNull @Valid ExternalId> externalIds,
    @Size(max = 200) List<@NotNull @Valid CitationInput> citations)
    implements RecordInput {

  public record Party(@NotNull Reference actor) {}

  /** Something done about the agreement, by one party or by all of them when none is named. */
  public record Action(
      @NotNull ActionType type,
      @NotNull PartialDate date,
      PartialDate effectiveDate,
      Reference party,
      Reference event,
      @Text(max = 5000) String note) {}

  public AgreementInput {
    otherNames = RecordInput.orEmpty(otherNames);
    subjects = RecordInput.orEmpty(subjects);
    parties = RecordInput.orEmpty(parties);
    actions = RecordInput.orEmpty(actions);
    tags = RecordInput.orEmpty(tags);
    externalIds = RecordInput.orEmpty(externalIds);
    citations = RecordInput.orEmpty(citations);
  }

  /** The date of the first signature; null when none is recorded. */
  PartialDate signedOn() {
    return actions.stream()
        .filter(action -> action.type() == ActionType.SIGNATURE)
        .map(Action::date)
        .min(Comparator.naturalOrder())
        .orElse(null);
  }

  @Override
  public String label() {
    return name;
  }

  @Override
  public void contradictions(String id, Contradictions found) {
    found.distinct("/externalIds", externalIds, externalId -> externalId);
    found.distinct("/parties", parties, Party::actor);
    found.distinct("/actions", actions, action -> action);
  }

  @Override
  public void references(ReferenceCollector collector) {
    collector.addEach(Collection.ACTOR, parties, Party::actor, "/parties", "/actor");
    collector.addEach(Collection.ACTOR, actions, Action::party, "/actions", "/party");
    collector.addEach(Collection.EVENT, actions, Action::event, "/actions", "/event");
  }
}
