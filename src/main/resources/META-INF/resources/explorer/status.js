// Tells which statuses an agreement, or a party, has on the days of a date.

import { get } from './api.js';
import { daysOf } from './days.js';
import { h, spoken, words } from './page.js';

const SHOWN = 10;
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

/** Says the status of agreements on the day of a record, by their ids; of the first ones alone. */
export async function statusesOn(agreements, date) {
  const shown = agreements.slice(0, SHOWN);
  const timelines = await Promise.all(shown.map(({ id }) => get(`/agreements/${encodeURIComponent(id)}/timeline`)));
  return new Map(shown.map(({ id }, at) => [id, statusOn(timelines[at].intervals, date)]));
}

function statusOn(intervals, date) {
  const { first, last } = daysOf(date);
  const met = between(intervals, first, last);
  const doubts = [
    met.length > 1 && 'the date is not exact',
    met.some(({ statusCertain }) => !statusCertain) && 'the dates of the agreement are not exact'].filter(Boolean);
  return h('small', {}, `Status ${when(date, first === last)}: ${either([...new Set(met.flatMap(possible))])}`,
    doubts.length > 0 && ` (${doubts.join('; ')})`);
}

function when(date, exact) {
  const text = spoken(date);
  return /^(about|between)/.test(text) ? text : `${exact ? 'on' : 'in'} ${text}`;
}
