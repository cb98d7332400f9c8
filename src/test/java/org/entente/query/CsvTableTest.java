package org.entente.query;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.entente.query.CsvTable.Column;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The cells of tables, none of which a spreadsheet evaluates. */
class CsvTableTest {

  private static final String BEGINNINGS = "=+-@";

  /** Returns all characters that a spreadsheet may read as the beginning of a formula. */
  static Stream<String> beginnings() {
    Stream<String> alike =
        IntStream.rangeClosed(0, Character.MAX_VALUE)
            .mapToObj(Character::toString)
            .filter(one -> BEGINNINGS.contains(Normalizer.normalize(one, Normalizer.Form.NFKC)));
    return Stream.concat(alike, Stream.of("\t", "\r", "\n"));
  }

  @ParameterizedTest
  @MethodSource("beginnings")
  void aTextThatMayBeAFormulaIsDefused(String beginning) {
    assertThat(cell(beginning + "1+1")).isEqualTo("'" + beginning + "1+1");
    assertThat(cell(beginning)).isEqualTo("'" + beginning);
    assertThat(cell(List.of(beginning + "1", "two"))).isEqualTo("'" + beginning + "1 | two");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a=b", "2019-08", "'=1", "日本", " -", "−1", "№ 1", "ー"})
  void anyOtherTextIsAsItIs(String text) {
    assertThat(cell(text)).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(doubles = {-1.5, 0, 4.5, -1e-7})
  void numbersStayNumbers(double number) {
    assertThat(cell(number)).isEqualTo(String.valueOf(number));
  }

  private static String cell(Object value) {
    List<Object> row = new ArrayList<>(Arrays.asList("first", value));
    CsvTable<List<Object>> table =
        new CsvTable<>(
            List.of(
                new Column<>("a", cells -> cells.get(0)),
                new Column<>("b", cells -> cells.get(1))));
    String text = new String(table.bytes(List.of(row)), UTF_8);
    assertThat(text).startsWith("\uFEFFa,b\r\nfirst,").endsWith("\r\n");
    String cell = text.substring("\uFEFFa,b\r\nfirst,".length(), text.length() - 2);
    return cell.startsWith("\"") ? cell.substring(1, cell.length() - 1) : cell;
  }
}
