package org.entente.agreement;

import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.OrderColumn;
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

  @ElementCollection
  @Column(name = "actor_key")
  @OrderColumn(name = "position")
  public List<Long> parties = new ArrayList<>();

  @ElementCollection
  @OrderColumn(name = "position")
  public List<Action> actions = new ArrayList<>();

  @Embeddable
  public record Action(
      @Enumerated(EnumType.STRING) ActionType type,
      String date,
      String effectiveDate,
      Long partyKey,
      Long eventKey,
      String note) {}
}
