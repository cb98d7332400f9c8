package org.entente.imports;

import java.util.List;
import org.entente.actor.ActorInput;
import org.entente.actor.ActorKind;
import org.entente.actor.Sector;
import org.entente.record.ExternalId;
import org.entente.record.Identifiers;

/**
 * An actor that a row names.
 *
 * @param way by which one that is recorded already is found, besides its id
 * @param key that it is found by
 * @param input what is recorded of it where there is none
 */
record Mention(Way way, String key, ActorInput input) {

  private static final int LONGEST_NAME = 300;
  private static final int LONGEST_SLUG = 80;

  enum Way {
    /** The state of the country. */
    COUNTRY,
    /** The international organization of the name. */
    ORGANIZATION,
    ID
  }

  static Mention of(CountryTable.Country country) {
    List<Sector> sectors =
        country.kind() == ActorKind.STATE ? List.of(Sector.GOV) : List.<Sector>of();
    return new Mention(
        Way.COUNTRY,
        country.code(),
        input(slug(country.name()), country.name(), country.kind(), country.code(), sectors));
  }

  static Mention ofOrganization(String name) {
    return new Mention(
        Way.ORGANIZATION,
        name,
        input(slug(name), name, ActorKind.INTERNATIONAL_ORGANIZATION, null, List.of()));
  }

  static Mention of(String id, String name, ActorKind kind, String country, List<Sector> sectors) {
    return new Mention(Way.ID, id, input(id, name, kind, country, sectors));
  }

  static String slug(String name) {
    return Identifiers.slug(name, "actor");
  }

  /** With room for what an import puts before and behind it. */
  static String shortSlug(String name) {
    return Cells.bounded(slug(name), LONGEST_SLUG).replaceAll("-$", "");
  }

  Mention with(String scheme, String value) {
    return new Mention(
        way,
        key,
        new ActorInput(
            input.id(),
            input.name(),
            List.of(),
            input.kind(),
            input.country(),
            input.sectors(),
            null,
            List.of(),
            List.of(),
            List.of(new ExternalId(scheme, value)),
            List.of()));
  }

  private static ActorInput input(
      String id, String name, ActorKind kind, String country, List<Sector> sectors) {
    String bounded = Cells.bounded(name, LONGEST_NAME);
    return new ActorInput(
        id, bounded, List.of(), kind, country, sectors, null, List.of(), List.of(), List.of(),
        List.of());
  }
}
