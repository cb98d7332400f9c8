package org.entente.actor;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.entente.record.CitationInput;
import org.entente.record.Collection;
import org.entente.record.Contradictions;
import org.entente.record.Countries;
import org.entente.record.ExternalId;
import org.entente.record.OtherName;
import org.entente.record.PartialDate;
import org.entente.record.RecordInput;
import org.entente.record.Reference;
import org.entente.record.ReferenceCollector;
import org.entente.record.Text;
import org.hibernate.validator.constraints.UniqueElements;

@JsonIgnoreProperties({"version", "createdAt", "updatedAt"})
public record ActorInput(
    @Size(max = ID_LENGTH) @Pattern(regexp = ID) String id,
    @NotNull @Text(max = 300) String name,
    @Size(max = 100) List<@NotNull @Valid OtherName> otherNames,
    @NotNull ActorKind kind,
    @Pattern(regexp = Countries.CODE) String country,
    @UniqueElements List<@NotNull Sector> sectors,
    @Text(max = 5000) String description,
    @Size(max = 200) List<@NotNull @Valid Membership> affiliations,
    @Size(max = 100) @UniqueElements List<@NotNull @Text(max = 100) String> tags,
    @Size(max = 100) List<@NotNull @Valid ExternalId> externalIds,
    @Size(max = 200) List<@NotNull @Valid CitationInput> citations)
    implements RecordInput {

  /** A part that the actor has in an organization, and when. */
  public record Membership(
      @NotNull Reference organization,
      @NotNull @Text(max = 200) String role,
      PartialDate startDate,
      PartialDate endDate) {}

  public ActorInput {
    otherNames = RecordInput.orEmpty(otherNames);
    sectors = RecordInput.orEmpty(sectors);
    affiliations = RecordInput.orEmpty(affiliations);
    tags = RecordInput.orEmpty(tags);
    externalIds = RecordInput.orEmpty(externalIds);
    citations = RecordInput.orEmpty(citations);
  }

  @Override
  public String label() {
    return name;
  }

  @Override
  public void contradictions(String id, Contradictions found) {
    found.country("/country", country);
    found.distinct("/externalIds", externalIds, externalId -> externalId);
    found.distinct("/affiliations", affiliations, affiliation -> affiliation);
    for (int at = 0; at < affiliations.size(); at++) {
      Membership membership = affiliations.get(at);
      found.order(
          membership.startDate(), membership.endDate(), "/affiliations/%d/endDate".formatted(at));
    }
  }

  @Override
  public void references(ReferenceCollector collector) {
    collector.addEach(
        Collection.ACTOR, affiliations, Membership::organization, "/affiliations", "/organization");
  }
}
