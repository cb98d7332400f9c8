package org.entente.agreement;

/** How many an agreement binds. */
public enum Ambit {
  BILATERAL,
  TRILATERAL,
  MULTILATERAL;

  /** Null where fewer than two parties are recorded. */
  static Ambit of(int parties) {
    return switch (parties) {
      case 0, 1 -> null;
      case 2 -> BILATERAL;
      case 3 -> TRILATERAL;
      default -> MULTILATERAL;
    };
  }
}
