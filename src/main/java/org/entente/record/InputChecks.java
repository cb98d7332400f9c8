package org.entente.record;

import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.entente.database.RowReader;
import org.entente.json.InvalidInput;
import org.entente.json.MeaningChecks;
import org.entente.model.ConsistencyChecks;
import org.entente.model.RecordInput;
import org.entente.model.RecordKey;
import org.entente.model.ReferenceCollector;
import org.entente.problem.Violation;

/** Checks the meaning of inputs: their members against each other, and their references. */
@ApplicationScoped
public class InputChecks implements MeaningChecks {

  private final RowReader rows;
  private final CitedMembers cited;
  private final Map<Class<?>, RecordMapper<?, ?, ?>> mappers;

  InputChecks(RowReader rows, CitedMembers cited, @All List<RecordMapper<?, ?, ?>> mappers) {
    this.rows = rows;
    this.cited = cited;
    this.mappers =
        mappers.stream().collect(Collectors.toMap(RecordMapper::inputType, Function.identity()));
  }

  /**
   * Returns the contradictions within a record, including a reserved id.
   *
   * @param id that the record has or will have
   */
  List<Violation> contradictions(RecordInput input, String id) {
    return contradictions(input, id, new ConsistencyChecks());
  }

  /** Returns the contradictions between the members that are well formed. */
  public List<Violation> contradictions(InvalidInput wrong, String id) {
    return contradictions(wrong.input(), id, new ConsistencyChecks(wrong.pointers()));
  }

  private List<Violation> contradictions(RecordInput input, String id, ConsistencyChecks checks) {
    if (id != null && IdAllocator.reserved(id)) {
      checks.add(
          "/id", "reserved", "'%s' is part of another path and cannot be an id.".formatted(id));
    }
    checks.unless(
        input.id() == null || input.id().equals(id),
        "/id",
        "Must be '%s', as in the path.".formatted(id));
    input.check(id, checks);
    cited.check(input, mappers.get(input.getClass()).projection().type(), checks);
    return checks.violations();
  }

  /**
   * Returns the references of a record to others.
   *
   * @param id that the record has or will have
   */
  public List<ReferenceCollector.Found> references(RecordInput input, String id) {
    RecordKey own = new RecordKey(mappers.get(input.getClass()).kind(), id);
    return ReferenceCollector.of(input).stream()
        .filter(reference -> !reference.key().equals(own))
        .toList();
  }

  @Override
  public InvalidInput complete(InvalidInput wrong, String id) {
    if (wrong.input() == null) {
      return wrong;
    }
    String known = id == null ? wrong.input().id() : id;
    List<Violation> further = new ArrayList<>(contradictions(wrong, known));
    List<ReferenceCollector.Found> references = references(wrong.input(), known);
    References recorded =
        QuarkusTransaction.joiningExisting().call(() -> new References(rows).find(references));
    references.stream()
        .filter(reference -> !recorded.has(reference))
        .map(RecordWriter::toNothing)
        .forEach(further::add);
    return wrong.and(further);
  }
}
