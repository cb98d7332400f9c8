package org.entente.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** A JSON Merge Patch (RFC 7396). */
public record MergePatch(JsonNode patch) {

  public static final String MEDIA_TYPE = "application/merge-patch+json";

  /** Returns the patched target; the target itself does not change. */
  public JsonNode apply(JsonNode target) {
    return merge(target, patch);
  }

  /** Returns the patch that turns one object into another; neither has null members. */
  public static MergePatch between(JsonNode from, JsonNode to) {
    if (!from.isObject() || !to.isObject()) {
      return new MergePatch(to);
    }
    ObjectNode patch = JsonNodeFactory.instance.objectNode();
    from.fieldNames().forEachRemaining(name -> removeIfAbsent(name, to, patch));
    to.properties().stream()
        .filter(member -> !member.getValue().equals(from.get(member.getKey())))
        .forEach(
            member ->
                patch.set(member.getKey(), between(from, member.getKey(), member.getValue())));
    return new MergePatch(patch);
  }

  private static JsonNode between(JsonNode from, String name, JsonNode to) {
    return from.has(name) ? between(from.get(name), to).patch() : to;
  }

  private static void removeIfAbsent(String name, JsonNode to, ObjectNode patch) {
    if (!to.has(name)) {
      patch.putNull(name);
    }
  }

  private static JsonNode merge(JsonNode target, JsonNode patch) {
    if (!patch.isObject()) {
      return patch;
    }
    ObjectNode merged =
        target != null && target.isObject()
            ? target.deepCopy()
            : JsonNodeFactory.instance.objectNode();
    patch
        .properties()
        .forEach(
            member -> {
              if (member.getValue().isNull()) {
                merged.remove(member.getKey());
              } else {
                merged.set(member.getKey(), merge(merged.get(member.getKey()), member.getValue()));
              }
            });
    return merged;
  }
}
