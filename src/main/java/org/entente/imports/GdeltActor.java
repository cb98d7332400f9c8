package org.entente.imports;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.entente.actor.ActorKind;
import org.entente.imports.CodedEvent.Named;
import org.entente.imports.CountryTable.Country;

/**
 * An actor as GDELT tells it in ten columns. It is identified by its code, as CAMEO composes it:
 * {@code USAGOV} is the government of the United States, whatever the report called it.
 */
final class GdeltActor {

  static final int COLUMNS = 10;

  private static final int NAME = 1;
  private static final int COUNTRY = 2;
  private static final int GROUP = 3;
  private static final int FIRST_TYPE = 7;

  private static final Map<String, Type> TYPES =
      Resource.rows("cameo-types.csv").stream().collect(toMap(row -> row.get("code"), Type::of));

  private record Type(String name, ActorKind kind) {

    private static Type of(Map<String, String> row) {
      return new Type(row.get("name"), ActorKind.valueOf(row.get("kind")));
    }
  }

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

  /** The first one that is not empty. */
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
        .with("cameo", code);
  }

  /** Codes of what were two states have no country beside them. */
  private Optional<Country> country(String code) {
    String known = cells.get(COUNTRY);
    return CountryTable.ofCode(known.isEmpty() ? code : known);
  }

  /** Of the parts of the code where all of them are known; otherwise as the row has it. */
  private String name(String code, Optional<Country> country) {
    String parts = (country.isPresent() ? cells.get(COUNTRY) : "") + types().collect(joining());
    boolean known = parts.equals(code) && types().allMatch(TYPES::containsKey);
    if (TYPES.containsKey(code)) {
      return TYPES.get(code).name();
    }
    if (known && country.isPresent()) {
      return "%s (%s)"
          .formatted(
              types().map(TYPES::get).map(Type::name).collect(joining(", ")), country.get().name());
    }
    if (known) {
      return types().map(TYPES::get).map(Type::name).collect(joining(", "));
    }
    return first(cells.get(NAME), code);
  }

  private ActorKind kind(Optional<Country> country) {
    return country
        .flatMap(state -> types().findFirst())
        .map(TYPES::get)
        .map(Type::kind)
        .orElse(ActorKind.OTHER);
  }

  private Stream<String> types() {
    return cells.subList(FIRST_TYPE, COLUMNS).stream().filter(type -> !type.isEmpty());
  }
}
