package org.entente.imports.format;

import java.util.List;
import org.entente.actor.ActorInput;
import org.entente.actor.ActorKind;
import org.entente.actor.Sector;
import org.entente.imports.codebook.CountryTable;
import org.entente.imports.codebook.OrganizationTable;
import org.entente.imports.table.Cells;
import org.entente.model.ExternalId;
import org.entente.model.Slug;

/**
 * An actor that a row names.
 *
 * @param matchBy what a recorded actor is found by, besides its id
 * @param key the value that a recorded actor is found by
 * @param input the actor to record when none is found
 */
public record Mention(MatchBy matchBy, String key, ActorInput input) {

  private static final int LONGEST_NAME = 300;
  private static final int LONGEST_SLUG = 80;

  /** What a recorded actor is found by. */
  public enum MatchBy {
    /** The state of the country. */
    COUNTRY,
    /** The international organisation that has the name, among its other names too. */
    ORGANIZATION,
    /** The actor with the id of the input. */
    ID
  }

  static Mention of(CountryTable.Country country) {
    List<Sector> sectors =
        country.kind() == ActorKind.STATE ? List.of(Sector.GOV) : List.<Sector>of();
    return new Mention(
        MatchBy.COUNTRY,
        country.code(),
        input(slug(country.name()), country.name(), country.kind(), country.code(), sectors));
  }

  static Mention of(OrganizationTable.Organization organization) {
    String name = organization.name();
    return new Mention(
        MatchBy.ORGANIZATION,
        name,
        input(slug(name), name, ActorKind.INTERNATIONAL_ORGANIZATION, null, List.of()));
  }

  static Mention of(String id, String name, ActorKind kind, String country, List<Sector> sectors) {
    return new Mention(MatchBy.ID, id, input(id, name, kind, country, sectors));
  }

  static String slug(String name) {
    return Slug.of(name, "actor");
  }

  /** Returns a slug that leaves room for the prefix and suffix of an id. */
  static String shortSlug(String name) {
    return Cells.truncated(slug(name), LONGEST_SLUG).replaceAll("-$", "");
  }

  Mention withExternalId(String scheme, String value) {
    return new Mention(
        matchBy,
        key,
        new ActorInput(
            input.id(),
            input.name(),
            List.of(),
            input.kind(),
            input.country(),
            input.startDate(),
            input.endDate(),
            input.sectors(),
            null,
            List.of(),
            List.of(),
            List.of(new ExternalId(scheme, value)),
            List.of()));
  }

  private static ActorInput input(
      String id, String name, ActorKind kind, String country, List<Sector> sectors) {
    return new ActorInput(
        id,
        Cells.truncated(name, LONGEST_NAME),
        List.of(),
        kind,
        country,
        null,
        null,
        sectors,
        null,
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }
}
