package org.entente.actor;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.entente.model.PartialDate;
import org.entente.model.RecordKind;
import org.entente.record.Projection;
import org.entente.record.RecordMapper;
import org.entente.record.References;
import org.entente.record.SearchText;

/** Maps actors between input, entity and view. */
@ApplicationScoped
public class ActorMapper implements RecordMapper<Actor, ActorInput, ActorView> {

  @Override
  public Class<Actor> entityType() {
    return Actor.class;
  }

  @Override
  public Actor newEntity() {
    return new Actor();
  }

  @Override
  public Class<ActorInput> inputType() {
    return ActorInput.class;
  }

  @Override
  public Projection<ActorView> projection() {
    return ActorView.PROJECTION;
  }

  @Override
  public SearchText searchText() {
    return SearchText.ofNames(
        "concat_ws(' — ', nullif(names(other_names), ''), description)", "null");
  }

  @Override
  public void setColumns(Actor actor, ActorInput input) {
    actor.name = input.name();
    actor.otherNames = input.otherNames();
    actor.kind = input.kind();
    actor.country = input.country();
    actor.startDate = PartialDate.text(input.startDate());
    actor.endDate = PartialDate.text(input.endDate());
    actor.sectors = input.sectors();
    actor.description = input.description();
  }

  @Override
  public void setLinks(Actor actor, ActorInput input, References references) {
    actor.affiliations.clear();
    input.affiliations().stream()
        .map(affiliation -> stored(affiliation, references))
        .forEach(actor.affiliations::add);
  }

  @Override
  public Map<String, Object> linkedMembers(ActorInput input, References references) {
    return Map.of(
        "affiliations",
        input.affiliations().stream()
            .map(affiliation -> ActorView.Affiliation.of(affiliation, references))
            .toList());
  }

  private static Actor.Affiliation stored(
      ActorInput.Affiliation affiliation, References references) {
    return new Actor.Affiliation(
        references.key(RecordKind.ACTOR, affiliation.organization()),
        affiliation.role(),
        PartialDate.text(affiliation.startDate()),
        PartialDate.text(affiliation.endDate()));
  }
}
