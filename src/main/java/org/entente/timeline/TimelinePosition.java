package org.entente.timeline;

import java.util.List;
import java.util.Map;

/**
 * Where a page ended.
 *
 * @param query the filters and the order of the timeline that the position belongs to
 */
record TimelinePosition(
    Map<String, List<String>> query, String day, int kind, long key, int position) {}
