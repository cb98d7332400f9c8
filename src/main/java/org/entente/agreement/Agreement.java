package org.entente.agreement;

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
import org.entente.event.Event;
import org.entente.record.OtherName;
import org.entente.record.RecordEntity;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** What binds actors: a treaty, a memorandum, a standing dialogue. */
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

  /** Derived from the actions, and kept because lists are sorted by it. */
  public String signedOn;

  @ManyToMany
  @JoinTable(
      name = "agreement_parties",
      joinColumns = @JoinColumn(name = "agreement_key"),
      inverseJoinColumns = @JoinColumn(name = "actor_key"))
  @OrderColumn(name = "position")
  public List<Actor> parties = new ArrayList<>();

  @ElementCollection
  @OrderColumn(name = "position")
  public List<Action> actions = new ArrayList<>();

  @Embeddable
  public record Action(
      @Enumerated(EnumType.STRING) ActionType type,
      String date,
      String effectiveDate,
      @ManyToOne(fetch = FetchType.LAZY) @JoinColumn(name = "party_key") Actor party,
      @ManyToOne(fetch = FetchType.LAZY) @JoinColumn(name = "event_key") Event event,
      String note) {}
}
