package org.entente.query;

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
import org.entente.model.RecordKind;
import org.entente.record.Projection;
import org.entente.record.RecordMapper;
import org.entente.record.RecordReader;

/**
 * Reduces records to the fields that a request selects, and includes the records that they refer
 * to, reading these at once for each collection.
 */
@ApplicationScoped
class RecordRenderer {

  private final ObjectMapper json;
  private final RecordReader records;
  private final Map<RecordKind, Projection<?>> projections = new EnumMap<>(RecordKind.class);

  RecordRenderer(
      ObjectMapper json, RecordReader records, @All List<RecordMapper<?, ?, ?>> mappers) {
    this.json = json;
    this.records = records;
    mappers.forEach(mapper -> projections.put(mapper.kind(), mapper.projection()));
  }

  /**
   * Renders the views as the options select.
   *
   * @param on the date as of which derived members are computed
   */
  List<?> of(List<?> views, RenderOptions details, LocalDate on) {
    if (details.whole()) {
      return views;
    }
    List<JsonNode> trees = views.stream().<JsonNode>map(json::valueToTree).toList();
    Map<RecordKind, List<ObjectNode>> references =
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

  private void include(RecordKind kind, List<ObjectNode> references, LocalDate on) {
    List<String> ids =
        references.stream().map(node -> node.get("id").textValue()).distinct().toList();
    Map<String, ObjectNode> whole =
        records.views(projections.get(kind), ids, on).stream()
            .<ObjectNode>map(json::valueToTree)
            .collect(Collectors.toMap(tree -> tree.get("id").textValue(), tree -> tree));
    references.forEach(node -> node.setAll(whole.getOrDefault(node.get("id").textValue(), node)));
  }

  /** Returns the references at a path, of each element where the path leads through lists. */
  private static Stream<ObjectNode> at(JsonNode tree, String path) {
    Stream<JsonNode> nodes = Stream.of(tree);
    for (String name : path.split("\\.")) {
      nodes = nodes.map(node -> node.path(name)).flatMap(RecordRenderer::elements);
    }
    return nodes.filter(JsonNode::isObject).map(ObjectNode.class::cast);
  }

  private static Stream<JsonNode> elements(JsonNode node) {
    return node.isArray() ? StreamSupport.stream(node.spliterator(), false) : Stream.of(node);
  }
}
