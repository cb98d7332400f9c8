package org.entente.http;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.entente.record.Collection;

/**
 * How much of records is told.
 *
 * @param fields only these members of them, everything where there is none
 * @param included references that are told as the whole records that they lead to, by their paths
 */
public record Details(Fields fields, Map<String, Collection> included) {

  static final Details WHOLE = new Details(Fields.of(List.of()), Map.of());

  static final String FIELDS = "fields";
  static final String INCLUDE = "include";
  static final List<String> PARAMETERS = List.of(FIELDS, INCLUDE);

  static Details of(Listing<?> listing, QueryParameters parameters, Members members) {
    Map<String, Collection> references = listing.references();
    Map<String, Collection> included = new TreeMap<>();
    for (String path : paths(INCLUDE, parameters)) {
      if (references.containsKey(path)) {
        included.put(path, references.get(path));
      } else {
        parameters.wrong(
            INCLUDE,
            "'%s' is no reference; there are %s."
                .formatted(path, String.join(", ", references.keySet())));
      }
    }
    List<String> fields = paths(FIELDS, parameters);
    fields.forEach(
        path ->
            members
                .missing(listing.projection().collection(), included, path)
                .ifPresent(problem -> parameters.wrong(FIELDS, problem)));
    return new Details(Fields.of(fields), included);
  }

  boolean whole() {
    return fields.wanted().isEmpty() && included.isEmpty();
  }

  private static List<String> paths(String name, QueryParameters parameters) {
    return parameters
        .text(name)
        .map(paths -> Arrays.asList(paths.split(",", -1)))
        .orElse(List.of());
  }
}
