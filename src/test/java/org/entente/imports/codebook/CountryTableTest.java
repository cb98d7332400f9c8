package org.entente.imports.codebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.entente.imports.codebook.CountryTable.Country;
import org.entente.model.Countries;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Compares the countries that imports know with those that records may use. */
class CountryTableTest {

  @Test
  void everyCodeThatRecordsMayUseIsKnown() {
    assertThat(codes().filter(Countries::known))
        .allMatch(code -> CountryTable.ofCode(code).isPresent());
  }

  @Test
  void recordsMayUseEveryCodeOfTheTable() {
    List<Map<String, String>> rows = ReferenceTable.rows("countries.csv");
    assertThat(rows)
        .extracting(row -> row.get("code"))
        .doesNotHaveDuplicates()
        .allMatch(Countries::known);
    assertThat(rows).extracting(row -> row.get("name")).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @CsvSource({
    "ZAR, Zaire, ZAR",
    "BUR, Socialist Republic of the Union of Burma, BUR",
    "BYS, Byelorussian SSR, BYS",
    "TMP, Timor-Leste, TLS",
    "ROM, Romania, ROU"
  })
  void formerCodesAreKnown(String given, String name, String code) {
    Country country = CountryTable.ofCode(given).orElseThrow();
    assertThat(country.name()).isEqualTo(name);
    assertThat(country.code()).isEqualTo(code);
  }

  @Test
  void aPresentNameIsThatOfThePresentState() {
    assertThat(CountryTable.ofName("Burma").orElseThrow().code()).isEqualTo("MMR");
  }

  private static Stream<String> codes() {
    return IntStream.range(0, 26 * 26 * 26)
        .mapToObj(at -> "" + letter(at / 26 / 26) + letter(at / 26 % 26) + letter(at % 26));
  }

  private static char letter(int at) {
    return (char) ('A' + at);
  }
}
