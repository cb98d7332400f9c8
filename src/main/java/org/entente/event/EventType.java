package org.entente.event;

import static org.entente.event.Quad.MATERIAL_CONFLICT;
import static org.entente.event.Quad.MATERIAL_COOPERATION;
import static org.entente.event.Quad.VERBAL_CONFLICT;
import static org.entente.event.Quad.VERBAL_COOPERATION;

import java.util.Set;
import java.util.TreeSet;

/** The event types of PLOVER 2.0, each with its quad class of cooperation or conflict. */
public enum EventType {
  AGREE(VERBAL_COOPERATION),
  CONSULT(VERBAL_COOPERATION),
  SUPPORT(VERBAL_COOPERATION),
  CONCEDE(VERBAL_COOPERATION),
  COOPERATE(MATERIAL_COOPERATION),
  AID(MATERIAL_COOPERATION),
  RETREAT(MATERIAL_COOPERATION),
  REQUEST(VERBAL_CONFLICT),
  ACCUSE(VERBAL_CONFLICT),
  REJECT(VERBAL_CONFLICT),
  THREATEN(VERBAL_CONFLICT),
  PROTEST(MATERIAL_CONFLICT),
  SANCTION(MATERIAL_CONFLICT),
  MOBILIZE(MATERIAL_CONFLICT),
  COERCE(MATERIAL_CONFLICT),
  ASSAULT(MATERIAL_CONFLICT);

  /** The scale of the scores of types and modes, from -10 (conflict) to 10 (cooperation). */
  public static final String SCALE = "PLOVER";

  private final Quad quad;

  EventType(Quad quad) {
    this.quad = quad;
  }

  public Quad quad() {
    return quad;
  }

  /** Whether the mode is valid for this type; null stands for no mode. */
  public boolean allows(String mode) {
    return PloverScores.of(this).containsKey(PloverScores.key(mode));
  }

  /**
   * Returns the score of this type and mode on the scale {@link #SCALE}.
   *
   * @param mode one that this type allows; null for none
   */
  public double score(String mode) {
    return PloverScores.of(this).get(PloverScores.key(mode));
  }

  /** Returns the valid modes as text for a message. */
  String modeNames() {
    Set<String> modes = new TreeSet<>(PloverScores.of(this).keySet());
    modes.remove(PloverScores.key(null));
    return modes.isEmpty() ? "none" : String.join(", ", modes);
  }
}
