package org.entente.bulk;

import java.io.IOException;
import java.util.List;
import org.entente.json.InputReader;
import org.entente.json.InvalidInput;
import org.entente.model.RecordInput;
import org.entente.problem.ProblemException;
import org.entente.problem.Violation;
import org.entente.record.RecordMapper;

/** Parses the lines of a request. */
interface BulkLineReader {

  List<Violation> NO_ID =
      List.of(
          Violation.at(
              "/id", "required", "This member is required: a bulk load identifies records by id."));

  /** What a line contains. */
  interface InputSource {

    /**
     * @throws InvalidInput when the form of the input is wrong
     */
    RecordInput read() throws IOException;
  }

  /**
   * @throws ProblemException when the form of the line is wrong
   */
  BulkLine read(BufferedLines.Line line) throws IOException;

  /** Returns a reader of lines that are records of one collection. */
  static BulkLineReader of(RecordMapper<?, ?, ?> mapper, InputReader inputs) {
    return line -> {
      line.refuseTooLong();
      return line(line.place(), mapper, () -> inputs.read(mapper.inputType(), line.bytes()));
    };
  }

  /**
   * Returns the line for an input.
   *
   * @throws InvalidInput when the form of the input is wrong, or it has no id
   */
  static BulkLine line(BufferedLines.Place place, RecordMapper<?, ?, ?> mapper, InputSource source)
      throws IOException {
    RecordInput input = read(source);
    if (input.id() == null) {
      throw new InvalidInput(input, NO_ID);
    }
    return new BulkLine(place, mapper, input);
  }

  private static RecordInput read(InputSource source) throws IOException {
    try {
      return source.read();
    } catch (InvalidInput wrong) {
      boolean withoutId = wrong.input() != null && wrong.input().id() == null;
      throw withoutId && !wrong.pointers().contains("/id") ? wrong.and(NO_ID) : wrong;
    }
  }
}
