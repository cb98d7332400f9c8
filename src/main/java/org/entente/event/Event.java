package org.entente.event;

import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.OrderColumn;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.entente.record.RecordEntity;

/** A dated event with its participants, its effects on agreements and the events it responds to. */
@Entity
public class Event extends RecordEntity {

  public String title;
  public String summary;

  @Enumerated(EnumType.STRING)
  public EventType type;

  public String mode;
  public List<String> contexts;
  public String startDate;
  public String endDate;
  public String locationName;
  public String locationCountry;
  public Double latitude;
  public Double longitude;

  @Enumerated(EnumType.STRING)
  public Coding coding;

  public Integer mentions;
  public Boolean rootEvent;
  public Double tone;
  public String addedOn;
  public List<String> stories = List.of();

  /** Derived from the type, and stored for filters and counts. */
  @Enumerated(EnumType.STRING)
  public Quad quad;

  public double score;
  public String scoreScale;

  @ElementCollection
  @OrderColumn(name = "position")
  public List<Participant> participants = new ArrayList<>();

  @ElementCollection
  @OrderColumn(name = "position")
  public List<AgreementEffect> agreements = new ArrayList<>();

  @ElementCollection
  @Column(name = "cause_key")
  @OrderColumn(name = "position")
  public List<Long> respondsTo = new ArrayList<>();

  /**
   * A participant, with copies of the columns by which lists and relations select and count events.
   *
   * @param country of the actor
   * @param startsBy the last day of the start date
   */
  @Embeddable
  public record Participant(
      Long actorKey,
      @Enumerated(EnumType.STRING) Role role,
      String country,
      LocalDate firstDay,
      LocalDate lastDay,
      LocalDate startsBy,
      @Enumerated(EnumType.STRING) Coding coding,
      @Enumerated(EnumType.STRING) Quad quad,
      double score,
      String scoreScale) {}

  @Embeddable
  public record AgreementEffect(
      Long agreementKey,
      @Enumerated(EnumType.STRING) Effect effect,
      LocalDate firstDay,
      LocalDate lastDay) {}
}
