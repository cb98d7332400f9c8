package org.entente.query;

import java.io.IOException;
import java.io.OutputStream;

/** A format in which items are written one after the other, while they are read. */
public interface StreamFormat<T> {

  /** Writes the items of one answer. */
  interface Sink<T> {

    void write(T item) throws IOException;

    /** Completes the answer; one that is not completed is not valid. */
    void end() throws IOException;
  }

  String contentType();

  /** Begins an answer. */
  Sink<T> to(OutputStream out) throws IOException;
}
