package org.entente.actor;

import java.time.Instant;
import java.util.List;
import org.entente.database.Column;
import org.entente.database.ColumnType;
import org.entente.database.LinkList;
import org.entente.database.Projection;
import org.entente.database.Row;
import org.entente.record.CitationView;
import org.entente.record.Collection;
import org.entente.record.ExternalId;
import org.entente.record.NamedReference;
import org.entente.record.OtherName;
import org.entente.record.PartialDate;
import org.entente.record.RecordView;
import org.entente.record.References;

public record ActorView(
    String id,
    String name,
    List<OtherName> otherNames,
    ActorKind kind,
    String country,
    List<String> sectors,
    String description,
    List<Membership> affiliations,
    List<String> tags,
    List<ExternalId> externalIds,
    List<CitationView> citations,
    long version,
    Instant createdAt,
    Instant updatedAt)
    implements RecordView {

  public record Membership(
      NamedReference organization, String role, PartialDate startDate, PartialDate endDate) {

    private static Membership of(ActorInput.Membership membership, References references) {
      return new Membership(
          references.named(Collection.ACTOR, membership.organization()),
          membership.role(),
          membership.startDate(),
          membership.endDate());
    }

    private static Membership of(Row row) {
      return new Membership(
          row.named("organization_id", "organization_name"),
          row.text("role"),
          row.date("start_date"),
          row.date("end_date"));
    }
  }

  static final Projection<ActorView> PROJECTION =
      Projection.of(
          ActorView.class,
          Collection.ACTOR,
          Column.list(
              Column.texts("actor", "name", "kind", "country", "description"),
              Column.json("actor", "other_names"),
              Column.of("actor", "sectors", ColumnType.TEXTS)),
          List.of(
              new LinkList("affiliation", "actor", "actor_affiliations")
                  .join("join actor organization on organization.key = link.organization_key")
                  .column("organization_id", "organization.id")
                  .column("organization_name", "organization.name")
                  .column("role", "link.role")
                  .column("start_date", "link.start_date")
                  .column("end_date", "link.end_date")),
          false,
          (row, on) -> of(row));

  static ActorView of(Actor actor, ActorInput input, References references) {
    return new ActorView(
        actor.slug,
        actor.name,
        actor.otherNames,
        actor.kind,
        actor.country,
        actor.sectors.stream().map(Sector::name).toList(),
        actor.description,
        input.affiliations().stream()
            .map(membership -> Membership.of(membership, references))
            .toList(),
        actor.tags,
        actor.externalIds,
        CitationView.of(input.citations(), references),
        actor.version,
        actor.createdAt,
        actor.updatedAt);
  }

  private static ActorView of(Row row) {
    return new ActorView(
        row.text("id"),
        row.text("name"),
        row.values("other_names", OtherName.class),
        row.word(ActorKind.class, "kind"),
        row.text("country"),
        row.texts("sectors"),
        row.text("description"),
        row.links("affiliation", Membership::of),
        row.texts("tags"),
        row.values("external_ids", ExternalId.class),
        row.links("citation", CitationView::of),
        row.number("version"),
        row.instant("created_at"),
        row.instant("updated_at"));
  }
}
