// Shows how relations between two countries or actors change over time.

import { get } from './api.js';
import { DATE, answered, field, filters, input, select } from './form.js';
import { countries, sideName } from './labels.js';
import { lookup, resolved, sides } from './lookup.js';
import { address, apiAddress, curl, download, h, listAddress, mapAddress, plural } from './page.js';
import { conflict, cooperation, meanOf, seriesChart, seriesTable } from './series.js';

export default async function relation(given) {
  const known = await countries();
  const wanted = { a: sides(known), b: sides(known) };
  const { parameters, open } = await resolved(given, wanted);
  const a = parameters.a || known[0]?.code;
  const b = parameters.b || known.find(({ code }) => code !== a)?.code;
  const form = filters('relation',
    await lookup('First country or actor', 'a', a, wanted.a, { required: true }),
    await lookup('Second country or actor', 'b', b, wanted.b, { required: true }),
    field('Interval', select('interval', parameters.interval ?? 'year', { year: 'Year', quarter: 'Quarter', month: 'Month' })),
    field('From', input('from', parameters.from, DATE)),
    field('To', input('to', parameters.to, DATE)));
  if (!a || !b) return { title: 'Relations', content: [h('h1', {}, 'Relations'), form] };
  const path = apiAddress(`/relations/${encodeURIComponent(a)}/${encodeURIComponent(b)}`, {
    interval: parameters.interval ?? 'year', from: parameters.from, to: parameters.to });
  const shown = await answered({ title: 'Relations', form, open, choice: (name, id) => address('relation', { ...parameters, a, b, [name]: id }),
    read: async () => shownSeries(await get(path), path) });
  const names = await Promise.all([wanted.a.named(a), wanted.b.named(b)]);
  if (names.every(Boolean)) {
    shown.title = names.join(' and ');
    shown.content[0].textContent = shown.title;
  }
  return shown;
}

function shownSeries(series, path) {
  return [
    h('p', { class: 'lede' }, summary(series)),
    h('figure', { class: 'wide' }, seriesChart(series, 'tall', (bucket) => {
      if (bucket.n) document.querySelector(`a[href="${CSS.escape(listAddress(bucket.href))}"]`)?.click();
    }), h('figcaption', {}, 'Each event counts once, in the period in which it began. Cooperation is above the axis, conflict below; n is the number of events. The table below has the same numbers.')),
    series.unplaced.n > 0 && h('p', { class: 'note' }, h('a', { href: listAddress(series.unplaced.href) },
      plural(series.unplaced.n, 'event')), series.unplaced.n === 1 ? ' has' : ' have', ` a date too imprecise to be grouped by ${series.interval}.`),
    h('h2', {}, 'Table view'),
    seriesTable(series),
    h('p', { class: 'ways' }, h('a', { href: mapAddress(series.total.href) }, 'Show these events on the map'),
      download(path.replace(/(\?|$)/, '.csv$1'), 'Download as CSV')),
    curl(path)];
}

function summary(series) {
  const { total } = series;
  if (!total.n) return 'No events recorded between them in this period.';
  const worst = series.buckets.reduce((one, other) => (conflict(other) > conflict(one) ? other : one));
  const text = `${plural(total.n, 'event')}: ${cooperation(total)} of cooperation, ${conflict(total)} of conflict. Mean score: ${meanOf(total)}.`;
  return conflict(worst) ? `${text} Most conflict: ${worst.start} (${conflict(worst)} of ${plural(worst.n, 'event')}).` : text;
}
