package org.entente.imports;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.event.EventType;

/** The events of CAMEO, each with what PLOVER calls it. */
final class Cameo {

  private static final int ROOT = 2;

  private static final Map<String, Code> CODES =
      Resource.rows("cameo.csv").stream().map(Code::of).collect(toMap(Code::code, identity()));

  private Cameo() {}

  /**
   * @param goldstein null where the table has none
   * @param type null where PLOVER has no such event
   */
  record Code(
      String code,
      String name,
      Double goldstein,
      EventType type,
      String mode,
      List<String> contexts) {

    private static Code of(Map<String, String> row) {
      return new Code(
          row.get("code"),
          row.get("name"),
          row.get("goldstein").isEmpty() ? null : Double.valueOf(row.get("goldstein")),
          row.get("type").isEmpty() ? null : EventType.valueOf(row.get("type")),
          row.get("mode").isEmpty() ? null : row.get("mode"),
          Resource.list(row.get("contexts"), ";"));
    }
  }

  /** What the code means, or else its root, the first two digits. */
  static Optional<Code> of(String code) {
    if (!code.matches("\\d{2,4}")) {
      return Optional.empty();
    }
    return Optional.ofNullable(CODES.get(code))
        .or(() -> Optional.ofNullable(CODES.get(code.substring(0, ROOT))));
  }
}
