package org.entente.actor;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.entente.model.CitationInput;
import org.entente.model.ConsistencyChecks;
import org.entente.model.Countries;
import org.entente.model.ExternalId;
import org.entente.model.OtherName;
import org.entente.model.PartialDate;
import org.entente.model.RecordInput;
import org.entente.model.RecordKind;
import org.entente.model.Reference;
import org.entente.model.ReferenceCollector;
import org.entente.model.Text;
import org.hibernate.validator.constraints.UniqueElements;

/** The members of an actor that clients write. */
@JsonIgnoreProperties({"version", "createdAt", "updatedAt"})
public record ActorInput(
    @Size(max = ID_LENGTH) @Pattern(regexp = ID, message = ID_FORM) String id,
    @NotNull @Text(max = 300) String name,
    @Size(max = 100) List<@NotNull @Valid OtherName> otherNames,
    @NotNull ActorKind kind,
    @Pattern(regexp = Countries.CODE) String country,
    PartialDate startDate,
    PartialDate endDate,
    @UniqueElements List<@NotNull Sector> sectors,
    @Text(max = 5000) String description,
    @Size(max = 200) List<@NotNull @Valid Affiliation> affiliations,
    @Size(max = 100) @UniqueElements
        List<@NotNull @Text(max = 100) @Pattern(regexp = TAG, message = NO_COMMA) String> tags,
    @Size(max = 100) List<@NotNull @Valid ExternalId> externalIds,
    @Size(max = 200) List<@NotNull @Valid CitationInput> citations)
    implements RecordInput {

  /** A role that the actor has in an organisation, with its period. */
  public record Affiliation(
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
  public void check(String id, ConsistencyChecks checks) {
    checks.country("/country", country);
    checks.order(startDate, endDate, "/endDate");
    checks.distinct("/externalIds", externalIds, externalId -> externalId);
    checks.distinct("/affiliations", affiliations, affiliation -> affiliation);
    checks.each(
        "/affiliations",
        affiliations,
        (at, affiliation) ->
            checks.order(affiliation.startDate(), affiliation.endDate(), at + "/endDate"));
  }

  @Override
  public void references(ReferenceCollector collector) {
    collector.addEach(
        RecordKind.ACTOR,
        affiliations,
        Affiliation::organization,
        "/affiliations",
        "/organization");
  }
}
