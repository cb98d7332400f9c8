package org.entente.json;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import java.util.Map;
import org.entente.model.Characters;
import org.entente.problem.Violation;

/** Converts the violations of Bean Validation to those of the contract. */
final class ConstraintViolations {

  private static final Map<String, String> CODES =
      Map.of(
          "NotNull", "required",
          "Text", "size",
          "Size", "size",
          "Pattern", "pattern",
          "Min", "range",
          "Max", "range",
          "DecimalMin", "range",
          "DecimalMax", "range",
          "UniqueElements", "duplicate");

  private ConstraintViolations() {}

  static Violation violation(ConstraintViolation<?> violation) {
    String constraint =
        violation.getConstraintDescriptor().getAnnotation().annotationType().getSimpleName();
    return Violation.at(
        pointer(violation.getPropertyPath()),
        blank(violation.getInvalidValue()) ? "blank" : CODES.get(constraint),
        constraint.equals("NotNull")
            ? "This member is required."
            : sentence(violation.getMessage()));
  }

  private static boolean blank(Object value) {
    return value instanceof String text && !text.isEmpty() && !Characters.visible(text);
  }

  private static String sentence(String message) {
    return Character.toUpperCase(message.charAt(0)) + message.substring(1) + ".";
  }

  private static String pointer(Path path) {
    StringBuilder pointer = new StringBuilder();
    for (Path.Node node : path) {
      if (node.getIndex() != null) {
        pointer.append('/').append(node.getIndex());
      }
      if (node.getKind() == ElementKind.PROPERTY) {
        pointer.append('/').append(node.getName());
      }
    }
    return pointer.toString();
  }
}
