package org.entente.search;

import org.entente.model.RecordKind;
import org.entente.record.SearchText;

/** Builds the SQL that searches one collection. */
record SearchSql(RecordKind kind, SearchText text) {

  private static final String FOUND =
      """
      %1$s_found as materialized (
        select key, %2$s as rank from (select * from %1$s where %3$s limit :candidates) %1$s)""";

  private static final String RANK = "ts_rank(search, (select search_query(:words)))";

  /** A name that equals the words takes precedence over any text about it. */
  private static final String RANK_OF_NAME =
      RANK
          + """
       + case when (select plain_text(:words)) = any(string_to_array(names, ' / ')) then 1
          else similarity(names, (select plain_text(:words))) end""";

  private static final String BEST =
      """
      (select '%2$s' as kind, id, %3$s as title, cast(%5$s as text) as date, rank,
          (select count(*) from %1$s_found) as found, %4$s as content,
          ts_headline('entente', %4$s, (select search_query(:words)), :passages) as passage
        from %1$s_found join %1$s using (key) order by rank desc, id limit :most)""";

  /** Only events have codings. */
  private static final String CODED = " and coding = any(:coding)";

  /** Returns SQL for the matching records, each with its rank. */
  String found() {
    String words = "search @@ (select search_query(:words))";
    String condition =
        text.named() ? "(%s or names like (select part_of_name(:words)))".formatted(words) : words;
    String coded = kind == RecordKind.EVENT ? CODED : "";
    return FOUND.formatted(kind.table(), text.named() ? RANK_OF_NAME : RANK, condition + coded);
  }

  /** Returns SQL for the best matches, each row with the number of matches. */
  String best() {
    return BEST.formatted(kind.table(), kind.name(), text.title(), text.content(), text.date());
  }
}
