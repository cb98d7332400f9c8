package org.entente.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.entente.model.RecordInput;
import org.entente.model.Reference;

/**
 * Reads a reference: an id, or the object with an id that responses contain, which is the whole
 * other record where a request included it.
 */
final class ReferenceReader {

  private static final Pattern ID = Pattern.compile(RecordInput.ID);
  private static final Set<String> READ_ONLY = Set.of("name", "title");

  /** A member that every whole record has. */
  private static final String OF_RECORDS = "version";

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
    boolean whole = false;
    Map<String, String> others = new LinkedHashMap<>();
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String member = parser.currentName();
      parser.nextToken();
      if (member.equals("id")) {
        named = true;
        reference = reference(parser, context);
      } else {
        whole |= member.equals(OF_RECORDS);
        if (!READ_ONLY.contains(member)) {
          others.put(ViolationCollector.pointer(parser), member);
        }
        parser.skipChildren();
      }
    }
    if (!whole) {
      others.forEach((pointer, member) -> ViolationCollector.unknown(context, pointer, member));
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
