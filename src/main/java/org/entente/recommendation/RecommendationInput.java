package org.entente.recommendation;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.entente.record.CitationInput;
import org.entente.record.Collection;
import org.entente.record.Contradictions;
import org.entente.record.ExternalId;
import org.entente.record.PartialDate;
import org.entente.record.RecordInput;
import org.entente.record.Reference;
import org.entente.record.ReferenceCollector;
import org.entente.record.Text;
import org.hibernate.validator.constraints.UniqueElements;

@JsonIgnoreProperties({"version", "createdAt", "updatedAt", "status"})
public record RecommendationInput(
    @Size(max = ID_LENGTH) @Pattern(regexp = ID) String id,
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
    @Size(max = 100) @UniqueElements List<@NotNull @Text(max = 100) String> tags,
    @Size(max = 100) List<@NotNull @Valid ExternalId> externalIds,
    @Size(max = 200) List<@NotNull @Valid CitationInput> citations)
    implements RecordInput {

  /** What an addressee said to it. */
  public record Response(
      @NotNull Reference addressee,
      @NotNull ResponseKind response,
      PartialDate date,
      @Text(max = 5000) String note,
      Reference event) {}

  /** What became of it, and the events that show it. */
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
  public void contradictions(String id, Contradictions found) {
    found.distinct("/issuers", issuers, issuer -> issuer);
    found.distinct("/addressees", addressees, addressee -> addressee);
    found.distinct("/beneficiaries", beneficiaries, beneficiary -> beneficiary);
    found.distinct("/respondsTo", respondsTo, event -> event);
    found.distinct("/concerns", concerns, agreement -> agreement);
    found.distinct("/precedents", precedents, agreement -> agreement);
    found.distinct("/responses", responses, response -> response);
    found.distinct("/statusChanges", statusChanges, change -> change);
    found.distinct("/externalIds", externalIds, externalId -> externalId);
    for (int at = 0; at < statusChanges.size(); at++) {
      String pointer = "/statusChanges/" + at;
      StatusChange change = statusChanges.get(at);
      found.order(issuedOn, change.date(), pointer + "/date");
      found.distinct(pointer + "/evidence", change.evidence(), event -> event);
    }
  }

  @Override
  public void references(ReferenceCollector collector) {
    collector.addAll(Collection.ACTOR, issuers, "/issuers");
    collector.addAll(Collection.ACTOR, addressees, "/addressees");
    collector.addAll(Collection.ACTOR, beneficiaries, "/beneficiaries");
    collector.addAll(Collection.EVENT, respondsTo, "/respondsTo");
    collector.addAll(Collection.AGREEMENT, concerns, "/concerns");
    collector.addAll(Collection.AGREEMENT, precedents, "/precedents");
    collector.addEach(Collection.ACTOR, responses, Response::addressee, "/responses", "/addressee");
    collector.addEach(Collection.EVENT, responses, Response::event, "/responses", "/event");
    for (int at = 0; at < statusChanges.size(); at++) {
      collector.addAll(
          Collection.EVENT,
          statusChanges.get(at).evidence(),
          "/statusChanges/%d/evidence".formatted(at));
    }
  }
}
