package org.entente.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.DeserializationProblemHandler;
import com.fasterxml.jackson.databind.deser.ValueInstantiator;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.entente.model.Characters;
import org.entente.problem.Violation;

/** Collects violations and reads on, so that a client gets all of them at once. */
final class ViolationCollector extends DeserializationProblemHandler {

  /** The violations of one body, the first at each pointer. */
  static final class Found {

    private final Map<String, Violation> byPointer = new LinkedHashMap<>();

    void add(String pointer, String code, String detail) {
      byPointer.putIfAbsent(
          pointer, Violation.at(Characters.sendable(pointer), code, Characters.sendable(detail)));
    }

    boolean at(String pointer) {
      return byPointer.containsKey(pointer);
    }

    Stream<Violation> violations() {
      return byPointer.values().stream();
    }
  }

  /** Adds a violation for the current value, skips the value and returns null. */
  static <T> T reject(DeserializationContext context, String code, String detail)
      throws IOException {
    JsonParser parser = context.getParser();
    found(context).add(pointer(parser), code, detail);
    parser.skipChildren();
    return null;
  }

  @Override
  public boolean handleUnknownProperty(
      DeserializationContext context,
      JsonParser parser,
      JsonDeserializer<?> deserializer,
      Object beanOrClass,
      String name)
      throws IOException {
    String pointer = pointer(context.getParser());
    boolean buffered = parser != context.getParser();
    String member = buffered ? pointer + "/" + escape(name) : pointer;
    unknown(context, member, name);
    parser.skipChildren();
    return true;
  }

  /** Adds a violation for a member that the object must not have. */
  static void unknown(DeserializationContext context, String pointer, String member) {
    found(context).add(pointer, "unknown", "There is no member '%s'.".formatted(member));
  }

  @Override
  public Object handleUnexpectedToken(
      DeserializationContext context,
      JavaType target,
      JsonToken token,
      JsonParser parser,
      String failure)
      throws IOException {
    String expected = target.isCollectionLikeType() ? "an array" : "an object";
    return reject(context, "type", "Must be %s.".formatted(expected));
  }

  @Override
  public Object handleMissingInstantiator(
      DeserializationContext context,
      Class<?> type,
      ValueInstantiator instantiator,
      JsonParser parser,
      String message)
      throws IOException {
    return reject(context, "type", "Must be an object.");
  }

  private static Found found(DeserializationContext context) {
    return (Found) context.getAttribute(Found.class);
  }

  static String pointer(JsonParser parser) {
    return parser.getParsingContext().pathAsPointer().toString();
  }

  private static String escape(String member) {
    return member.replace("~", "~0").replace("/", "~1");
  }
}
