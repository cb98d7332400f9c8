package org.entente.graph;

/** What ties two actors to each other. */
enum Tie {
  EVENT,
  AGREEMENT,
  AFFILIATION
}
