package org.entente.contract;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A part of the contract. Access to its members follows references. */
record Part(Contract contract, JsonPointer pointer) {

  Part at(String... names) {
    Part part = this;
    for (String name : names) {
      part = new Part(contract, part.target().pointer.appendProperty(name));
    }
    return part;
  }

  /** Returns the members of an object, or the elements of an array by their indices. */
  Map<String, Part> children() {
    Map<String, Part> children = new LinkedHashMap<>();
    json().fieldNames().forEachRemaining(name -> children.put(name, at(name)));
    for (int index = 0; json().isArray() && index < json().size(); index++) {
      children.put(String.valueOf(index), at(String.valueOf(index)));
    }
    return children;
  }

  Stream<Part> each() {
    return children().values().stream();
  }

  boolean exists() {
    return !json().isMissingNode();
  }

  JsonNode json() {
    return contract.document().at(target().pointer);
  }

  String text() {
    return json().asText();
  }

  /** Returns the violations of this part, which is a schema, in the instance. */
  List<Error> errors(JsonNode instance) {
    return contract.schema(pointer).validate(instance);
  }

  private Part target() {
    JsonNode reference = contract.document().at(pointer).path("$ref");
    return reference.isTextual()
        ? new Part(contract, JsonPointer.compile(reference.textValue().substring(1))).target()
        : this;
  }
}
