package org.entente.event;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entente.model.CitationInput;
import org.entente.model.ConsistencyChecks;
import org.entente.model.Countries;
import org.entente.model.ExternalId;
import org.entente.model.PartialDate;
import org.entente.model.RecordInput;
import org.entente.model.RecordKind;
import org.entente.model.Reference;
import org.entente.model.ReferenceCollector;
import org.entente.model.Text;
import org.hibernate.validator.constraints.UniqueElements;

/** The members of an event that clients write. */
@JsonIgnoreProperties({"version", "createdAt", "updatedAt", "quad"})
public record EventInput(
    @Size(max = ID_LENGTH) @Pattern(regexp = ID, message = ID_FORM) String id,
    @NotNull @Text(max = 300) String title,
    @Text(max = 5000) String summary,
    @NotNull EventType type,
    @Size(max = MODE_LENGTH) @Pattern(regexp = MODE, message = MODE_FORM) String mode,
    @UniqueElements
        List<
                @NotNull @Pattern(regexp = Contexts.PATTERN, message = "must be a PLOVER context")
                String>
            contexts,
    @NotNull PartialDate startDate,
    PartialDate endDate,
    @Valid Location location,
    @NotNull @Size(min = 1, max = 500) List<@NotNull @Valid Participant> participants,
    @Size(max = 200) List<@NotNull @Valid AgreementEffect> agreements,
    @Size(max = 200) List<@NotNull Reference> respondsTo,
    Coding coding,
    @Valid Coded coded,
    @DecimalMin("-100") @DecimalMax("100") Double score,
    @Size(max = SCALE_LENGTH) @Pattern(regexp = SCALE) String scoreScale,
    @Size(max = 100) @UniqueElements
        List<@NotNull @Text(max = 100) @Pattern(regexp = TAG, message = NO_COMMA) String> tags,
    @Size(max = 100) List<@NotNull @Valid ExternalId> externalIds,
    @Size(max = 200) List<@NotNull @Valid CitationInput> citations)
    implements RecordInput {

  /** The largest scores, positive or negative, on known scales other than PLOVER. */
  private static final Map<String, Double> LARGEST_SCORES = Map.of("GOLDSTEIN", 10.0);

  static final int SCALE_LENGTH = 100;
  static final String SCALE = "[A-Z][A-Z0-9_]*+";
  static final int MODE_LENGTH = 100;
  static final String MODE = "[a-z]++(?:-[a-z]++)*+";
  private static final String MODE_FORM = "must consist of words of a-z, joined by hyphens";

  public record Participant(@NotNull Reference actor, @NotNull Role role) {}

  public record AgreementEffect(@NotNull Reference agreement, @NotNull Effect effect) {}

  /**
   * The place of an event.
   *
   * @param country null for a place in no country, or in a disputed one
   * @param latitude in degrees (WGS 84)
   * @param longitude in degrees (WGS 84)
   */
  public record Location(
      @NotNull @Text(max = 300) String name,
      @Pattern(regexp = Countries.CODE) String country,
      @DecimalMin("-90") @DecimalMax("90") Double latitude,
      @DecimalMin("-180") @DecimalMax("180") Double longitude) {

    private static final double NEXT_TO_ZERO = 1e-9;

    public Location {
      latitude = zeroIfTiny(latitude);
      longitude = zeroIfTiny(longitude);
    }

    /**
     * Rounds values next to zero to zero: PostgreSQL fails to square them, and so to index or
     * compare them.
     */
    private static Double zeroIfTiny(Double degrees) {
      return degrees != null && Math.abs(degrees) < NEXT_TO_ZERO ? Double.valueOf(0) : degrees;
    }
  }

  /**
   * What a data set says of a machine-coded event.
   *
   * @param mentions how often reports mention it
   * @param rootEvent whether it stands in the lead of the report
   * @param tone the mean tone of the reports
   * @param addedOn when it was added to the data set
   * @param stories the numbers of the reports in the data set
   */
  public record Coded(
      @Min(0) Integer mentions,
      Boolean rootEvent,
      @DecimalMin("-100") @DecimalMax("100") Double tone,
      PartialDate addedOn,
      @Size(max = 100) @UniqueElements List<@NotNull @Text(max = 100) String> stories) {

    public Coded {
      stories = RecordInput.orEmpty(stories);
    }

    /** Returns null when there is nothing to say. */
    static Coded orNull(
        Integer mentions,
        Boolean rootEvent,
        Double tone,
        PartialDate addedOn,
        List<String> stories) {
      Coded coded = new Coded(mentions, rootEvent, tone, addedOn, stories);
      return coded.empty() ? null : coded;
    }

    private boolean empty() {
      return mentions == null
          && rootEvent == null
          && tone == null
          && addedOn == null
          && stories.isEmpty();
    }
  }

  public EventInput {
    coded = coded == null || coded.empty() ? null : coded;
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

  /** Returns the last day that the event covers. */
  LocalDate lastDay() {
    return (endDate == null ? startDate : endDate).lastDay();
  }

  @Override
  public String label() {
    return title;
  }

  @Override
  public Set<String> filledIn() {
    return Set.of("id", "score", "scoreScale");
  }

  @Override
  public void check(String id, ConsistencyChecks checks) {
    if (type != null) {
      checks.unless(
          type.allows(mode),
          "/mode",
          "'%s' is not a valid mode for %s; valid modes: %s."
              .formatted(mode, type, type.modeNames()));
    }
    checks.order(startDate, endDate, "/endDate");
    checks.unless(
        scoreScale == null || score != null || !checks.wellFormed("/scoreScale"),
        "/score",
        "Required with a scoreScale other than PLOVER.");
    checks.unless(
        score == null
            || Math.abs(score) <= LARGEST_SCORES.getOrDefault(scoreScale, Double.MAX_VALUE),
        "/score",
        "Outside the range of the scale %s.".formatted(scoreScale));
    if (location != null) {
      checks.country("/location/country", location.country());
      checks.unless(
          (location.latitude() == null) == (location.longitude() == null),
          "/location",
          "Latitude and longitude must be given together.");
    }
    checks.unless(
        coded == null || coding == Coding.MACHINE || !checks.wellFormed("/coding"),
        "/coded",
        "Only a machine-coded event has this member.");
    checks.unless(
        !respondsTo.contains(new Reference(id)),
        "/respondsTo",
        "An event cannot respond to itself.");
    checks.distinct("/participants", participants, participant -> participant);
    checks.distinct("/agreements", agreements, effect -> effect);
    checks.distinct("/respondsTo", respondsTo, cause -> cause);
    checks.distinct("/externalIds", externalIds, externalId -> externalId);
  }

  @Override
  public void references(ReferenceCollector collector) {
    collector.addEach(
        RecordKind.ACTOR, participants, Participant::actor, "/participants", "/actor");
    collector.addEach(
        RecordKind.AGREEMENT, agreements, AgreementEffect::agreement, "/agreements", "/agreement");
    collector.addAll(RecordKind.EVENT, respondsTo, "/respondsTo");
  }
}
