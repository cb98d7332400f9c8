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
import org.entente.json.MergePatch;

/** Reads request bodies as merge patches. */
@Provider
@Consumes(MergePatch.MEDIA_TYPE)
class MergePatchBodyReader implements MessageBodyReader<MergePatch> {

  private final InputReader inputs;

  MergePatchBodyReader(InputReader inputs) {
    this.inputs = inputs;
  }

  @Override
  public boolean isReadable(
      Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
    return type == MergePatch.class;
  }

  @Override
  public MergePatch readFrom(
      Class<MergePatch> type,
      Type genericType,
      Annotation[] annotations,
      MediaType mediaType,
      MultivaluedMap<String, String> headers,
      InputStream body)
      throws IOException {
    return new MergePatch(inputs.readTree(body));
  }
}
