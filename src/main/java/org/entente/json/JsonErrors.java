package org.entente.json;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;

/** Describes errors in JSON without revealing the names of classes. */
final class JsonErrors {

  private JsonErrors() {}

  static String explain(JsonProcessingException exception) {
    if (exception instanceof MismatchedInputException) {
      return "The body must contain exactly one JSON object.";
    }
    JsonLocation at = exception.getLocation();
    String where =
        at == null ? "" : " at line %d, column %d".formatted(at.getLineNr(), at.getColumnNr());
    return "The body is not well-formed JSON%s%s.".formatted(where, reason(exception));
  }

  private static String reason(JsonProcessingException exception) {
    String message = exception.getOriginalMessage();
    boolean repeatedMember =
        exception instanceof JsonParseException && message.startsWith("Duplicate");
    return repeatedMember ? ": a member occurs twice" : "";
  }
}
