package org.entente.event;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.entente.record.CitationInput;
import org.entente.record.Collection;
import org.entente.record.Contradictions;
import org.entente.record.Countries;
import org.entente.record.ExternalId;
import org.entente.record.PartialDate;
import org.entente.record.RecordInput;
import org.entente.record.Reference;
import org.entente.record.ReferenceCollector;
import org.entente.record.Text;
import org.hibernate.validator.constraints.UniqueElements;

@JsonIgnoreProperties({"version", "createdAt", "updatedAt", "quad"})
public record EventInput(
    @Size(max = ID_LENGTH) @Pattern(regexp = ID) String id,
    @NotNull @Text(max = 300) String title,
    @Text(max = 5000) String summary,
    @NotNull EventType type,
    @Size(max = 100) @Pattern(regexp = MODE) String mode,
    @UniqueElements
        List<
                @NotNull
                @Pattern(regexp = Contexts.PATTERN, message = "must be one of PLOVER's contexts")
                String>
            contexts,
    @NotNull PartialDate startDate,
    PartialDate endDate,
    @Valid Location location,
    @NotNull @Size(min = 1, max = 500) List<@NotNull @Valid Part> participants,
    @Size(max = 200) List<@NotNull @Valid Bearing> agreements,
    @Size(max = 200) List<@NotNull Reference> respondsTo,
    Coding coding,
    @DecimalMin("-100") @DecimalMax("100") Double score,
    @Size(max = 100) @Pattern(regexp = "[A-Z][A-Z0-9_]*") String scoreScale,
    @Size(max = 100) @UniqueElements List<@NotNull @Text(max = 100) String> tags,
    @Size(max = 100) List<@NotNull @Valid ExternalId> externalIds,
    @Size(max = 200) List<@NotNull @Valid CitationInput> citations)
    implements RecordInput {

  static final String MODE = "[a-z]+(-[a-z]+)*";

  public record Part(@NotNull Reference actor, @NotNull Role role) {}

  public record Bearing(@NotNull Reference agreement, @NotNull Effect effect) {}

  /** Where it happened; latitude and longitude in degrees, WGS 84. */
  public record Location(
      @NotNull @Text(max = 300) String name,
      @NotNull @Pattern(regexp = Countries.CODE) String country,
      @DecimalMin("-90") @DecimalMax("90") Double latitude,
      @DecimalMin("-180") @DecimalMax("180") Double longitude) {

    private static final double NEXT_TO_ZERO = 1e-9;

    public Location {
      latitude = measurable(latitude);
      longitude = measurable(longitude);
    }

    /** PostgreSQL fails to square, and so to index or compare, what is much nearer to zero. */
    private static Double measurable(Double degrees) {
      return degrees != null && Math.abs(degrees) < NEXT_TO_ZERO ? Double.valueOf(0) : degrees;
    }
  }

  public EventInput {
    coding = coding == null ? Coding.HUMAN : coding;
    if (scoreScale == null || scoreScale.equals(EventType.SCALE)) {
      scoreScale = null;
      score = null;
    }
    contexts = RecordInput.orEmpty(contexts);
    agreements = RecordInput.orEmpty(agreements);
    respondsTo = RecordInput.orEmpty(respondsTo);
    tags = RecordInput.orEmpty(tags);
    externalIds = RecordInput.orEmpty(externalIds);
    citations = RecordInput.orEmpty(citations);
  }

  /** The last day that the event covers. */
  LocalDate lastDay() {
    return (endDate == null ? startDate : endDate).lastDay();
  }

  @Override
  public String label() {
    return title;
  }

  @Override
  public void contradictions(String id, Contradictions found) {
    found.unless(
        type.allows(mode),
        "/mode",
        "'%s' is no mode of %s, which has %s.".formatted(mode, type, type.modeNames()));
    found.order(startDate, endDate, "/endDate");
    found.unless(
        scoreScale == null || score != null, "/score", "Must be given with a scale of its own.");
    if (location != null) {
      found.country("/location/country", location.country());
      found.unless(
          (location.latitude() == null) == (location.longitude() == null),
          "/location",
          "Latitude and longitude go together.");
    }
    found.unless(
        !respondsTo.contains(new Reference(id)),
        "/respondsTo",
        "An event does not respond to itself.");
    found.distinct("/participants", participants, part -> part);
    found.distinct("/agreements", agreements, bearing -> bearing);
    found.distinct("/respondsTo", respondsTo, cause -> cause);
    found.distinct("/externalIds", externalIds, externalId -> externalId);
  }

  @Override
  public void references(ReferenceCollector collector) {
    collector.addEach(Collection.ACTOR, participants, Part::actor, "/participants", "/actor");
    collector.addEach(
        Collection.AGREEMENT, agreements, Bearing::agreement, "/agreements", "/agreement");
    collector.addAll(Collection.EVENT, respondsTo, "/respondsTo");
  }
}
