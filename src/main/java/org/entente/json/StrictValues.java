package org.entente.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.BeanDeserializerModifier;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.entente.model.Characters;
import org.entente.model.PartialDate;
import org.entente.model.Reference;

/**
 * Reads values exactly as the contract types them, without coercion or loss of characters. Text
 * gets the form in which it is stored.
 */
final class StrictValues extends SimpleModule {

  private static final long serialVersionUID = 1;

  StrictValues() {
    addDeserializer(String.class, value(StrictValues::text));
    addDeserializer(Integer.class, value(StrictValues::wholeNumber));
    addDeserializer(Double.class, value(StrictValues::number));
    addDeserializer(Boolean.class, value(StrictValues::flag));
    addDeserializer(PartialDate.class, value(StrictValues::date));
    addDeserializer(Reference.class, value(ReferenceReader::read));
    setDeserializerModifier(new EnumNames());
  }

  static String text(JsonParser parser, DeserializationContext context) throws IOException {
    if (!parser.hasToken(JsonToken.VALUE_STRING)) {
      return ViolationCollector.reject(context, "type", "Must be a string.");
    }
    String text = parser.getText();
    return Characters.storable(text)
        ? Characters.composed(text)
        : ViolationCollector.reject(context, "characters", Characters.REFUSED_DETAIL);
  }

  private static Integer wholeNumber(JsonParser parser, DeserializationContext context)
      throws IOException {
    boolean whole =
        parser.hasToken(JsonToken.VALUE_NUMBER_INT)
            && parser.getNumberType() == JsonParser.NumberType.INT;
    return whole
        ? Integer.valueOf(parser.getIntValue())
        : ViolationCollector.reject(context, "type", "Must be a 32-bit integer.");
  }

  private static Double number(JsonParser parser, DeserializationContext context)
      throws IOException {
    if (!parser.currentToken().isNumeric()) {
      return ViolationCollector.reject(context, "type", "Must be a number.");
    }
    double number = parser.getDoubleValue();
    return Double.isFinite(number)
        ? Double.valueOf(number)
        : ViolationCollector.reject(context, "range", "Must be a 64-bit number.");
  }

  private static Boolean flag(JsonParser parser, DeserializationContext context)
      throws IOException {
    return parser.currentToken().isBoolean()
        ? Boolean.valueOf(parser.getBooleanValue())
        : ViolationCollector.reject(context, "type", "Must be true or false.");
  }

  private static PartialDate date(JsonParser parser, DeserializationContext context)
      throws IOException {
    String text = text(parser, context);
    if (text == null) {
      return null;
    }
    PartialDate date = PartialDate.parse(text).orElse(null);
    return date != null
        ? date
        : ViolationCollector.reject(context, "date", "Must be " + PartialDate.EXPECTED + ".");
  }

  private interface ValueReader<T> {
    T read(JsonParser parser, DeserializationContext context) throws IOException;
  }

  private static <T> JsonDeserializer<T> value(ValueReader<T> reader) {
    return new JsonDeserializer<>() {
      @Override
      public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        return reader.read(parser, context);
      }
    };
  }

  /** Reads enumerations by name only, not from numbers or the empty string. */
  private static final class EnumNames extends BeanDeserializerModifier {

    private static final long serialVersionUID = 1;

    @Override
    public JsonDeserializer<?> modifyEnumDeserializer(
        DeserializationConfig config,
        JavaType type,
        BeanDescription description,
        JsonDeserializer<?> standard) {
      Map<String, Object> constants =
          Arrays.stream(type.getRawClass().getEnumConstants())
              .collect(
                  Collectors.toMap(constant -> ((Enum<?>) constant).name(), Function.identity()));
      String names =
          Arrays.stream(type.getRawClass().getEnumConstants())
              .map(constant -> ((Enum<?>) constant).name())
              .collect(Collectors.joining(", "));
      return value((parser, context) -> constant(constants, names, parser, context));
    }

    private static Object constant(
        Map<String, Object> constants,
        String names,
        JsonParser parser,
        DeserializationContext context)
        throws IOException {
      Object constant =
          parser.hasToken(JsonToken.VALUE_STRING) ? constants.get(parser.getText()) : null;
      return constant != null
          ? constant
          : ViolationCollector.reject(context, "enumeration", "Must be one of " + names + ".");
    }
  }
}
