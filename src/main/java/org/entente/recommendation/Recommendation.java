package org.entente.recommendation;

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
import java.util.ArrayList;
import java.util.List;
import org.entente.actor.Actor;
import org.entente.agreement.Agreement;
import org.entente.event.Event;
import org.entente.record.RecordEntity;

/** Who advised what to whom, in answer to what, and what became of it. */
@Entity
public class Recommendation extends RecordEntity {

  public String title;
  public String text;
  public String rationale;
  public String issuedOn;
  public List<String> themes;
  public Integer specificity;

  @ManyToMany
  @JoinTable(
      name = "recommendation_issuers",
      joinColumns = @JoinColumn(name = "recommendation_key"),
      inverseJoinColumns = @JoinColumn(name = "actor_key"))
  @OrderColumn(name = "position")
  public List<Actor> issuers = new ArrayList<>();

  @ManyToMany
  @JoinTable(
      name = "recommendation_addressees",
      joinColumns = @JoinColumn(name = "recommendation_key"),
      inverseJoinColumns = @JoinColumn(name = "actor_key"))
  @OrderColumn(name = "position")
  public List<Actor> addressees = new ArrayList<>();

  @ManyToMany
  @JoinTable(
      name = "recommendation_beneficiaries",
      joinColumns = @JoinColumn(name = "recommendation_key"),
      inverseJoinColumns = @JoinColumn(name = "actor_key"))
  @OrderColumn(name = "position")
  public List<Actor> beneficiaries = new ArrayList<>();

  @ManyToMany
  @JoinTable(
      name = "recommendation_responds_to",
      joinColumns = @JoinColumn(name = "recommendation_key"),
      inverseJoinColumns = @JoinColumn(name = "event_key"))
  @OrderColumn(name = "position")
  public List<Event> respondsTo = new ArrayList<>();

  @ManyToMany
  @JoinTable(
      name = "recommendation_concerns",
      joinColumns = @JoinColumn(name = "recommendation_key"),
      inverseJoinColumns = @JoinColumn(name = "agreement_key"))
  @OrderColumn(name = "position")
  public List<Agreement> concerns = new ArrayList<>();

  @ManyToMany
  @JoinTable(
      name = "recommendation_precedents",
      joinColumns = @JoinColumn(name = "recommendation_key"),
      inverseJoinColumns = @JoinColumn(name = "agreement_key"))
  @OrderColumn(name = "position")
  public List<Agreement> precedents = new ArrayList<>();

  @ElementCollection
  @OrderColumn(name = "position")
  public List<AddresseeResponse> responses = new ArrayList<>();

  @ElementCollection
  @OrderColumn(name = "position")
  public List<StatusChange> statusChanges = new ArrayList<>();

  @ElementCollection
  @OrderColumn(name = "position")
  public List<Evidence> evidence = new ArrayList<>();

  @Embeddable
  public record AddresseeResponse(
      @ManyToOne(fetch = FetchType.LAZY) @JoinColumn(name = "addressee_key") Actor addressee,
      @Enumerated(EnumType.STRING) ResponseKind response,
      String date,
      String note,
      @ManyToOne(fetch = FetchType.LAZY) @JoinColumn(name = "event_key") Event event) {}

  @Embeddable
  public record StatusChange(
      @Enumerated(EnumType.STRING) RecommendationStatus status, String date, String comment) {}

  /** An event that shows the status change at the given place of the list. */
  @Embeddable
  public record Evidence(
      int statusChange,
      @ManyToOne(fetch = FetchType.LAZY) @JoinColumn(name = "event_key") Event event) {}
}
