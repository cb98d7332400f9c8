package org.entente.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Validator;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.entente.model.RecordInput;
import org.entente.problem.ProblemException;
import org.entente.problem.ProblemType;
import org.entente.problem.Violation;

/** Reads records that clients send, strictly, and reports all errors of form at once. */
@ApplicationScoped
public class InputReader {

  private static final int LARGEST_BODY_BYTES = 8 << 20;

  private final ObjectReader reader;
  private final Validator validator;

  InputReader(ObjectMapper mapper, Validator validator) {
    this.reader =
        mapper
            .reader()
            .with(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .with(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .withHandler(new ViolationCollector());
    this.validator = validator;
  }

  /**
   * Reads and validates one record.
   *
   * @throws ProblemException if the body is too large or malformed, {@link InvalidInput} if it is
   *     invalid
   */
  public <I extends RecordInput> I read(Class<I> type, InputStream body) throws IOException {
    return read(type, bounded(body));
  }

  /** Reads any JSON, and keeps its values as they were sent for {@link #read(Class, JsonNode)}. */
  public JsonNode readTree(InputStream body) throws IOException {
    JsonNode tree = parse(reader.forType(JsonNode.class), parser(bounded(body)));
    if (tree.isMissingNode()) {
      throw new ProblemException(ProblemType.MALFORMED_JSON, "The body is empty.");
    }
    return tree;
  }

  private static byte[] bounded(InputStream body) throws IOException {
    byte[] bytes = body.readNBytes(LARGEST_BODY_BYTES + 1);
    if (bytes.length > LARGEST_BODY_BYTES) {
      throw new ProblemException(
          ProblemType.TOO_LARGE,
          "The body of a record must not exceed %d MiB.".formatted(LARGEST_BODY_BYTES >> 20));
    }
    return bytes;
  }

  /** Reads and validates the elements of a JSON array. */
  public <I extends RecordInput> List<I> readAll(Class<I> type, InputStream body)
      throws IOException {
    List<I> inputs = new ArrayList<>();
    for (JsonNode element : reader.readTree(body)) {
      inputs.add(read(type, element));
    }
    return inputs;
  }

  public <I extends RecordInput> I read(Class<I> type, byte[] body) throws IOException {
    return read(type, parser(body));
  }

  /** Reads and validates one record from a tree of {@link #readTree}. */
  public <I extends RecordInput> I read(Class<I> type, JsonNode tree) throws IOException {
    return read(type, reader.treeAsTokens(tree));
  }

  private <I extends RecordInput> I read(Class<I> type, JsonParser body) throws IOException {
    ViolationCollector.Found found = new ViolationCollector.Found();
    I input =
        parse(reader.forType(type).withAttribute(ViolationCollector.Found.class, found), body);
    if (input == null) {
      found.add("", "type", "Must be an object.");
    }
    List<Violation> violations =
        Stream.concat(found.violations(), constraintViolations(input, found)).toList();
    if (!violations.isEmpty()) {
      throw new InvalidInput(input, violations);
    }
    return input;
  }

  /** Validates an input that the service built instead of reading it. */
  public List<Violation> violations(RecordInput input) {
    return validator.validate(input).stream().map(ConstraintViolations::violation).toList();
  }

  /** Refuses UTF-16 and UTF-32, which Jackson would detect. */
  private JsonParser parser(byte[] body) throws IOException {
    for (int at = 0; at < Math.min(body.length, 4); at++) {
      if (body[at] == 0 || body[at] == (byte) 0xFE || body[at] == (byte) 0xFF) {
        throw new ProblemException(ProblemType.MALFORMED_JSON, "The body is not UTF-8.");
      }
    }
    return reader.createParser(body);
  }

  private static <I> I parse(ObjectReader reader, JsonParser body) throws IOException {
    try {
      I input = reader.readValue(body);
      return input;
    } catch (StreamConstraintsException excess) {
      throw new ProblemException(
          ProblemType.MALFORMED_JSON,
          "The body is nested too deeply or contains a number that is too long.");
    } catch (JsonProcessingException malformed) {
      throw new ProblemException(ProblemType.MALFORMED_JSON, JsonErrors.explain(malformed));
    }
  }

  /** A member whose form is wrong is not also reported as missing. */
  private <I> Stream<Violation> constraintViolations(I input, ViolationCollector.Found found) {
    return input == null
        ? Stream.empty()
        : validator.validate(input).stream()
            .map(ConstraintViolations::violation)
            .filter(violation -> !found.at(violation.pointer()));
  }
}
