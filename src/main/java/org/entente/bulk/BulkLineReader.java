package org.entente.bulk;

import java.io.IOException;
import java.util.List;
import org.entente.json.InputReader;
import org.entente.model.RecordInput;
import org.entente.problem.ProblemException;
import org.entente.problem.ProblemType;
import org.entente.problem.Violation;
import org.entente.record.RecordMapper;

/** Parses the lines of a request. */
interface BulkLineReader {

  /**
   * @throws ProblemException when the form of the line is wrong
   */
  BulkLine read(BufferedLines.Line line) throws IOException;

  /** Returns a reader of lines that are records of one collection. */
  static BulkLineReader of(RecordMapper<?, ?, ?> mapper, InputReader inputs) {
    return line -> {
      line.refuseTooLong();
      return line(line.place(), mapper, inputs.read(mapper.inputType(), line.bytes()));
    };
  }

  /**
   * Returns the line for an input.
   *
   * @throws ProblemException when the input has no id
   */
  static BulkLine line(BufferedLines.Place place, RecordMapper<?, ?, ?> mapper, RecordInput input) {
    if (input.id() == null) {
      throw new ProblemException(
          ProblemType.INVALID_BODY,
          List.of(
              Violation.at(
                  "/id",
                  "required",
                  "This member is required: a bulk load identifies records by id.")));
    }
    return new BulkLine(place, mapper, input);
  }
}
