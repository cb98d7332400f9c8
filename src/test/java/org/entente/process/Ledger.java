package org.entente.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.entente.Kind;

/** The writes that a service has acknowledged. */
final class Ledger {

  /**
   * One acknowledged write.
   *
   * @param record the record in the answer; JSON null for a deletion, empty for a bulk load
   */
  private record Write(Kind kind, String id, long version, Optional<JsonNode> record) {}

  private static final int HISTORIES = 300;

  private final List<Write> writes = Collections.synchronizedList(new ArrayList<>());

  void written(Kind kind, JsonNode record) {
    String id = record.get("id").asText();
    writes.add(new Write(kind, id, record.get("version").asLong(), Optional.of(record)));
  }

  void deleted(Kind kind, String id, long version) {
    writes.add(new Write(kind, id, version, Optional.of(NullNode.getInstance())));
  }

  void loaded(Kind kind, String id, long version) {
    writes.add(new Write(kind, id, version, Optional.empty()));
  }

  int size() {
    return writes.size();
  }

  /** Asserts that the feed and the histories contain every write as it was answered. */
  void assertKept(FeedCopy feed, Api service) {
    for (Write write : writes) {
      Optional<JsonNode> kept = feed.version(write.kind().name(), write.id(), write.version());
      assertThat(kept).as("lost: %s", write).isPresent();
      write.record().ifPresent(answered -> assertThat(kept).contains(answered));
    }
    writes.stream()
        .collect(Collectors.groupingBy(write -> write.kind().path + "/" + write.id()))
        .entrySet()
        .stream()
        .limit(HISTORIES)
        .forEach(ofRecord -> assertKept(ofRecord.getValue(), ofRecord.getKey(), service));
  }

  private static void assertKept(List<Write> writes, String path, Api service) {
    JsonNode history = service.get(path + "/history?limit=200").expect(200).json().get("items");
    Map<Long, JsonNode> versions = new TreeMap<>();
    StreamSupport.stream(history.spliterator(), false)
        .forEach(change -> versions.put(change.get("version").asLong(), FeedCopy.record(change)));
    for (Write write : writes) {
      assertThat(versions).as("lost: %s", write).containsKey(write.version());
      write
          .record()
          .ifPresent(
              answered -> assertThat(versions.get(write.version())).as(path).isEqualTo(answered));
    }
    long newest = history.get(0).get("version").asLong();
    assertThat(versions).as(path).hasSize((int) newest);
  }
}
