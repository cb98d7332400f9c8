package org.entente.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.entente.event.EventListDefinition;
import org.entente.problem.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The size of the SQL of a list depends on which filters are given, not on their values. */
class BoundedStatementsTest {

  @ParameterizedTest
  @ValueSource(strings = {"actor", "agreement", "respondsTo", "source", "tag"})
  void moreValuesAreTheSameStatement(String filter) {
    assertThat(page(Map.of(filter, List.of(ids(Values.MOST)))))
        .isEqualTo(page(Map.of(filter, List.of(ids(2)))));
  }

  @Test
  void equalValuesAreOne() {
    List<String> same = List.of("japan", "japan,japan", "japan");
    assertThat(page(Map.of("actor", same, "role", List.of("HOST", "HOST"))))
        .isEqualTo(page(Map.of("actor", List.of("japan"), "role", List.of("HOST"))));
    assertThat(page(Map.of("actor", List.of("japan,samsung", "samsung,japan"))))
        .isEqualTo(page(Map.of("actor", List.of("japan,samsung"))));
  }

  @Test
  void combinationsAreBounded() {
    Map<String, List<String>> query =
        Map.of(
            "actor", IntStream.range(0, 6).mapToObj(number -> "actor-" + number).toList(),
            "role", List.of("HOST", "ACTOR"));
    assertThatThrownBy(() -> page(query))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("actor and role")
        .hasMessageContaining("at most 10 combinations");
  }

  private static String page(Map<String, List<String>> query) {
    ListRequest request = ListRequest.of(EventListDefinition.EVENTS, query);
    return new ListStatement(EventListDefinition.EVENTS, request).page().sql();
  }

  private static String ids(int number) {
    return String.join(",", IntStream.range(0, number).mapToObj(id -> "id-" + id).toList());
  }
}
