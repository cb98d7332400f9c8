package org.entente.bulk;

import java.io.IOException;
import java.util.List;
import org.entente.http.ProblemException;
import org.entente.http.ProblemType;
import org.entente.http.Violation;
import org.entente.json.InputReader;
import org.entente.record.RecordInput;
import org.entente.record.RecordType;

/** Makes entries of the lines of a request. */
interface EntryReader {

  /**
   * @throws ProblemException when the form of the line is wrong
   */
  Entry read(Spool.Line line) throws IOException;

  /** Every line is a record of one collection. */
  static EntryReader of(RecordType<?, ?, ?> type, InputReader inputs) {
    return line -> {
      line.refuseTooLong();
      return entry(line.place(), type, inputs.read(type.input(), line.bytes()));
    };
  }

  static Entry entry(Spool.Place place, RecordType<?, ?, ?> type, RecordInput input) {
    if (input.id() == null) {
      throw new ProblemException(
          ProblemType.INVALID_BODY,
          List.of(
              Violation.at("/id", "required", "Is required: records are loaded by their ids.")));
    }
    return new Entry(place, type, input);
  }
}
