package org.entente.record;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.entente.json.Json;
import org.entente.model.CitationInput;
import org.entente.model.ConsistencyChecks;
import org.entente.model.RecordInput;
import org.entente.model.RecordView;

/** Checks that citations concern members that their record has. */
@ApplicationScoped
class CitedMembers {

  private final Json json;

  CitedMembers(Json json) {
    this.json = json;
  }

  void check(RecordInput input, Class<? extends RecordView> view, ConsistencyChecks checks) {
    List<CitationInput> citations = input.citations();
    if (citations.stream().allMatch(citation -> citation == null || citation.field() == null)) {
      return;
    }
    JsonNode record = json.objectTree(input);
    checks.each(
        "/citations",
        citations,
        (at, citation) -> {
          String field = citation.field();
          if (field != null
              && checks.wellFormed(at + "/field")
              && checks.wellFormed(field)
              && !exists(record, field)
              && !setByService(input, view, field)) {
            checks.add(
                at + "/field", "reference", "The record has no member at '%s'.".formatted(field));
          }
        });
  }

  private static boolean exists(JsonNode record, String field) {
    return !record.at(JsonPointer.compile(field)).isMissingNode();
  }

  /** Whether the service sets the member, so that the input does not have it. */
  private static boolean setByService(
      RecordInput input, Class<? extends RecordView> view, String field) {
    Set<String> members = names(view);
    members.removeAll(names(input.getClass()));
    members.addAll(input.filledIn());
    return members.stream().anyMatch(member -> field.equals("/" + member));
  }

  private static Set<String> names(Class<?> type) {
    return Arrays.stream(type.getRecordComponents())
        .map(RecordComponent::getName)
        .collect(Collectors.toCollection(HashSet::new));
  }
}
