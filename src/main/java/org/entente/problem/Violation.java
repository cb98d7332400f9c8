package org.entente.problem;

/**
 * One error in a request: a code for programs and a sentence for people.
 *
 * @param pointer the JSON Pointer of a member of the body; null for a parameter
 * @param parameter the name of a query parameter or header; null for a member
 */
public record Violation(String pointer, String parameter, String code, String detail) {

  public static Violation at(String pointer, String code, String detail) {
    return new Violation(pointer, null, code, detail);
  }

  public static Violation ofParameter(String parameter, String code, String detail) {
    return new Violation(null, parameter, code, detail);
  }
}
