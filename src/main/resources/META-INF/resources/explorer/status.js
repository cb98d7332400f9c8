// Tells which statuses an agreement, or a party, has on the days of a date.

import { daysOf } from './days.js';
import { words } from './page.js';

const PHRASES = { PROPOSED: 'not yet concluded', NONE: 'not a party' };
const OR = new Intl.ListFormat('en-GB', { type: 'disjunction' });

/** The statuses of what has ended. */
export const ENDED = ['TERMINATED', 'LAPSED', 'SUPERSEDED', 'WITHDRAWN', 'ENDED'];

export const possible = ({ status, statusPossible }) => statusPossible ?? [status];

/** Names statuses in a sentence: "in force or signed". */
export const either = (statuses) => OR.format(statuses.map((status) => PHRASES[status] ?? words(status).toLowerCase()));

/** Returns the intervals that have a day from the first to the last. */
export const between = (intervals, first, last) => intervals.filter(({ from, to }) =>
  (!from || daysOf(from).first <= last) && (!to || daysOf(to).first > first));
