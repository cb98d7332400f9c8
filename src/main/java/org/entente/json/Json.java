package org.entente.json;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Writes the service's own values as JSON and reads them back; neither is expected to fail. */
@ApplicationScoped
public class Json {

  private final ObjectMapper mapper;
  private final ObjectWriter writer;
  private final ObjectReader lenient;

  Json(ObjectMapper mapper) {
    this.mapper = mapper;
    this.writer = mapper.writer();
    this.lenient = mapper.reader().without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
  }

  private interface Processing<T> {
    T run() throws IOException;
  }

  public byte[] bytes(Object value) {
    return infallible(() -> writer.writeValueAsBytes(value));
  }

  public String text(Object value) {
    return infallible(() -> writer.writeValueAsString(value));
  }

  /** Returns JSON's null for null. */
  public JsonNode tree(String json) {
    return json == null ? NullNode.getInstance() : infallible(() -> mapper.readTree(json));
  }

  public JsonNode tree(byte[] json) {
    return infallible(() -> mapper.readTree(json));
  }

  public ObjectNode objectTree(Object value) {
    return mapper.valueToTree(value);
  }

  public <T> T read(byte[] json, Class<T> type) {
    return infallible(() -> mapper.readValue(json, type));
  }

  /** Ignores unknown members, as an earlier version of the service may have written the JSON. */
  public <T> T readStored(String json, Class<T> type) {
    return infallible(() -> lenient.forType(type).readValue(json.getBytes(StandardCharsets.UTF_8)));
  }

  public <T> T convert(Object value, Class<T> type) {
    return mapper.convertValue(value, type);
  }

  private static <T> T infallible(Processing<T> processing) {
    try {
      return processing.run();
    } catch (IOException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
