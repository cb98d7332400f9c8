package org.entente.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.entente.database.Projection;
import org.entente.record.Collection;
import org.entente.record.RecordReader;
import org.entente.record.RecordRepository;

/** Tells as much of records as is asked for; all that they refer to is read at once. */
@ApplicationScoped
class DetailedRecords {

  private final ObjectMapper json;
  private final RecordReader records;
  private final Map<Collection, Projection<?>> projections = new EnumMap<>(Collection.class);

  DetailedRecords(
      ObjectMapper json, RecordReader records, @All List<RecordRepository> repositories) {
    this.json = json;
    this.records = records;
    repositories.forEach(
        repository ->
            projections.put(repository.type().collection(), repository.type().projection()));
  }

  /**
   * @param on the day of the world as of which derived members are told
   */
  List<?> of(List<?> views, Details details, LocalDate on) {
    if (details.whole()) {
      return views;
    }
    List<JsonNode> trees = views.stream().<JsonNode>map(json::valueToTree).toList();
    Map<Collection, List<ObjectNode>> references =
        details.included().entrySet().stream()
            .flatMap(
                path ->
                    trees.stream()
                        .flatMap(tree -> at(tree, path.getKey()))
                        .map(reference -> Map.entry(path.getValue(), reference)))
            .collect(
                Collectors.groupingBy(
                    Map.Entry::getKey,
                    Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    references.forEach((collection, nodes) -> include(collection, nodes, on));
    return trees.stream().map(details.fields()::of).toList();
  }

  private void include(Collection collection, List<ObjectNode> references, LocalDate on) {
    List<String> ids =
        references.stream().map(node -> node.get("id").textValue()).distinct().toList();
    Map<String, ObjectNode> whole =
        records.views(projections.get(collection), ids, on).stream()
            .<ObjectNode>map(json::valueToTree)
            .collect(Collectors.toMap(tree -> tree.get("id").textValue(), tree -> tree));
    references.forEach(node -> node.setAll(whole.getOrDefault(node.get("id").textValue(), node)));
  }

  /** The references at a path, of each element where there are lists. */
  private static Stream<ObjectNode> at(JsonNode tree, String path) {
    Stream<JsonNode> nodes = Stream.of(tree);
    for (String name : path.split("\\.")) {
      nodes = nodes.map(node -> node.path(name)).flatMap(DetailedRecords::elements);
    }
    return nodes.filter(JsonNode::isObject).map(ObjectNode.class::cast);
  }

  private static Stream<JsonNode> elements(JsonNode node) {
    return node.isArray() ? StreamSupport.stream(node.spliterator(), false) : Stream.of(node);
  }
}
