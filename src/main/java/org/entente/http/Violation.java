package org.entente.http;

/**
 * One thing wrong with a request: where (the JSON Pointer of a member of the body, or the name of a
 * query parameter), a code for programs and a sentence for people.
 */
public record Violation(String pointer, String parameter, String code, String detail) {

  public static Violation at(String pointer, String code, String detail) {
    return new Violation(pointer, null, code, detail);
  }

  public static Violation ofParameter(String parameter, String code, String detail) {
    return new Violation(null, parameter, code, detail);
  }
}
