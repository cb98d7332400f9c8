package org.entente.agreement.life;

/** More readings are possible than are followed. */
final class TooManyReadings extends Exception {

  private static final long serialVersionUID = 1;
}
