package org.entente.imports.format;

/** Why a well-formed row is skipped. */
public enum SkipReason {
  /** An earlier row of the file has the same identity. */
  REPEATED,
  /** The event is a statement or an appeal, which PLOVER does not treat as events. */
  NOT_AN_EVENT_OF_PLOVER,
  /** The code of the event is not a CAMEO code. */
  UNKNOWN_CODE,
  /** The row names no actor. */
  NO_ACTOR,
  /** The agreement of the party is neither in the file nor recorded. */
  NO_AGREEMENT
}
