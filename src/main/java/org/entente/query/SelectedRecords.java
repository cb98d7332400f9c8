package org.entente.query;

import jakarta.ws.rs.core.UriInfo;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.entente.http.UnknownParameters;
import org.entente.problem.ProblemException;

/**
 * The records that the filters of a list select, for analyses of all of them together.
 *
 * @param filters as an address of the list has them
 * @param from what follows {@code from} in SQL to select them under the name of the list's table
 * @param values that the SQL binds
 */
public record SelectedRecords(
    Map<String, List<String>> filters, String from, Map<String, Object> values) {

  /**
   * Parses the filters of the list.
   *
   * @param further parameters of the operation that are not parameters of the list
   * @throws ProblemException naming every parameter that is unknown or has a wrong value
   */
  public static SelectedRecords of(
      ListDefinition<?> definition, UriInfo uri, List<String> further) {
    Map<String, List<String>> filters = filters(definition, uri, further);
    ListRequest request = ListRequest.of(definition, filters);
    ListConditions conditions = new ListConditions(definition, request);
    return new SelectedRecords(filters, conditions.records(), conditions.bound());
  }

  /**
   * Returns the filters of the list as an address of the list has them.
   *
   * @param further parameters of the operation that are not parameters of the list
   * @throws ProblemException naming every parameter that is unknown
   */
  static Map<String, List<String>> filters(
      ListDefinition<?> definition, UriInfo uri, List<String> further) {
    List<String> known = new ArrayList<>(definition.selectingParameters());
    known.addAll(further);
    UnknownParameters.refuse(uri.getQueryParameters().keySet(), known);
    Map<String, List<String>> filters = definition.completed(uri.getQueryParameters());
    further.forEach(filters::remove);
    filters.replaceAll((name, given) -> given.stream().distinct().toList());
    return filters;
  }

  /** Returns the different values of a filter, all its repetitions together. */
  public List<String> valuesOf(String filter) {
    return filters.getOrDefault(filter, List.of()).stream()
        .flatMap(given -> Arrays.stream(given.split(",")))
        .distinct()
        .toList();
  }
}
