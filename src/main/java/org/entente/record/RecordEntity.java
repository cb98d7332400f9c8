package org.entente.record;

import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.OrderColumn;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.entente.model.ExternalId;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** The columns that all tables of records have. */
@MappedSuperclass
public abstract class RecordEntity {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE)
  public Long key;

  @Column(name = "id")
  public String slug;

  public long version;

  public Instant createdAt;

  public Instant updatedAt;

  public List<String> tags;

  @JdbcTypeCode(SqlTypes.JSON)
  public List<ExternalId> externalIds;

  @ElementCollection
  @OrderColumn(name = "position")
  public List<Citation> citations = new ArrayList<>();

  /**
   * Returns the time for a change made now, which is later than the previous change even if the
   * clock was set back.
   */
  Instant nextUpdatedAt(Instant now) {
    return updatedAt == null || now.isAfter(updatedAt) ? now : updatedAt.plus(1, ChronoUnit.MICROS);
  }
}
