package org.entente.query;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.OutputStream;
import java.util.function.Function;
import org.entente.http.MediaTypes;

/** GeoJSON (RFC 7946): a collection with a feature for each item. */
public final class FeatureCollection<T> implements StreamFormat<T> {

  private final ObjectWriter json;
  private final Function<T, ?> feature;

  /**
   * @param feature returns what is written as a feature
   */
  public FeatureCollection(ObjectMapper json, Function<T, ?> feature) {
    this.json = json.writer().without(SerializationFeature.FLUSH_AFTER_WRITE_VALUE);
    this.feature = feature;
  }

  @Override
  public String contentType() {
    return MediaTypes.GEOJSON;
  }

  @Override
  public Sink<T> to(OutputStream out) throws IOException {
    JsonGenerator collection = json.createGenerator(out);
    collection.writeStartObject();
    collection.writeStringField("type", "FeatureCollection");
    collection.writeArrayFieldStart("features");
    return new Sink<>() {

      @Override
      public void write(T item) throws IOException {
        json.writeValue(collection, feature.apply(item));
      }

      @Override
      public void end() throws IOException {
        collection.writeEndArray();
        collection.writeEndObject();
        collection.flush();
      }
    };
  }
}
