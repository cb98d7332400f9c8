package org.entente.imports.codebook;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.event.EventType;

/** Looks up the event codes of CAMEO and the PLOVER types that they convert to. */
public final class Cameo {

  private static final int ROOT = 2;

  private static final Map<String, Code> CODES =
      ReferenceTable.rows("cameo.csv").stream()
          .map(Code::of)
          .collect(toMap(Code::code, identity()));

  private Cameo() {}

  /**
   * @param goldstein the score on the Goldstein scale; null when CAMEO has none
   * @param type null when PLOVER does not treat it as an event
   */
  public record Code(
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
          ReferenceTable.list(row.get("contexts"), ";"));
    }
  }

  /** Returns the entry of the code, or else that of its root: the first two digits. */
  public static Optional<Code> of(String code) {
    if (!code.matches("\\d{2,4}")) {
      return Optional.empty();
    }
    return Optional.ofNullable(CODES.get(code))
        .or(() -> Optional.ofNullable(CODES.get(code.substring(0, ROOT))));
  }
}
