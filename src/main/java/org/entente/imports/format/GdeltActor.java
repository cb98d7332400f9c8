package org.entente.imports.format;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.entente.actor.ActorKind;
import org.entente.imports.codebook.ActorTypes;
import org.entente.imports.codebook.ActorTypes.ActorType;
import org.entente.imports.codebook.CountryTable;
import org.entente.imports.codebook.CountryTable.Country;
import org.entente.imports.codebook.OrganizationTable;
import org.entente.imports.codebook.OrganizationTable.Organization;
import org.entente.imports.codebook.Sectors;
import org.entente.imports.format.CodedEvent.Named;

/**
 * Reads an actor of GDELT from its ten columns. Its CAMEO code identifies it: {@code USAGOV} is the
 * government of the United States, whatever name the report gives it.
 */
final class GdeltActor {

  static final int COLUMNS = 10;

  private static final Pattern PART = Pattern.compile(".{1,3}");
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
    Optional<Mention> organization = OrganizationTable.ofCode(code).map(Mention::of);
    if (organization.isPresent()) {
      return organization.get();
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

  /**
   * Composes the name from the parts of the code, never from the row: other rows give other names
   * to the same code. A code with an unknown part is added to the name of the known ones.
   */
  private String name(String code, Optional<Country> country) {
    String own = cells.get(COUNTRY);
    String rest = country.isPresent() && code.startsWith(own) ? code.substring(own.length()) : code;
    List<Optional<String>> parts = PART.matcher(rest).results().map(GdeltActor::partName).toList();
    boolean whole = parts.stream().allMatch(Optional::isPresent);
    String names = parts.stream().flatMap(Optional::stream).distinct().collect(joining(", "));
    String addition =
        Stream.of(country.map(Country::name), Optional.of(code).filter(one -> !whole))
            .flatMap(Optional::stream)
            .collect(joining(", "));
    if (names.isEmpty()) {
      return country.map(state -> "%s (%s)".formatted(state.name(), code)).orElse(code);
    }
    return addition.isEmpty() ? names : "%s (%s)".formatted(names, addition);
  }

  private static Optional<String> partName(MatchResult part) {
    return ActorTypes.ofCode(part.group())
        .map(ActorType::name)
        .or(() -> OrganizationTable.ofCode(part.group()).map(Organization::name));
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
