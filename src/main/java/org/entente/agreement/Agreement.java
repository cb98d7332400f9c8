package org.entente.agreement;

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
import org.entente.agreement.life.ActionType;
import org.entente.model.OtherName;
import org.entente.record.RecordEntity;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A treaty, memorandum, standing dialogue or other commitment between actors. */
@Entity
public class Agreement extends RecordEntity {

  public String name;
  public String shortName;

  @JdbcTypeCode(SqlTypes.JSON)
  public List<OtherName> otherNames;

  @Enumerated(EnumType.STRING)
  public AgreementForm form;

  public List<String> subjects;
  public String description;
  public String depositary;

  /** Derived from the actions, and stored because lists sort by it. */
  public String signedOn;

  public boolean partiesComplete;
  public Integer entryIntoForceParties;
  public Boolean entryIntoForceAll;

  /** Derived from the actions: the first day on which anything is known; null without actions. */
  public LocalDate knownFrom;

  @ElementCollection
  @Column(name = "actor_key")
  @OrderColumn(name = "position")
  public List<Long> parties = new ArrayList<>();

  @ElementCollection
  @OrderColumn(name = "position")
  public List<Action> actions = new ArrayList<>();

  /** Derived from the parties and actions, for all days. */
  @ElementCollection
  @OrderColumn(name = "position")
  public List<StatusDays> statuses = new ArrayList<>();

  @ElementCollection
  @OrderColumn(name = "position")
  public List<PartyStatusDays> partyStatuses = new ArrayList<>();

  @ElementCollection
  @OrderColumn(name = "position")
  public List<Contradiction> contradictions = new ArrayList<>();

  @Embeddable
  public record Action(
      @Enumerated(EnumType.STRING) ActionType type,
      String date,
      String effectiveDate,
      Long partyKey,
      Long eventKey,
      Long byKey,
      String note) {}

  /**
   * Why an action does not fit the others.
   *
   * @param action its place in the list
   */
  @Embeddable
  public record Contradiction(int action, String reason) {}
}
