package org.entente.event;

/** The four PLOVER classes of events: verbal or material, cooperation or conflict. */
public enum Quad {
  VERBAL_COOPERATION,
  MATERIAL_COOPERATION,
  VERBAL_CONFLICT,
  MATERIAL_CONFLICT
}
