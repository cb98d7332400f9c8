package org.entente.imports.format;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.entente.actor.ActorKind;
import org.entente.imports.codebook.CountryTable;
import org.entente.imports.codebook.CountryTable.Country;
import org.entente.imports.codebook.OrganizationTable;
import org.entente.imports.codebook.Sectors;
import org.entente.imports.format.CodedEvent.Named;

/** Makes an actor of what ICEWS has: a name, sectors and a country, each of which may be empty. */
final class IcewsActor {

  private IcewsActor() {}

  static Named of(String name, String sectors, String countryName) {
    Optional<Country> country = CountryTable.ofName(countryName);
    boolean itself = sectors.isEmpty() && CountryTable.ofName(name).equals(country);
    if (itself && country.isPresent()) {
      return new Named(name, Mention.of(country.get()));
    }
    Optional<Mention> organization = OrganizationTable.ofName(name).map(Mention::of);
    if (organization.isPresent()) {
      return new Named(name, organization.get());
    }
    String code = country.map(Country::code).orElse(null);
    return new Named(
        name,
        Mention.of(
            id(name, code),
            name,
            kind(name, sectors, code),
            code,
            Sectors.of(Arrays.stream(sectors.split(",")))));
  }

  private static String id(String name, String country) {
    String slug = Mention.slug(name);
    String ending = country == null ? "" : "-" + country.toLowerCase(Locale.ROOT);
    return "icews-" + slug + (slug.endsWith(ending) ? "" : ending);
  }

  /** Returns {@code OTHER} for a name without a country after it, as that may be a person's. */
  private static ActorKind kind(String name, String sectors, String country) {
    boolean ofState = country != null && endsInBrackets(name);
    return ofState && sectors.matches(".*\\b(Government|Police|Military)\\b.*")
        ? ActorKind.GOVERNMENT_BODY
        : ActorKind.OTHER;
  }

  private static boolean endsInBrackets(String name) {
    int end = name.length() - 1;
    int begin = name.indexOf('(', name.lastIndexOf(')', end - 1) + 1);
    return name.endsWith(")") && begin >= 0 && begin < end - 1;
  }
}
