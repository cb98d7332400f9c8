package org.entente.contract;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** An operation of the contract, at a path such as {@code /events/{id}}. */
record Operation(String method, String path, Part pathItem) {

  private static final String VARIABLE = "\\{[^}]+}";

  Part part() {
    return pathItem.at(method.toLowerCase(Locale.ROOT));
  }

  String id() {
    return part().at("operationId").text();
  }

  boolean isAt(String otherPath) {
    return otherPath.matches(path.replace(".", "\\.").replaceAll(VARIABLE, "[^/]+"));
  }

  /** Returns the length of the path without its variables. */
  int literalLength() {
    return path.replaceAll(VARIABLE, "").length();
  }

  String pathTo(String recordId) {
    return path.replaceAll(VARIABLE, recordId);
  }

  /** Returns the path to the records that the contract gives as examples. */
  String examplePath() {
    String examples = path;
    for (Part variable : parameters("path").toList()) {
      examples =
          examples.replace(
              "{%s}".formatted(variable.at("name").text()), variable.at("example").text());
    }
    return examples;
  }

  Stream<Part> parameters(String place) {
    return Stream.of(pathItem, part())
        .flatMap(owner -> owner.at("parameters").each())
        .filter(parameter -> parameter.at("in").text().equals(place));
  }

  Map<String, Part> responses() {
    return part().at("responses").children();
  }

  /** Whether the answer is a stream that does not end. */
  boolean endless() {
    return responses().get("200") != null
        && responses().get("200").at("content").children().containsKey("text/event-stream");
  }

  /** Returns the bodies that can be sent, by media type; empty when the operation takes none. */
  Map<String, Part> requestBodies() {
    return part().at("requestBody", "content").children();
  }

  /** Returns a media type that the operation takes; JSON when it takes no body. */
  String usualContentType() {
    return requestBodies().keySet().stream().findFirst().orElse("application/json");
  }

  Stream<Part> bodies() {
    return Stream.concat(
        requestBodies().values().stream(),
        part().at("responses").each().flatMap(response -> response.at("content").each()));
  }

  @Override
  public String toString() {
    return id();
  }
}
