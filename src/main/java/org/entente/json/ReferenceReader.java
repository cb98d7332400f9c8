package org.entente.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import java.io.IOException;
import java.util.Set;
import java.util.regex.Pattern;
import org.entente.model.RecordInput;
import org.entente.model.Reference;

/** Reads a reference: an id, or the object with an id that responses contain. */
final class ReferenceReader {

  private static final Pattern ID = Pattern.compile(RecordInput.ID);
  private static final Set<String> READ_ONLY = Set.of("name", "title");

  private ReferenceReader() {}

  static Reference read(JsonParser parser, DeserializationContext context) throws IOException {
    return switch (parser.currentToken()) {
      case VALUE_STRING -> reference(parser, context);
      case START_OBJECT -> object(parser, context);
      default ->
          ViolationCollector.reject(context, "type", "Must be an id or an object with an id.");
    };
  }

  private static Reference object(JsonParser parser, DeserializationContext context)
      throws IOException {
    Reference reference = null;
    boolean named = false;
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String member = parser.currentName();
      parser.nextToken();
      if (member.equals("id")) {
        named = true;
        reference = reference(parser, context);
      } else if (READ_ONLY.contains(member)) {
        parser.skipChildren();
      } else {
        ViolationCollector.reject(context, "unknown", "There is no member '%s'.".formatted(member));
      }
    }
    return named
        ? reference
        : ViolationCollector.reject(context, "required", "Must have the member 'id'.");
  }

  private static Reference reference(JsonParser parser, DeserializationContext context)
      throws IOException {
    String id = parser.hasToken(JsonToken.VALUE_STRING) ? parser.getText() : "";
    return id.length() <= RecordInput.ID_LENGTH && ID.matcher(id).matches()
        ? new Reference(id)
        : ViolationCollector.reject(
            context, "pattern", "Must be an id: lower-case letters, digits and single hyphens.");
  }
}
