package org.entente.actor;

import java.time.Instant;
import java.util.List;
import org.entente.database.LinkList;
import org.entente.database.Row;
import org.entente.model.ExternalId;
import org.entente.model.NamedReference;
import org.entente.model.OtherName;
import org.entente.model.PartialDate;
import org.entente.model.RecordKind;
import org.entente.model.RecordView;
import org.entente.record.CitationView;
import org.entente.record.Projection;
import org.entente.record.References;

/** An actor as clients read it. */
public record ActorView(
    String id,
    String name,
    List<OtherName> otherNames,
    ActorKind kind,
    String country,
    PartialDate startDate,
    PartialDate endDate,
    List<String> sectors,
    String description,
    List<Affiliation> affiliations,
    List<String> tags,
    List<ExternalId> externalIds,
    List<CitationView> citations,
    long version,
    Instant createdAt,
    Instant updatedAt)
    implements RecordView {

  public record Affiliation(
      NamedReference organization, String role, PartialDate startDate, PartialDate endDate) {

    static Affiliation of(ActorInput.Affiliation affiliation, References references) {
      return new Affiliation(
          references.named(RecordKind.ACTOR, affiliation.organization()),
          affiliation.role(),
          affiliation.startDate(),
          affiliation.endDate());
    }

    private static Affiliation of(Row row) {
      return new Affiliation(
          row.named("organization_id", "organization_name"),
          row.text("role"),
          row.date("start_date"),
          row.date("end_date"));
    }
  }

  static final Projection<ActorView> PROJECTION =
      Projection.of(ActorView.class, RecordKind.ACTOR)
          .links(
              new LinkList("affiliations", "actor", "actor_affiliations")
                  .join("join actor organization on organization.key = link.organization_key")
                  .column("organization_id", "organization.id")
                  .column("organization_name", "organization.name")
                  .column("role", "link.role")
                  .column("start_date", "link.start_date")
                  .column("end_date", "link.end_date"),
              Affiliation::of)
          .build();
}
