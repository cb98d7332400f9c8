// Places days on an axis of time that fits the lanes of an agreement.

import { dayNumber, daysOf, momentOf, today } from './days.js';
import { svg } from './page.js';
import { ENDED } from './status.js';

const MARGIN = 0.02;
const NARROWEST = 0.012;
const SHORTEST = 60;
const MONTH = 30.44;
const YEAR = 12;
const MOST_LABELS = { months: 4, years: 6 };
/** The months between two labels. */
const STEPS = [1, 3, 6, 12, 24, 60, 120, 240, 600, 1200, 2400, 6000];

/** Returns the axis from the first date of the lanes until today, or until soon after the agreement has ended. */
export function axisOf(lanes) {
  const dates = lanes.flatMap(({ intervals, actions }) => [
    ...intervals.map(({ from }) => from), ...actions.flatMap(({ date, effectiveDate }) => [date, effectiveDate])])
    .filter(Boolean).map(daysOf);
  const current = lanes[0].intervals.at(-1);
  const ended = ENDED.includes(current.status) && current.statusCertain;
  const first = Math.min(...dates.map((days) => days.first));
  const last = Math.max(...dates.map((days) => days.last), ended ? -Infinity : today());
  const margin = Math.max(SHORTEST, last - first) * MARGIN;
  return axis(first - margin, last + margin * (ended ? 5 : 1), ended ? null : today());
}

function axis(start, end, now) {
  const share = (day) => (day - start) / (end - start);
  const percent = (part) => `${(part * 100).toFixed(2)}%`;
  const place = (day) => percent(share(day));
  const span = (from, to) => ({ x: place(from), width: percent(share(to) - share(from)) });
  const marks = labels(start, end).filter(({ day }) => !now || Math.abs(share(now) - share(day)) > 0.12);
  if (now) marks.push({ day: now, text: 'today' });
  return {
    end,
    place,
    span,
    /** Places days so that they can be seen, however few they are. */
    stretch: (from, to) => {
      const missing = Math.max(0, NARROWEST * (end - start) - (to - from)) / 2;
      return span(from - missing, to + missing);
    },
    grid: () => marks.map(({ day }) => svg('line', { class: 'grid', x1: place(day), x2: place(day), y2: '100%' })),
    scale: () => svg('svg', { class: 'scale', 'aria-hidden': 'true' }, marks.map(({ day, text }) =>
      svg('text', { x: place(day), y: 14, 'text-anchor': anchor(share(day)) }, text))),
  };
}

const anchor = (share) => (share < 0.1 ? 'start' : share > 0.9 ? 'end' : 'middle');

/** Returns the days that begin months or years, as many as there is room for. */
function labels(start, end) {
  const months = (end - start) / MONTH;
  const step = STEPS.find((one) => months / one <= (one < YEAR ? MOST_LABELS.months : MOST_LABELS.years)) ?? STEPS.at(-1);
  const moment = momentOf(start);
  const found = [];
  let at = Math.ceil((moment.getUTCFullYear() * YEAR + moment.getUTCMonth() + 1) / step) * step;
  for (; monthDay(at) < end; at += step) found.push({ day: monthDay(at), text: step < YEAR ? monthName(at) : at / YEAR });
  return found;
}

const monthDay = (month) => dayNumber(Math.floor(month / YEAR), (month % YEAR) + 1);

const monthName = (month) => momentOf(monthDay(month)).toLocaleDateString('en-GB', { month: 'short', year: 'numeric', timeZone: 'UTC' });
