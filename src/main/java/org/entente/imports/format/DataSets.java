package org.entente.imports.format;

import java.util.List;
import java.util.Locale;
import org.entente.imports.table.Cells;
import org.entente.model.CitationInput;
import org.entente.model.Reference;
import org.entente.model.Stance;
import org.entente.source.SourceInput;
import org.entente.source.SourceKind;

/** Makes sources of the imported data sets and of the publishers whose reports they code. */
final class DataSets {

  static final SourceInput ICEWS =
      dataSet(
          "icews",
          "ICEWS Coded Event Data",
          "Harvard Dataverse",
          "https://doi.org/10.7910/DVN/28075",
          null);

  static final SourceInput GDELT =
      dataSet(
          "gdelt",
          "GDELT Event Database",
          "The GDELT Project",
          "https://www.gdeltproject.org/",
          null);

  static final SourceInput MANYTREATIES =
      dataSet(
          "manytreaties",
          "manytreaties: international treaties and their parties",
          "PANARCHIC",
          "https://github.com/globalgov/manytreaties",
          "CC BY 4.0");

  private static final int LONGEST_NAME = 180;

  private DataSets() {}

  /**
   * Makes the source of a publisher, and returns it with the data set that it cites.
   *
   * @param url null when unknown
   */
  static List<SourceInput> publisher(SourceInput dataSet, String name, String url) {
    String shortName = Cells.truncated(name, LONGEST_NAME);
    SourceInput publisher =
        new SourceInput(
            dataSet.id() + "-" + Mention.shortSlug(shortName),
            "%s, as coded by %s".formatted(shortName, dataSet.id().toUpperCase(Locale.ROOT)),
            SourceKind.OTHER,
            shortName,
            List.of(),
            null,
            url,
            null,
            null,
            List.of(dataSet.id()),
            List.of(),
            List.of(
                new CitationInput(
                    new Reference(dataSet.id()), null, null, Stance.SUPPORTS, null, null)));
    return List.of(publisher, dataSet);
  }

  private static SourceInput dataSet(
      String id, String title, String publisher, String url, String licence) {
    return new SourceInput(
        id,
        title,
        SourceKind.DATASET,
        publisher,
        List.of(),
        null,
        url,
        null,
        licence,
        List.of(),
        List.of(),
        List.of());
  }
}
