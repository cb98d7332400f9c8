package org.entente.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A copy of all records, made from the feed alone. It requires each change once and without a gap.
 */
final class FeedCopy {

  private final Map<String, JsonNode> records = new TreeMap<>();
  private final Map<String, JsonNode> versions = new HashMap<>();
  private final Map<String, Long> newest = new HashMap<>();
  private String last = "";

  synchronized void take(JsonNode change) {
    String key = key(change.get("kind").asText(), change.get("id").asText());
    long version = change.get("version").asLong();
    assertThat(version).as("%s after %s", change, last).isEqualTo(newest.merge(key, 1L, Long::sum));
    JsonNode record = record(change);
    versions.put(key + " " + version, record);
    if (change.get("operation").asText().equals("DELETED")) {
      records.remove(key);
    } else {
      records.put(key, record);
    }
    last = change.get("cursor").asText();
  }

  /** Returns the record after a change; JSON null when the change deleted it. */
  static JsonNode record(JsonNode change) {
    return change.hasNonNull("record") ? change.get("record") : NullNode.getInstance();
  }

  /** Returns the cursor of the last change. */
  synchronized String last() {
    return last;
  }

  synchronized int changes() {
    return versions.size();
  }

  /** Returns a version of a record; JSON null when that version is a deletion. */
  synchronized Optional<JsonNode> version(String kind, String id, long version) {
    return Optional.ofNullable(versions.get(key(kind, id) + " " + version));
  }

  /** Asserts that the copy equals the export of the service. */
  synchronized void assertEquals(List<String> exported) {
    Map<String, JsonNode> expected = new TreeMap<>();
    exported.stream()
        .map(Answer::parse)
        .forEach(
            line -> {
              JsonNode record = line.get("record");
              expected.put(key(line.get("kind").asText(), record.get("id").asText()), record);
            });
    assertThat(records.keySet()).isEqualTo(expected.keySet());
    expected.forEach((key, record) -> assertThat(records.get(key)).as(key).isEqualTo(record));
  }

  /** Copies all changes of the service, page by page. */
  static FeedCopy of(Api service) {
    FeedCopy copy = new FeedCopy();
    String path = "/changes?limit=200";
    JsonNode page = service.get(path).expect(200).json();
    while (!page.get("items").isEmpty()) {
      page.get("items").forEach(copy::take);
      page = service.get(page.get("next").asText()).expect(200).json();
    }
    return copy;
  }

  private static String key(String kind, String id) {
    return kind + " " + id;
  }
}
