package org.entente.query;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SequenceWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.OutputStream;
import org.entente.http.MediaTypes;

/** NDJSON: a line of JSON for each item. */
final class JsonLines<T> implements StreamFormat<T> {

  private final ObjectWriter lines;

  JsonLines(ObjectMapper json) {
    this.lines =
        json.writer()
            .withRootValueSeparator("\n")
            .without(SerializationFeature.FLUSH_AFTER_WRITE_VALUE);
  }

  @Override
  public String contentType() {
    return MediaTypes.NDJSON;
  }

  @Override
  public Sink<T> to(OutputStream out) throws IOException {
    SequenceWriter items = lines.writeValues(out);
    return new Sink<>() {

      private boolean empty = true;

      @Override
      public void write(T item) throws IOException {
        items.write(item);
        empty = false;
      }

      @Override
      public void end() throws IOException {
        items.flush();
        if (!empty) {
          out.write('\n');
        }
      }
    };
  }
}
