package org.entente.history;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The names of the records that a version refers to. A name belongs to the other record: that it
 * differs in two versions is no change of the record that refers to it.
 */
final class ReferenceNames {

  private static final List<String> NAMES = List.of("name", "title");

  private final Map<String, JsonNode> references = new HashMap<>();

  private ReferenceNames() {}

  static ReferenceNames in(JsonNode record) {
    ReferenceNames names = new ReferenceNames();
    names.collect("", record);
    return names;
  }

  /** Returns a copy of another version, whose references have these names. */
  JsonNode applyTo(JsonNode record) {
    return renamed("", record);
  }

  private void collect(String path, JsonNode node) {
    if (reference(node)) {
      references.put(key(path, node), node);
    } else if (node.isArray()) {
      node.forEach(element -> collect(path, element));
    } else {
      node.properties().forEach(member -> collect(path + "/" + member.getKey(), member.getValue()));
    }
  }

  private JsonNode renamed(String path, JsonNode node) {
    if (reference(node)) {
      return references.getOrDefault(key(path, node), node);
    }
    if (node instanceof ArrayNode array) {
      ArrayNode renamed = array.arrayNode(array.size());
      array.forEach(element -> renamed.add(renamed(path, element)));
      return renamed;
    }
    if (node instanceof ObjectNode object) {
      ObjectNode renamed = object.objectNode();
      object
          .properties()
          .forEach(
              member ->
                  renamed.set(
                      member.getKey(), renamed(path + "/" + member.getKey(), member.getValue())));
      return renamed;
    }
    return node;
  }

  private static boolean reference(JsonNode node) {
    return node.isObject()
        && node.size() == 2
        && node.has("id")
        && NAMES.stream().anyMatch(node::has);
  }

  private static String key(String path, JsonNode reference) {
    return path + " " + reference.get("id").asText();
  }
}
