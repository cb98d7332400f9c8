package org.entente.imports.format;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.entente.actor.ActorKind;
import org.entente.imports.codebook.ActorTypes;
import org.entente.imports.codebook.ActorTypes.ActorType;
import org.entente.imports.codebook.CountryTable;
import org.entente.imports.codebook.CountryTable.Country;
import org.entente.imports.codebook.OrganizationTable;
import org.entente.imports.codebook.Sectors;
import org.entente.imports.format.CodedEvent.Named;

/**
 * Reads an actor of GDELT from its ten columns. Its CAMEO code identifies it: {@code USAGOV} is the
 * government of the United States, whatever name the report gives it.
 */
final class GdeltActor {

  static final int COLUMNS = 10;

  private static final int NAME = 1;
  private static final int COUNTRY = 2;
  private static final int GROUP = 3;
  private static final int FIRST_TYPE = 7;

  private final List<String> cells;

  private GdeltActor(List<String> cells) {
    this.cells = cells.stream().map(String::strip).toList();
  }

  static Named of(List<String> cells) {
    GdeltActor actor = new GdeltActor(cells);
    String code = actor.cells.get(0);
    String name = actor.cells.get(NAME);
    String parts = String.join("", actor.cells.subList(COUNTRY, COLUMNS));
    Mention mention = actor.mention(first(code, name, parts));
    return new Named(first(name, code, mention.input().name()), mention);
  }

  /** Returns the first text that is not empty. */
  private static String first(String... texts) {
    return Stream.of(texts).filter(text -> !text.isEmpty()).findFirst().orElseThrow();
  }

  private Mention mention(String code) {
    Optional<Country> country = country(code);
    boolean itself = cells.subList(GROUP, COLUMNS).stream().allMatch(String::isEmpty);
    if (country.isPresent() && itself) {
      return Mention.of(country.get());
    }
    Optional<String> organization = OrganizationTable.ofCode(code);
    if (organization.isPresent() && code.equals(cells.get(GROUP))) {
      return Mention.ofOrganization(organization.get());
    }
    return Mention.of(
            "gdelt-" + Mention.slug(code).toLowerCase(Locale.ROOT),
            name(code, country),
            kind(country),
            country.map(Country::code).orElse(null),
            Sectors.of(types()))
        .withExternalId("cameo", code);
  }

  /** Looks up the country column or, where it is empty, the code, as that of a former state. */
  private Optional<Country> country(String code) {
    String known = cells.get(COUNTRY);
    return CountryTable.ofCode(known.isEmpty() ? code : known);
  }

  /** Composes the name from the parts of the code; takes that of the row if one is unknown. */
  private String name(String code, Optional<Country> country) {
    Optional<ActorType> whole = ActorTypes.ofCode(code);
    if (whole.isPresent()) {
      return whole.get().name();
    }
    List<Optional<ActorType>> types = types().map(ActorTypes::ofCode).toList();
    String parts = (country.isPresent() ? cells.get(COUNTRY) : "") + types().collect(joining());
    if (!parts.equals(code) || !types.stream().allMatch(Optional::isPresent)) {
      return first(cells.get(NAME), code);
    }
    String names =
        types.stream().flatMap(Optional::stream).map(ActorType::name).collect(joining(", "));
    return country.map(state -> "%s (%s)".formatted(names, state.name())).orElse(names);
  }

  private ActorKind kind(Optional<Country> country) {
    return country
        .flatMap(state -> types().findFirst())
        .flatMap(ActorTypes::ofCode)
        .map(ActorType::kind)
        .orElse(ActorKind.OTHER);
  }

  private Stream<String> types() {
    return cells.subList(FIRST_TYPE, COLUMNS).stream().filter(type -> !type.isEmpty());
  }
}
