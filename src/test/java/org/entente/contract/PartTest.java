package org.entente.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The schemas of the contract reject instances that do not match them. */
class PartTest {

  private static final Contract CONTRACT = Contract.read();

  private final ObjectNode event =
      CONTRACT.at("components", "examples", "EventCreated", "value").json().deepCopy();
  private final Part schema =
      CONTRACT.at(
          "paths", "/events", "post", "responses", "201", "content", "application/json", "schema");

  @Test
  void whatFitsIsAccepted() {
    assertThat(schema.errors(event)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      textBlock =
          """
                          , version,   "1",                    type
                          , nonsense,  1,                      additionalProperties
          /participants/0 , nonsense,  1,                      additionalProperties
          /participants/0 , role,      "VICTIM",               enum
                          , score,     101,                    maximum
                          , startDate, "2016-02-31",           pattern
                          , createdAt, "2026-02-31T09:00:00Z", format
          """)
  void whatDoesNotFitIsRefused(String owner, String member, String value, String keyword)
      throws JsonProcessingException {
    ((ObjectNode) event.at(JsonPointer.compile(owner)))
        .set(member, new ObjectMapper().readTree(value));
    assertThat(schema.errors(event)).extracting(Error::getKeyword).containsOnly(keyword);
  }
}
