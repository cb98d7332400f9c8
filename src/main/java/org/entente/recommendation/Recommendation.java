package org.entente.recommendation;

import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.OrderColumn;
import java.util.ArrayList;
import java.util.List;
import org.entente.record.RecordEntity;

/** Advice from issuers to addressees, with the responses to it and its status changes. */
@Entity
public class Recommendation extends RecordEntity {

  public String title;
  public String text;
  public String rationale;
  public String issuedOn;
  public List<String> themes;
  public Integer specificity;

  @ElementCollection
  @Column(name = "actor_key")
  @OrderColumn(name = "position")
  public List<Long> issuers = new ArrayList<>();

  @ElementCollection
  @Column(name = "actor_key")
  @OrderColumn(name = "position")
  public List<Long> addressees = new ArrayList<>();

  @ElementCollection
  @Column(name = "actor_key")
  @OrderColumn(name = "position")
  public List<Long> beneficiaries = new ArrayList<>();

  @ElementCollection
  @Column(name = "event_key")
  @OrderColumn(name = "position")
  public List<Long> respondsTo = new ArrayList<>();

  @ElementCollection
  @Column(name = "agreement_key")
  @OrderColumn(name = "position")
  public List<Long> concerns = new ArrayList<>();

  @ElementCollection
  @Column(name = "agreement_key")
  @OrderColumn(name = "position")
  public List<Long> precedents = new ArrayList<>();

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
      Long addresseeKey,
      @Enumerated(EnumType.STRING) ResponseKind response,
      String date,
      String note,
      Long eventKey) {}

  @Embeddable
  public record StatusChange(
      @Enumerated(EnumType.STRING) RecommendationStatus status, String date, String comment) {}

  /**
   * An event that is evidence of a status change.
   *
   * @param statusChange the index of the change in {@code statusChanges}, from 0
   */
  @Embeddable
  public record Evidence(int statusChange, Long eventKey) {}
}
