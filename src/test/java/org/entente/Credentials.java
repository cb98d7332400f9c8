package org.entente;

/** The passwords of the test profile, with which tests sign in. */
public final class Credentials {

  public static final String EDITOR_PASSWORD = "for tests: only";
  public static final String OPERATOR_PASSWORD = "for tests: watching";
  public static final String READER_PASSWORD = "for tests: reading";

  private Credentials() {}
}
