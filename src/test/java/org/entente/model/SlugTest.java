package org.entente.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Ids that are derived from titles and names. */
class SlugTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Société Générale           | societe-generale",
        "South Korea's Supreme Court| south-koreas-supreme-court",
        "Abe Shinzō                 | abe-shinzo",
        "Мир                        | mir",
        "日本                        | ri-ben",
        "대한민국                     | daehanmingug",
        "  G20 -- Ōsaka (2019)!     | g20-osaka-2019",
        "🎉                          | actor",
      })
  void areDerivedFromNamesInAnyScript(String name, String id) {
    assertThat(Slug.of(name, "actor")).isEqualTo(id);
  }

  @Test
  void areCutBetweenWords() {
    String id = Slug.of("intelligence ".repeat(20), "event");
    assertThat(id).hasSizeLessThanOrEqualTo(90).endsWith("intelligence");
  }
}
