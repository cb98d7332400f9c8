// Shows how relations between two countries or actors change over time.

import { countries, get, sideName } from './api.js';
import { DATE, apiAddress, curl, download, field, filters, h, input, listAddress, mapAddress, plural, select } from './page.js';
import { conflict, cooperation, meanOf, seriesChart, seriesTable } from './series.js';

export default async function relation(parameters) {
  const known = await countries();
  const a = parameters.a || known[0]?.code;
  const b = parameters.b || known.find(({ code }) => code !== a)?.code;
  const form = filters('relation',
    field('First side', input('a', a, { list: 'sides', required: true, size: 14 }), 'Country code or actor ID'),
    field('Second side', input('b', b, { list: 'sides', required: true, size: 14 })),
    field('Interval', select('interval', parameters.interval ?? 'year', { year: 'Year', quarter: 'Quarter', month: 'Month' })),
    field('From', input('from', parameters.from, DATE)),
    field('To', input('to', parameters.to, DATE)),
    h('datalist', { id: 'sides' }, known.map(({ code, name }) => h('option', { value: code }, name))));
  if (!a || !b) return { title: 'Relations', content: [h('h1', {}, 'Relations'), form] };
  const path = apiAddress(`/relations/${encodeURIComponent(a)}/${encodeURIComponent(b)}`, {
    interval: parameters.interval ?? 'year', from: parameters.from, to: parameters.to });
  const series = await get(path);
  const title = `${sideName(series.a)} and ${sideName(series.b)}`;
  return { title, content: [
    h('h1', {}, title),
    form,
    h('p', { class: 'lede' }, summary(series)),
    h('figure', { class: 'wide' }, seriesChart(series, 'tall', (bucket) => {
      if (bucket.n) document.querySelector(`a[href="${CSS.escape(listAddress(bucket.href))}"]`)?.click();
    }), h('figcaption', {}, 'Each event counts once, in the period in which it began. Cooperation is above the axis, conflict below; n is the number of events.')),
    series.unplaced.n > 0 && h('p', { class: 'note' }, h('a', { href: listAddress(series.unplaced.href) },
      plural(series.unplaced.n, 'event')), series.unplaced.n === 1 ? ' has' : ' have', ` a date too imprecise to be grouped by ${series.interval}.`),
    h('h2', {}, 'Table view'),
    seriesTable(series),
    h('p', { class: 'ways' }, h('a', { href: mapAddress(series.total.href) }, 'Show these events on the map'),
      download(path.replace(/(\?|$)/, '.csv$1'), 'Download this table as CSV')),
    curl(path),
  ] };
}

function summary(series) {
  const { total } = series;
  if (!total.n) return 'No events recorded between them in this period.';
  const worst = series.buckets.reduce((one, other) => (conflict(other) > conflict(one) ? other : one));
  const text = `${plural(total.n, 'event')}: ${cooperation(total)} of cooperation, ${conflict(total)} of conflict. Mean score: ${meanOf(total)}.`;
  return conflict(worst) ? `${text} Most conflict: ${worst.start} (${conflict(worst)} of ${plural(worst.n, 'event')}).` : text;
}
