package org.entente.graph;

/** The kinds of ties between two actors. */
enum Tie {
  EVENT,
  AGREEMENT,
  AFFILIATION
}
