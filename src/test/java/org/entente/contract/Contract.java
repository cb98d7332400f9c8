package org.entente.contract;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.keyword.DisallowUnknownKeywordFactory;
import com.networknt.schema.keyword.NonValidationKeyword;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The contract, read from its file. */
final class Contract {

  static final Path FILE = Path.of("openapi.yaml");

  private static final Set<String> METHODS =
      Set.of("get", "put", "post", "delete", "options", "head", "patch", "trace");

  private final JsonNode document;
  private final Schema root;
  private final Map<JsonPointer, Schema> schemas = new ConcurrentHashMap<>();
  private final List<Operation> operations;

  private Contract(JsonNode document) {
    this.document = document;
    this.root = root(closed(document.deepCopy()));
    this.operations =
        at("paths").children().entrySet().stream()
            .flatMap(path -> operations(path.getKey(), path.getValue()))
            .toList();
  }

  static Contract read() {
    try {
      return new Contract(new YAMLMapper().readTree(FILE.toFile()));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  JsonNode document() {
    return document;
  }

  Part at(String... names) {
    return new Part(this, JsonPointer.empty()).at(names);
  }

  Schema schema(JsonPointer pointer) {
    return schemas.computeIfAbsent(
        pointer, part -> root.getSubSchema(SchemaLocation.of("#" + part).getFragment()));
  }

  List<Operation> operations() {
    return operations;
  }

  Optional<Operation> operation(String method, String path) {
    return operationsAt(path).filter(operation -> operation.method().equals(method)).findFirst();
  }

  /** Returns the methods of the path; empty when the contract does not have it. */
  Set<String> methods(String path) {
    return operationsAt(path).map(Operation::method).collect(Collectors.toSet());
  }

  /** Prefers the path with the longest text between its variables, which would match too. */
  private Stream<Operation> operationsAt(String path) {
    List<Operation> matching =
        operations.stream().filter(operation -> operation.isAt(path)).toList();
    int longest = matching.stream().mapToInt(Operation::literalLength).max().orElse(0);
    return matching.stream().filter(operation -> operation.literalLength() == longest);
  }

  private static Stream<Operation> operations(String path, Part item) {
    return item.children().keySet().stream()
        .filter(METHODS::contains)
        .map(method -> new Operation(method.toUpperCase(Locale.ROOT), path, item));
  }

  /**
   * Closes the objects that the contract leaves open for later members: today's answers have no
   * others than those that it names.
   */
  private static JsonNode closed(JsonNode part) {
    if (part instanceof ObjectNode schema
        && schema.path("type").asText().equals("object")
        && schema.has("properties")
        && !schema.has("additionalProperties")) {
      schema.put("additionalProperties", false);
    }
    part.forEach(Contract::closed);
    return part;
  }

  /**
   * Reads the document as the container of its schemas: none of its own members is a schema
   * keyword.
   */
  private static Schema root(JsonNode document) {
    Dialect dialect =
        Dialect.builder(Dialects.getOpenApi31())
            .keywords(
                document.properties().stream()
                    .map(member -> new NonValidationKeyword(member.getKey()))
                    .toList())
            .unknownKeywordFactory(DisallowUnknownKeywordFactory.getInstance())
            .build();
    SchemaRegistryConfig config =
        SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build();
    return SchemaRegistry.withDialect(dialect, registry -> registry.schemaRegistryConfig(config))
        .getSchema(SchemaLocation.of(FILE.toUri().toString()), document);
  }
}
