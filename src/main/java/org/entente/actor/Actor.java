package org.entente.actor;

import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.OrderColumn;
import java.util.ArrayList;
import java.util.List;
import org.entente.model.OtherName;
import org.entente.record.RecordEntity;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A state, person, court, company, forum or other body that acts. */
@Entity
public class Actor extends RecordEntity {

  public String name;

  @JdbcTypeCode(SqlTypes.JSON)
  public List<OtherName> otherNames;

  @Enumerated(EnumType.STRING)
  public ActorKind kind;

  public String country;
  public String startDate;
  public String endDate;

  @Enumerated(EnumType.STRING)
  public List<Sector> sectors;

  public String description;

  @ElementCollection
  @OrderColumn(name = "position")
  public List<Affiliation> affiliations = new ArrayList<>();

  @Embeddable
  public record Affiliation(Long organizationKey, String role, String startDate, String endDate) {}
}
