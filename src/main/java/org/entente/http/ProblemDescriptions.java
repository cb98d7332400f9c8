package org.entente.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.entente.problem.ProblemType;

/** Describes every problem type, with an example that the contract has. */
@ApplicationScoped
class ProblemDescriptions {

  private static final String TYPE = "type";

  private final PublishedContract contract;
  private volatile Map<ProblemType, ObjectNode> examples;

  ProblemDescriptions(PublishedContract contract) {
    this.contract = contract;
  }

  /** A problem type as clients read it. */
  record ProblemDescription(
      String name,
      String type,
      String title,
      int status,
      String meaning,
      String advice,
      JsonNode exampleProblem) {}

  /** Returns all types by status, with addresses that begin with the prefix. */
  List<ProblemDescription> all(String prefix) {
    return Arrays.stream(ProblemType.values())
        .sorted(Comparator.comparingInt(ProblemType::status))
        .map(type -> of(type, prefix))
        .toList();
  }

  ProblemDescription of(ProblemType type, String prefix) {
    String address = prefix + type.uri();
    return new ProblemDescription(
        type.slug(),
        address,
        type.title(),
        type.status(),
        type.meaning(),
        type.advice(),
        examples().get(type).deepCopy().put(TYPE, address));
  }

  private Map<ProblemType, ObjectNode> examples() {
    if (examples == null) {
      Map<ProblemType, ObjectNode> found = new EnumMap<>(ProblemType.class);
      List<JsonNode> problems = contract.tree().findParents("instance");
      for (ProblemType type : ProblemType.values()) {
        problems.stream()
            .filter(problem -> problem.path(TYPE).asText().equals(type.uri().toString()))
            .findFirst()
            .ifPresent(problem -> found.put(type, (ObjectNode) problem));
      }
      examples = found;
    }
    return examples;
  }
}
