package org.entente.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URI;
import java.util.List;

/**
 * A page of a list.
 *
 * @param next the URL of the next page; null on the last page
 * @param nextCursor the parameter of that URL that says where the page begins; null on the last
 *     page
 * @param total the number of items in the whole list; null if the client does not request it
 */
public record Page<V>(
    List<V> items,
    @JsonInclude(JsonInclude.Include.ALWAYS) URI next,
    @JsonInclude(JsonInclude.Include.ALWAYS) String nextCursor,
    @JsonInclude(JsonInclude.Include.NON_NULL) Long total) {

  /** Returns a page of a list that is not counted. */
  public static <V> Page<V> of(List<V> items, URI next, String nextCursor) {
    return new Page<>(items, next, nextCursor, null);
  }

  /** Returns the only or last page of a list that is not counted. */
  public static <V> Page<V> last(List<V> items) {
    return of(items, null, null);
  }
}
