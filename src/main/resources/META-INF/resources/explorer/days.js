// Counts days.

import { firstDay, lastDay } from './page.js';

const DAY = 86_400_000;

/** Returns the number of days since 1970, which is negative before it. */
export const dayNumber = (year, month = 1, day = 1) => new Date(0).setUTCFullYear(year, month - 1, day) / DAY;

export const momentOf = (day) => new Date(day * DAY);

export const today = () => Math.floor(Date.now() / DAY);

/** Returns the numbers of the first and the last day that a date covers. */
export function daysOf(date) {
  const [year, month = 12, day] = lastDay(date);
  return { first: dayNumber(...firstDay(date)), last: day ? dayNumber(year, month, day) : dayNumber(year, month + 1, 0) };
}
