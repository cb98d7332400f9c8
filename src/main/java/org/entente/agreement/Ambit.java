package org.entente.agreement;

/** The number of parties to an agreement, as a class. */
public enum Ambit {
  BILATERAL,
  TRILATERAL,
  MULTILATERAL;

  /** Returns null for fewer than two parties. */
  static Ambit of(int parties) {
    return switch (parties) {
      case 0, 1 -> null;
      case 2 -> BILATERAL;
      case 3 -> TRILATERAL;
      default -> MULTILATERAL;
    };
  }
}
