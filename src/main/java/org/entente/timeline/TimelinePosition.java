package org.entente.timeline;

import java.util.List;
import java.util.Map;

/**
 * The position of the last entry of a page, as cursors hold it.
 *
 * @param query the filters and sort order of the timeline
 * @param day the day on which the entry stands
 * @param kind the ordinal of its {@link EntryKind}
 * @param rank orders entries of a day and kind
 * @param key the database key of the record that orders entries of a rank
 * @param position the index of the entry within the record
 */
record TimelinePosition(
    Map<String, List<String>> query, String day, int kind, int rank, long key, int position) {}
