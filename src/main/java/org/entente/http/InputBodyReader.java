package org.entente.http;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import org.entente.json.InputReader;
import org.entente.json.InvalidInput;
import org.entente.json.MeaningChecks;
import org.entente.model.RecordInput;

/**
 * Reads request bodies as the inputs of operations, and validates their form; when it is wrong,
 * also their meaning.
 */
@Provider
@Consumes(MediaType.APPLICATION_JSON)
class InputBodyReader implements MessageBodyReader<RecordInput> {

  private static final String ID = "id";

  private final InputReader inputs;
  private final MeaningChecks meaning;

  @Context UriInfo uri;

  InputBodyReader(InputReader inputs, MeaningChecks meaning) {
    this.inputs = inputs;
    this.meaning = meaning;
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
    try {
      return inputs.read(type, body);
    } catch (InvalidInput wrong) {
      throw meaning.complete(wrong, uri.getPathParameters().getFirst(ID));
    }
  }
}
