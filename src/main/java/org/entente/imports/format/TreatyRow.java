package org.entente.imports.format;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.entente.agreement.AgreementForm;
import org.entente.agreement.AgreementInput;
import org.entente.agreement.life.ActionType;
import org.entente.imports.table.Cells;
import org.entente.imports.table.WrongCellException;
import org.entente.model.CitationInput;
import org.entente.model.ExternalId;
import org.entente.model.Reference;
import org.entente.model.Stance;

/**
 * A row of the agreements of manytreaties: all of an agreement except its parties.
 *
 * @param treaty the code of the agreement
 * @param cells by the names of the columns
 */
record TreatyRow(
    String file, long line, String treaty, String title, Function<String, String> cells) {

  private static final Map<String, AgreementForm> FORMS =
      Map.of(
          "Agreement", AgreementForm.AGREEMENT,
          "Protocol", AgreementForm.PROTOCOL,
          "MOU", AgreementForm.MEMORANDUM_OF_UNDERSTANDING,
          "Declaration", AgreementForm.DECLARATION,
          "Treaty", AgreementForm.TREATY);

  /** An agreement with two parties; the list of those of any other need not be complete. */
  private static final String BILATERAL = "Bilateral";

  private static final int LONGEST_NAME = 300;
  private static final int LONGEST_DEPOSITARY = 200;

  /** Returns the id, to which a number may be added: several agreements may have one code. */
  String id() {
    return "manytreaties-" + Mention.shortSlug(treaty);
  }

  /** Returns the name of the record, which distinguishes agreements of one code. */
  String name() {
    return Cells.truncated(title, LONGEST_NAME);
  }

  String signature() {
    return Objects.toString(cells.apply("signature"), "");
  }

  TreatyDates dates() {
    return TreatyDates.of(cells);
  }

  /**
   * @throws WrongCellException when a date is invalid
   */
  AgreementInput input(String id) {
    return new AgreementInput(
        id,
        name(),
        null,
        List.of(),
        FORMS.getOrDefault(Objects.toString(cells.apply("typeagree"), ""), AgreementForm.OTHER),
        Stream.of("typedomain", "typesubject")
            .map(cells)
            .filter(Objects::nonNull)
            .distinct()
            .toList(),
        description(),
        Optional.ofNullable(cells.apply("depository"))
            .map(name -> Cells.truncated(name, LONGEST_DEPOSITARY))
            .orElse(null),
        List.of(),
        BILATERAL.equals(cells.apply("typeambit")),
        null,
        actions(),
        List.of("manytreaties"),
        List.of(new ExternalId("manytreaties", treaty)),
        citations());
  }

  private List<AgreementInput.Action> actions() {
    TreatyDates dates = dates();
    return Stream.of(
            dates.signature().map(date -> action(ActionType.SIGNATURE, date)),
            dates.force().map(date -> action(ActionType.ENTRY_INTO_FORCE, date)),
            dates.ended().map(date -> action(ActionType.TERMINATION, date)))
        .flatMap(Optional::stream)
        .toList();
  }

  /** Says where it was signed, and when it began if no act has a date to say it. */
  private String description() {
    List<String> sentences = new ArrayList<>();
    Optional.ofNullable(cells.apply("location"))
        .map("Signed at %s."::formatted)
        .ifPresent(sentences::add);
    if (cells.apply("signature") == null && cells.apply("force") == null) {
      TreatyDate.parse(cells.apply("begin"), "Begin")
          .map(date -> "Begins %s, without a date of signature or entry into force.")
          .map(sentence -> sentence.formatted(cells.apply("begin")))
          .ifPresent(sentences::add);
    }
    return sentences.isEmpty() ? null : String.join(" ", sentences);
  }

  private static AgreementInput.Action action(ActionType type, TreatyDate date) {
    return new AgreementInput.Action(type, date.date(), null, null, null, null, date.note());
  }

  /** Cites the code, with the signature that it has in the data set, and the addresses. */
  private List<CitationInput> citations() {
    return Stream.concat(
            Stream.of(citation(treaty, TreatyDates.note(cells.apply("signature")))),
            addresses().distinct().map(address -> citation(address, null)))
        .toList();
  }

  private Stream<String> addresses() {
    return Stream.of("texturl", "source", "url")
        .map(cells)
        .filter(Objects::nonNull)
        .flatMap(addresses -> Arrays.stream(addresses.split("\\|")))
        .map(String::strip)
        .filter(address -> !address.isEmpty());
  }

  private static CitationInput citation(String locator, String note) {
    return new CitationInput(
        new Reference(DataSets.MANYTREATIES.id()), locator, null, Stance.SUPPORTS, null, note);
  }
}
