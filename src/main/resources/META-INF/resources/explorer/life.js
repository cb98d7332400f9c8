// Shows the statuses of an agreement as a labelled band; each width reflects a duration.

import { dated, firstDay, h, words } from './page.js';

const DAY = 86_400_000;

export function life(timeline) {
  const intervals = timeline.intervals.filter(({ from }) => from);
  if (!intervals.length) return h('p', {}, 'No status history recorded.');
  const total = Math.max(DAY, Date.now() - began(intervals[0].from));
  return h('ol', { class: 'life' }, intervals.map((interval) => {
    const certainty = interval.statusCertain ? '' : ' uncertain';
    const part = h('li', { class: interval.status.toLowerCase().replaceAll('_', '-') + certainty },
      h('strong', {}, words(interval.status), interval.statusCertain ? '' : ', not certain'),
      h('span', {}, interval.to ? ['from ', dated(interval.from), ' to ', dated(interval.to)] : ['since ', dated(interval.from)]));
    const days = (interval.to ? began(interval.to) : Date.now()) - began(interval.from);
    part.style.flexGrow = Math.max(0.02, days / total).toFixed(3);
    return part;
  }));
}

function began(date) {
  const [year, month = 1, day = 1] = firstDay(date);
  return Date.UTC(year, month - 1, day);
}
