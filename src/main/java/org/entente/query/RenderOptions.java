package org.entente.query;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.entente.http.QueryParameters;
import org.entente.model.RecordKind;

/**
 * Which members of records are rendered, and which references are expanded.
 *
 * @param fields the selected members; all when it is empty
 * @param included the collections of references that are expanded to whole records, by path
 */
public record RenderOptions(Fields fields, Map<String, RecordKind> included) {

  static final RenderOptions WHOLE = new RenderOptions(Fields.of(List.of()), Map.of());

  static final String FIELDS = "fields";
  static final String INCLUDE = "include";
  static final List<String> PARAMETERS = List.of(FIELDS, INCLUDE);

  static RenderOptions of(
      ListDefinition<?> definition, QueryParameters parameters, ViewSchema schema) {
    Map<String, RecordKind> references = definition.references();
    Map<String, RecordKind> included = new TreeMap<>();
    for (String path : paths(INCLUDE, parameters)) {
      if (references.containsKey(path)) {
        included.put(path, references.get(path));
      } else {
        parameters.wrong(
            INCLUDE,
            "'%s' is not a reference; valid references: %s."
                .formatted(path, String.join(", ", references.keySet())));
      }
    }
    List<String> fields = paths(FIELDS, parameters);
    fields.forEach(
        path ->
            schema
                .missing(definition.projection().kind(), included, path)
                .ifPresent(problem -> parameters.wrong(FIELDS, problem)));
    return new RenderOptions(Fields.of(fields), included);
  }

  boolean whole() {
    return fields.wanted().isEmpty() && included.isEmpty();
  }

  private static List<String> paths(String name, QueryParameters parameters) {
    List<String> paths =
        parameters.texts(name).stream()
            .flatMap(listed -> Arrays.stream(listed.split(",", -1)))
            .distinct()
            .toList();
    if (paths.size() > Values.MOST) {
      parameters.wrong(name, "Must list at most %d different members.".formatted(Values.MOST));
      return List.of();
    }
    return paths;
  }

  /**
   * A selection of members: {@code id,title,participants.actor.id}.
   *
   * @param wanted the selected members by name, each with the selection within it; empty selects
   *     everything
   */
  public record Fields(Map<String, Fields> wanted) {

    static Fields of(List<String> paths) {
      Fields fields = new Fields(new TreeMap<>());
      for (String path : paths) {
        Fields member = fields;
        for (String name : path.split("\\.")) {
          member = member.wanted.computeIfAbsent(name, first -> new Fields(new TreeMap<>()));
        }
      }
      return fields;
    }

    JsonNode of(JsonNode node) {
      if (wanted.isEmpty()) {
        return node;
      }
      if (node instanceof ArrayNode list) {
        ArrayNode reduced = JsonNodeFactory.instance.arrayNode(list.size());
        list.forEach(element -> reduced.add(of(element)));
        return reduced;
      }
      ObjectNode reduced = JsonNodeFactory.instance.objectNode();
      node.properties().stream()
          .filter(member -> wanted.containsKey(member.getKey()))
          .forEach(
              member ->
                  reduced.set(member.getKey(), wanted.get(member.getKey()).of(member.getValue())));
      return reduced;
    }
  }
}
