package org.entente.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URI;
import java.util.List;

/**
 * A page of a list.
 *
 * @param next the URL of the next page; null on the last page
 * @param total the number of items in the whole list; null if the client does not request it
 */
public record Page<V>(
    List<V> items,
    @JsonInclude(JsonInclude.Include.ALWAYS) URI next,
    @JsonInclude(JsonInclude.Include.NON_NULL) Long total) {}
