package org.entente.search;

import java.util.Map;
import org.entente.record.Collection;

/**
 * How the words are looked for in a collection.
 *
 * @param title the expression of a record's title
 * @param content the text that snippets are taken from
 * @param date the column of the record's own date, or null
 * @param named whether records have names, parts of which are found too
 * @param only what else must hold of a record
 */
record Searched(
    Collection collection, String title, String content, String date, boolean named, String only) {

  static final Map<Collection, Searched> ALL =
      Map.of(
          Collection.ACTOR,
          new Searched(
              Collection.ACTOR,
              "name",
              "concat_ws(' — ', nullif(names(other_names), ''), description)",
              "null",
              true,
              ""),
          Collection.AGREEMENT,
          new Searched(
              Collection.AGREEMENT,
              "name",
              "concat_ws(' — ', short_name, nullif(names(other_names), ''), description)",
              "signed_on",
              true,
              ""),
          Collection.EVENT,
          new Searched(
              Collection.EVENT,
              "title",
              "coalesce(summary, title)",
              "start_date",
              false,
              " and coding = any(:coding)"),
          Collection.RECOMMENDATION,
          new Searched(
              Collection.RECOMMENDATION,
              "title",
              "concat_ws(' — ', text, rationale)",
              "issued_on",
              false,
              ""),
          Collection.SOURCE,
          new Searched(
              Collection.SOURCE, "title", "coalesce(publisher, title)", "published_on", false, ""));

  private static final String FOUND =
      """
      %1$s_found as materialized (
        select key, %2$s as rank from (select * from %1$s where %3$s limit :candidates) %1$s)""";

  private static final String RANK = "ts_rank(search, search_query(:words))";

  /** A name that is just what was asked for counts more than any text about it. */
  private static final String RANK_OF_NAME =
      RANK
          + """
       + case when plain_text(:words) = any(string_to_array(names, ' / ')) then 1
          else similarity(names, plain_text(:words)) end""";

  private static final String BEST =
      """
      (select '%2$s', id, %3$s, cast(%5$s as text), rank, (select count(*) from %1$s_found),
          %4$s, ts_headline('entente', %4$s, search_query(:words), :passages)
        from %1$s_found join %1$s using (key) order by rank desc, id limit :most)""";

  /** The records that match, each with its rank. */
  String found() {
    String words = "search @@ search_query(:words)";
    String condition = named ? "(%s or names like part_of_name(:words))".formatted(words) : words;
    return FOUND.formatted(collection.table(), named ? RANK_OF_NAME : RANK, condition + only);
  }

  /** The best of them, in each row with how many were found. */
  String best() {
    return BEST.formatted(collection.table(), collection.name(), title, content, date);
  }
}
