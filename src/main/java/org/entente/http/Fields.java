package org.entente.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Which members of records are told: {@code id,title,participants.actor.id}.
 *
 * @param wanted by name, each with what is wanted of it; everything where there is none
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
