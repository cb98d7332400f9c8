package org.entente.recommendation;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.entente.model.CitationInput;
import org.entente.model.ConsistencyChecks;
import org.entente.model.ExternalId;
import org.entente.model.PartialDate;
import org.entente.model.RecordInput;
import org.entente.model.RecordKind;
import org.entente.model.Reference;
import org.entente.model.ReferenceCollector;
import org.entente.model.Text;
import org.hibernate.validator.constraints.UniqueElements;

/** The members of a recommendation that clients write. */
@JsonIgnoreProperties({"version", "createdAt", "updatedAt", "status"})
public record RecommendationInput(
    @Size(max = ID_LENGTH) @Pattern(regexp = ID, message = ID_FORM) String id,
    @NotNull @Text(max = 300) String title,
    @NotNull @Text(max = 20000) String text,
    @Text(max = 5000) String rationale,
    @NotNull PartialDate issuedOn,
    @NotNull @Size(min = 1, max = 500) List<@NotNull Reference> issuers,
    @NotNull @Size(min = 1, max = 500) List<@NotNull Reference> addressees,
    @Size(max = 500) List<@NotNull Reference> beneficiaries,
    @Size(max = 100) @UniqueElements List<@NotNull @Text(max = 100) String> themes,
    @Min(1) @Max(5) Integer specificity,
    @Size(max = 200) List<@NotNull Reference> respondsTo,
    @Size(max = 200) List<@NotNull Reference> concerns,
    @Size(max = 200) List<@NotNull Reference> precedents,
    @Size(max = 200) List<@NotNull @Valid Response> responses,
    @Size(max = 200) List<@NotNull @Valid StatusChange> statusChanges,
    @Size(max = 100) @UniqueElements
        List<@NotNull @Text(max = 100) @Pattern(regexp = TAG, message = NO_COMMA) String> tags,
    @Size(max = 100) List<@NotNull @Valid ExternalId> externalIds,
    @Size(max = 200) List<@NotNull @Valid CitationInput> citations)
    implements RecordInput {

  /** The response of an addressee to the recommendation. */
  public record Response(
      @NotNull Reference addressee,
      @NotNull ResponseKind response,
      PartialDate date,
      @Text(max = 5000) String note,
      Reference event) {}

  /** A new status of the recommendation, with the events that are evidence of it. */
  public record StatusChange(
      @NotNull RecommendationStatus status,
      @NotNull PartialDate date,
      @Text(max = 5000) String comment,
      @Size(max = 200) List<@NotNull Reference> evidence) {

    public StatusChange {
      evidence = RecordInput.orEmpty(evidence);
    }
  }

  public RecommendationInput {
    beneficiaries = RecordInput.orEmpty(beneficiaries);
    themes = RecordInput.orEmpty(themes);
    respondsTo = RecordInput.orEmpty(respondsTo);
    concerns = RecordInput.orEmpty(concerns);
    precedents = RecordInput.orEmpty(precedents);
    responses = RecordInput.orEmpty(responses);
    statusChanges = RecordInput.orEmpty(statusChanges);
    tags = RecordInput.orEmpty(tags);
    externalIds = RecordInput.orEmpty(externalIds);
    citations = RecordInput.orEmpty(citations);
  }

  @Override
  public String label() {
    return title;
  }

  @Override
  public void check(String id, ConsistencyChecks checks) {
    checks.distinct("/issuers", issuers, issuer -> issuer);
    checks.distinct("/addressees", addressees, addressee -> addressee);
    checks.distinct("/beneficiaries", beneficiaries, beneficiary -> beneficiary);
    checks.distinct("/respondsTo", respondsTo, event -> event);
    checks.distinct("/concerns", concerns, agreement -> agreement);
    checks.distinct("/precedents", precedents, agreement -> agreement);
    checks.distinct("/responses", responses, response -> response);
    checks.distinct("/statusChanges", statusChanges, change -> change);
    checks.distinct("/externalIds", externalIds, externalId -> externalId);
    checks.each(
        "/statusChanges",
        statusChanges,
        (at, change) -> {
          checks.order(issuedOn, change.date(), at + "/date");
          checks.distinct(at + "/evidence", change.evidence(), event -> event);
        });
  }

  @Override
  public void references(ReferenceCollector collector) {
    collector.addAll(RecordKind.ACTOR, issuers, "/issuers");
    collector.addAll(RecordKind.ACTOR, addressees, "/addressees");
    collector.addAll(RecordKind.ACTOR, beneficiaries, "/beneficiaries");
    collector.addAll(RecordKind.EVENT, respondsTo, "/respondsTo");
    collector.addAll(RecordKind.AGREEMENT, concerns, "/concerns");
    collector.addAll(RecordKind.AGREEMENT, precedents, "/precedents");
    collector.addEach(RecordKind.ACTOR, responses, Response::addressee, "/responses", "/addressee");
    collector.addEach(RecordKind.EVENT, responses, Response::event, "/responses", "/event");
    for (int at = 0; at < statusChanges.size(); at++) {
      StatusChange change = statusChanges.get(at);
      if (change != null) {
        collector.addAll(
            RecordKind.EVENT, change.evidence(), "/statusChanges/%d/evidence".formatted(at));
      }
    }
  }
}
