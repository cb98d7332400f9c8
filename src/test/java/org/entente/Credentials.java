package org.entente;

/** With which tests sign in, as the test profile has them. */
public final class Credentials {

  public static final String EDITOR_PASSWORD = "for tests: only";
  public static final String OPERATOR_PASSWORD = "for tests: watching";
  public static final String READER_PASSWORD = "for tests: reading";

  private Credentials() {}
}
