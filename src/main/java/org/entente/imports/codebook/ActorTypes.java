package org.entente.imports.codebook;

import static java.util.stream.Collectors.toMap;

import java.util.Map;
import java.util.Optional;
import org.entente.actor.ActorKind;

/** Looks up the types of actors of CAMEO, which GDELT uses too. */
public final class ActorTypes {

  private static final Map<String, ActorType> BY_CODE =
      ReferenceTable.rows("cameo-types.csv").stream()
          .collect(toMap(row -> row.get("code"), ActorType::of));

  private ActorTypes() {}

  /**
   * @param kind of an actor of the type that belongs to a state
   */
  public record ActorType(String name, ActorKind kind) {

    private static ActorType of(Map<String, String> row) {
      return new ActorType(row.get("name"), ActorKind.valueOf(row.get("kind")));
    }
  }

  public static Optional<ActorType> ofCode(String code) {
    return Optional.ofNullable(BY_CODE.get(code));
  }
}
