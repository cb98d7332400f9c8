package org.entente.event;

import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OrderColumn;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.entente.actor.Actor;
import org.entente.agreement.Agreement;
import org.entente.record.RecordEntity;

/** What happened, who did it to whom, and what it did to which agreement. */
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

  /** Derived from the type, and kept for filters and counts. */
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

  @ManyToMany
  @JoinTable(
      name = "event_responds_to",
      joinColumns = @JoinColumn(name = "event_key"),
      inverseJoinColumns = @JoinColumn(name = "cause_key"))
  @OrderColumn(name = "position")
  public List<Event> respondsTo = new ArrayList<>();

  /**
   * With what lists find the event by, and what series between participants tell of it.
   *
   * @param country the actor's
   * @param startsBy the last day on which the event may have begun
   */
  @Embeddable
  public record Participant(
      @ManyToOne(fetch = FetchType.LAZY) @JoinColumn(name = "actor_key") Actor actor,
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
      @ManyToOne(fetch = FetchType.LAZY) @JoinColumn(name = "agreement_key") Agreement agreement,
      @Enumerated(EnumType.STRING) Effect effect,
      LocalDate firstDay,
      LocalDate lastDay) {}
}
