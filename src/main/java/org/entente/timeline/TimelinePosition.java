package org.entente.timeline;

import java.util.List;
import java.util.Map;

/**
 * The position of the last entry of a page, as cursors hold it.
 *
 * @param query the filters and sort order of the timeline
 * @param day the first day of the entry
 * @param kind the ordinal of its {@link EntryKind}
 * @param key the database key of the record that orders entries of a day and kind
 * @param position the index of the entry within the record
 */
record TimelinePosition(
    Map<String, List<String>> query, String day, int kind, long key, int position) {}
