package org.entente.record;

/**
 * What full-text search reads of a collection, as SQL expressions on its table.
 *
 * @param title of a record
 * @param content the text that snippets are taken from
 * @param date the record's own date; {@code null} in SQL where records have none
 * @param named whether records have names, whose parts are found too
 */
public record SearchText(String title, String content, String date, boolean named) {

  public static SearchText ofNames(String content, String date) {
    return new SearchText("name", content, date, true);
  }

  public static SearchText ofTitles(String content, String date) {
    return new SearchText("title", content, date, false);
  }
}
