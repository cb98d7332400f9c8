package org.entente.imports.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.entente.imports.table.Header;
import org.entente.imports.table.TableRow;

/**
 * The places of the columns of GDELT: those that a header names, or those of the exports as they
 * are published, without one.
 *
 * @param places by the normalised names of the columns
 * @param widths the numbers of columns that a row may have
 */
record GdeltColumns(Map<String, Integer> places, List<Integer> widths) {

  private static final List<String> NEEDED =
      List.of("globaleventid", "sqldate", "eventcode", "actor1code", "actor2code");
  private static final String ONLY_IN_SECOND = "actiongeo_adm2code";

  private static final List<String> ACTOR =
      List.of(
          "Code",
          "Name",
          "CountryCode",
          "KnownGroupCode",
          "EthnicCode",
          "Religion1Code",
          "Religion2Code",
          "Type1Code",
          "Type2Code",
          "Type3Code");

  /** 57 or 58 columns: the older exports have no SOURCEURL. */
  private static final GdeltColumns FIRST = of(published(List.of("ADM1Code")), 57, 58);

  private static final GdeltColumns SECOND = of(published(List.of("ADM1Code", "ADM2Code")), 61);

  static GdeltColumns ofExport(ImportFormat format) {
    return format == ImportFormat.GDELT_1 ? FIRST : SECOND;
  }

  static GdeltColumns ofHeader(List<String> header) {
    return of(header, header.size());
  }

  /** Detects the version by the names of its columns; empty when they are not those of GDELT. */
  static Optional<ImportFormat> version(List<String> header) {
    Map<String, Integer> columns = Header.columns(header);
    if (!columns.keySet().containsAll(NEEDED)) {
      return Optional.empty();
    }
    return Optional.of(
        columns.containsKey(ONLY_IN_SECOND) ? ImportFormat.GDELT_2 : ImportFormat.GDELT_1);
  }

  /** Returns the cell in the column; null when it is empty or there is no such column. */
  String cell(TableRow row, String column) {
    return row.cell(places.getOrDefault(Header.name(column), -1));
  }

  /** Returns the cells of an actor as they are; empty ones for columns that the file lacks. */
  List<String> actor(TableRow row, String side) {
    return ACTOR.stream()
        .map(part -> places.get(Header.name(side + part)))
        .map(place -> place == null ? "" : row.cells().get(place))
        .toList();
  }

  private static GdeltColumns of(List<String> names, Integer... widths) {
    return new GdeltColumns(Header.columns(names), List.of(widths));
  }

  private static List<String> published(List<String> divisions) {
    List<String> names =
        new ArrayList<>(List.of("GLOBALEVENTID", "SQLDATE", "MonthYear", "Year", "FractionDate"));
    Stream.of("Actor1", "Actor2")
        .flatMap(side -> ACTOR.stream().map(part -> side + part))
        .forEach(names::add);
    names.addAll(List.of("IsRootEvent", "EventCode", "EventBaseCode", "EventRootCode"));
    names.addAll(List.of("QuadClass", "GoldsteinScale", "NumMentions", "NumSources"));
    names.addAll(List.of("NumArticles", "AvgTone"));
    for (String place : List.of("Actor1Geo_", "Actor2Geo_", "ActionGeo_")) {
      List<String> parts = new ArrayList<>(List.of("Type", "FullName", "CountryCode"));
      parts.addAll(divisions);
      parts.addAll(List.of("Lat", "Long", "FeatureID"));
      parts.forEach(part -> names.add(place + part));
    }
    names.addAll(List.of("DATEADDED", "SOURCEURL"));
    return names;
  }
}
