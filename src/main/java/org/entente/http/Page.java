package org.entente.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URI;
import java.util.List;

/**
 * A page of a list.
 *
 * @param next the address of the page after it, null on the last one
 * @param total how many records the whole list has, null when not asked for
 */
public record Page<V>(
    List<V> items,
    @JsonInclude(JsonInclude.Include.ALWAYS) URI next,
    @JsonInclude(JsonInclude.Include.NON_NULL) Long total) {}
