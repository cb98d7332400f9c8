package org.entente.http;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import org.entente.json.InputReader;
import org.entente.model.RecordInput;

/** Reads request bodies as the inputs of operations, and validates their form. */
@Provider
@Consumes(MediaType.APPLICATION_JSON)
class InputBodyReader implements MessageBodyReader<RecordInput> {

  private final InputReader inputs;

  InputBodyReader(InputReader inputs) {
    this.inputs = inputs;
  }

  @Override
  public boolean isReadable(
      Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
    return RecordInput.class.isAssignableFrom(type);
  }

  @Override
  public RecordInput readFrom(
      Class<RecordInput> type,
      Type genericType,
      Annotation[] annotations,
      MediaType mediaType,
      MultivaluedMap<String, String> headers,
      InputStream body)
      throws IOException {
    return inputs.read(type, body);
  }
}
