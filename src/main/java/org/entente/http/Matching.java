package org.entente.http;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.entente.database.Question;
import org.entente.http.ListRequest.LinkCondition;

/** The SQL of all that a list's request finds, in no order, and what it binds. */
final class Matching {

  private static final String VALUE = ":value";

  private final ListRequest request;
  private final String table;
  private final Map<String, Object> bound = new LinkedHashMap<>();

  Matching(Listing<?> listing, ListRequest request) {
    this.request = request;
    this.table = listing.projection().collection().table();
    if (request.byRelevance()) {
      bound.put(Listing.WORDS, request.words().orElseThrow());
    }
  }

  Map<String, Object> bound() {
    return bound;
  }

  /** Binds the value under a name of its own. */
  String bind(Object value) {
    String name = "value" + bound.size();
    bound.put(name, value);
    return name;
  }

  /** Where links alone tell what is found, records are not read. */
  Question count() {
    List<String> own = ofRecords();
    List<LinkCondition> first = readFirst();
    List<String> further = further(first, own);
    String found =
        first.isEmpty() || !further.isEmpty()
            ? records(first, own, further)
            : "(%s) found".formatted(keys(first, own));
    return new Question("select count(*) from " + found, bound);
  }

  /** The records under the name of their table. */
  String records() {
    List<String> own = ofRecords();
    List<LinkCondition> first = readFirst();
    return records(first, own, further(first, own));
  }

  private String records(List<LinkCondition> first, List<String> own, List<String> further) {
    return first.isEmpty()
        ? table + where(further)
        : "(%s) found join %s using (key)%s".formatted(keys(first, own), table, where(further));
  }

  /** Dated links, which an index has by what is asked of them; after content, there are few. */
  private List<LinkCondition> readFirst() {
    return request.byContent()
        ? List.of()
        : request.links().stream().filter(link -> link.filter().dated()).toList();
  }

  /** In the order in which the records lie, so that what is read of one after the other is near. */
  private String keys(List<LinkCondition> first, List<String> own) {
    return first.stream()
        .map(
            link ->
                "select link.%s_key as key from %s link%s"
                    .formatted(
                        table, link.filter().table(), where(of(link, carried(link.filter(), own)))))
        .collect(
            Collectors.joining(
                " intersect ", "select distinct key from (", ") links order by key"));
  }

  /** What the links that are read first do not say. */
  private List<String> further(List<LinkCondition> first, List<String> own) {
    List<String> further = new ArrayList<>(own);
    first.forEach(link -> further.removeIf(link.filter()::carries));
    request.links().stream()
        .filter(link -> !first.contains(link))
        .forEach(link -> further.add(exists(link, carried(link.filter(), own), "")));
    return further;
  }

  /** What is asked of the records themselves. */
  List<String> ofRecords() {
    return request.conditions().stream()
        .map(
            condition ->
                condition
                    .filter()
                    .conditionOf(condition.value())
                    .orElseGet(
                        () ->
                            condition
                                .filter()
                                .condition()
                                .replace(VALUE, ":" + bind(condition.value()))))
        .collect(Collectors.toCollection(ArrayList::new));
  }

  /** All that is asked, said of the records. */
  List<String> ofRecordsAndLinks() {
    return further(List.of(), ofRecords());
  }

  /** The conditions that hold of the links as of the records themselves. */
  private static List<String> carried(LinkFilter filter, List<String> conditions) {
    return conditions.stream().filter(filter::carries).map(filter::onLink).toList();
  }

  /**
   * With a name of its own, as the list may be read by another link.
   *
   * @param also what else is known of the link
   * @param apart whether it is looked for in one record after the other, until the page is full
   */
  String exists(LinkCondition link, List<String> also, String apart) {
    String all = String.join(" and ", of(link, also)).replace("link.", "other.");
    return "exists (select from %1$s other where other.%2$s_key = %2$s.key and %3$s%4$s)"
        .formatted(link.filter().table(), table, all, apart);
  }

  private List<String> of(LinkCondition link, List<String> also) {
    List<String> conditions = new ArrayList<>();
    link.values().forEach((part, values) -> conditions.add(part.any(bind(values))));
    conditions.addAll(also);
    return conditions;
  }

  static String where(List<String> conditions) {
    return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
  }
}
