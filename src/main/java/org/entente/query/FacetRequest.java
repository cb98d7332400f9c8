package org.entente.query;

import jakarta.ws.rs.core.UriInfo;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.entente.http.QueryParameters;
import org.entente.problem.ProblemException;

/**
 * The validated parameters of a request for counts.
 *
 * @param filters as an address of the list has them
 * @param facets those to count by, in the order of the definition
 * @param limit the largest number of values of each facet
 */
record FacetRequest(
    ListDefinition<?> definition,
    Map<String, List<String>> filters,
    ListRequest list,
    List<Facet> facets,
    int limit) {

  private static final String FACET = "facet";
  private static final int DEFAULT_LIMIT = 20;
  private static final String FULL =
      "Names a facet whose filter is given as often as it may be, so that no value can be added.";

  /**
   * @throws ProblemException naming every parameter that is unknown or has a wrong value
   */
  static FacetRequest of(ListDefinition<?> definition, UriInfo uri) {
    Map<String, List<String>> filters =
        SelectedRecords.filters(definition, uri, List.of(FACET, QueryParameters.LIMIT));
    ListRequest list = ListRequest.of(definition, filters);
    List<Facet> open =
        definition.facets().stream().filter(facet -> open(definition, list, facet)).toList();
    QueryParameters parameters = new QueryParameters(uri.getQueryParameters());
    List<Facet> facets =
        parameters
            .list(FACET, "one or more of " + names(definition), raw -> parse(definition, raw))
            .orElse(open);
    if (!open.containsAll(facets)) {
      parameters.wrong(FACET, FULL);
    }
    int limit = parameters.limit(DEFAULT_LIMIT);
    parameters.refuseWrong();
    return new FacetRequest(definition, filters, list, facets, limit);
  }

  private static String names(ListDefinition<?> definition) {
    return definition.facets().stream().map(Facet::name).collect(Collectors.joining(", "));
  }

  private static Optional<List<Facet>> parse(ListDefinition<?> definition, String raw) {
    List<String> names = Arrays.asList(raw.split(",", -1));
    List<Facet> facets =
        definition.facets().stream().filter(facet -> names.contains(facet.name())).toList();
    return facets.size() == names.stream().distinct().count()
        ? Optional.of(facets)
        : Optional.empty();
  }

  /**
   * Whether the list takes a further value of the facet's filter: otherwise no list has the counts.
   */
  private static boolean open(ListDefinition<?> definition, ListRequest list, Facet facet) {
    int besides =
        definition
            .linkOf(facet.name())
            .map(link -> list.besides(link, link.part(facet.name())).size())
            .orElse(1);
    return (list.repetitions(facet.name()) + 1) * besides <= QueryParameters.MOST_REPETITIONS;
  }

  /** Whether repetitions of the facet's filter are alternatives. */
  boolean alternatives(Facet facet) {
    return definition.filters().stream()
        .anyMatch(filter -> filter.name().equals(facet.name()) && filter.alternatives());
  }

  /** Whether no filter is given but those that apply by default; a day is none. */
  boolean unfiltered() {
    return filters.keySet().stream()
        .allMatch(
            name -> name.equals(ListDefinition.ON) || definition.defaults().containsKey(name));
  }
}
