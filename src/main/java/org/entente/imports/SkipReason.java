package org.entente.imports;

/** Why a row that is well formed is left out. */
enum SkipReason {
  /** An earlier row of the file has the same identity. */
  REPEATED,
  /** CAMEO counts statements and appeals as events, PLOVER does not. */
  NOT_AN_EVENT_OF_PLOVER,
  /** The event's code is none of CAMEO. */
  UNKNOWN_CODE,
  /** No actor is named. */
  NO_ACTOR,
  /** Of a party to an agreement that is neither in the file nor recorded. */
  NO_AGREEMENT,
  /** Not a row: a file of an archive that is of another format. */
  OTHER_FILE
}
