package org.entente.actor;

import jakarta.enterprise.context.ApplicationScoped;
import org.entente.record.PartialDate;
import org.entente.record.RecordRepository;
import org.entente.record.RecordTools;
import org.entente.record.RecordType;
import org.entente.record.Records;
import org.entente.record.References;

/** The only write path of actors. */
@ApplicationScoped
public class ActorRepository
    implements RecordRepository, RecordType.Filling<Actor, ActorInput, ActorView> {

  private final RecordTools tools;

  ActorRepository(RecordTools tools) {
    this.tools = tools;
  }

  @Override
  public RecordType<Actor, ActorInput, ActorView> type() {
    return new RecordType<>(
        ActorView.PROJECTION, Actor.class, Actor::new, ActorInput.class, ActorView.class, this);
  }

  public Records<Actor, ActorInput, ActorView> records() {
    return new Records<>(tools, type());
  }

  @Override
  public void describe(Actor actor, ActorInput input) {
    actor.name = input.name();
    actor.otherNames = input.otherNames();
    actor.kind = input.kind();
    actor.country = input.country();
    actor.sectors = input.sectors();
    actor.description = input.description();
  }

  @Override
  public void link(Actor actor, ActorInput input, References references) {
    actor.affiliations.clear();
    input.affiliations().stream()
        .map(membership -> affiliation(membership, references))
        .forEach(actor.affiliations::add);
  }

  @Override
  public ActorView view(Actor actor, ActorInput input, References references) {
    return ActorView.of(actor, input, references);
  }

  private static Actor.Affiliation affiliation(
      ActorInput.Membership membership, References references) {
    return new Actor.Affiliation(
        references.actor(membership.organization()),
        membership.role(),
        PartialDate.text(membership.startDate()),
        PartialDate.text(membership.endDate()));
  }
}
