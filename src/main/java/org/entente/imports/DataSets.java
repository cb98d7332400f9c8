package org.entente.imports;

import java.util.List;
import java.util.Locale;
import org.entente.record.CitationInput;
import org.entente.record.Reference;
import org.entente.record.Stance;
import org.entente.source.SourceInput;
import org.entente.source.SourceKind;

/** The data sets that are imported, and the publishers whose reports they code, as sources. */
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
   * A publisher whose reports a data set codes, and the data set behind it.
   *
   * @param url null where none is known
   */
  static List<SourceInput> publisher(SourceInput dataSet, String name, String url) {
    String bounded = Cells.bounded(name, LONGEST_NAME);
    SourceInput publisher =
        new SourceInput(
            dataSet.id() + "-" + Mention.shortSlug(bounded),
            "%s, as coded by %s".formatted(bounded, dataSet.id().toUpperCase(Locale.ROOT)),
            SourceKind.OTHER,
            bounded,
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
