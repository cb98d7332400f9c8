// Lists dated entries by year, with filters.

import { countries, get, pathOf } from './api.js';
import { DATE, address, announce, apiAddress, badge, curl, dated, download, field, filters, firstDay, h, input, lastYear, plural, recordAddress, select, words }
  from './page.js';

const KINDS = {
  EVENT: 'Event', AGREEMENT_ACTION: 'Agreement action', RECOMMENDATION_ISSUED: 'Recommendation',
  RECOMMENDATION_RESPONSE: 'Response', RECOMMENDATION_STATUS: 'Outcome',
};

export default async function timeline(parameters) {
  const [known, actors, agreements] = await Promise.all([
    countries(), get('/graph?tie=EVENT&limit=100'), get('/agreements?limit=100')]);
  const chosen = { actor: parameters.actor, country: parameters.country, agreement: parameters.agreement,
    recommendation: parameters.recommendation, kind: parameters.kind, from: parameters.from, to: parameters.to,
    sort: parameters.sort };
  const path = apiAddress('/timeline', { ...chosen, limit: '50' });
  const page = await get(path);
  const form = filters('timeline',
    field('Actor', input('actor', parameters.actor, { list: 'actors', size: 16 })),
    field('Country', input('country', parameters.country, { list: 'codes', size: 8 })),
    field('Agreement', input('agreement', parameters.agreement, { list: 'agreements', size: 14 })),
    field('Entry type', select('kind', parameters.kind, { '': 'All', ...KINDS })),
    field('From', input('from', parameters.from, DATE)),
    field('To', input('to', parameters.to, DATE)),
    field('Sort by', select('sort', parameters.sort, { '': 'Oldest', '-date': 'Newest' })),
    h('datalist', { id: 'actors' }, actors.nodes.map(({ id, name }) => h('option', { value: id }, name))),
    h('datalist', { id: 'codes' }, known.map(({ code, name }) => h('option', { value: code }, name))),
    h('datalist', { id: 'agreements' }, agreements.items.map(({ id, name }) => h('option', { value: id }, name))));
  return { title: 'Timeline', content: [
    h('h1', {}, 'Timeline'), form,
    h('p', { class: 'ways' }, h('a', { href: address('map', onMap(parameters)) }, 'Show the events on the map'),
      download(apiAddress('/timeline.csv', chosen), 'Download this timeline as CSV')),
    page.items.length ? scroll(page) : h('p', {}, 'No entries match these filters.'),
    curl(path)] };
}

const onMap = ({ actor, country, agreement, from, to }) => ({ actor, country, agreement, from, to });

/** Groups entries under year headings and loads the next page when the end comes into view. */
function scroll(first) {
  const years = h('div', { class: 'timeline' });
  const more = h('button', { type: 'button', class: 'more', hidden: true }, 'Show more');
  let next;
  let count = 0;
  const add = (page) => {
    for (const entry of page.items) yearOf(years, firstDay(entry.date)[0], lastYear(entry.date)).append(item(entry));
    count += page.items.length;
    next = page.next && pathOf(page.next);
    more.hidden = !next;
  };
  let reading = false;
  const read = async () => {
    if (reading || !next) return;
    reading = true;
    add(await get(next));
    reading = false;
    announce(`${plural(count, 'entry', 'entries')} shown.`);
  };
  add(first);
  more.addEventListener('click', read);
  new IntersectionObserver((seen) => seen.some((one) => one.isIntersecting) && read(), { rootMargin: '300px' })
    .observe(more);
  return [years, more];
}

/** Returns the list of the last year, if the entry may be of it, or a new one of the entry's first year. */
function yearOf(years, year, latest) {
  const last = years.lastElementChild;
  if (last && year <= Number(last.dataset.year) && Number(last.dataset.year) <= latest) return last.querySelector('ol');
  const list = h('ol', {});
  years.append(h('section', { 'data-year': year, 'aria-labelledby': `year-${year}` },
    h('h2', { id: `year-${year}` }, year), list));
  return list;
}

export function item(entry) {
  const { record } = entry;
  return h('li', { class: `entry ${entry.kind.toLowerCase().replaceAll('_', '-')} ${(entry.quad ?? 'none').toLowerCase().replace('_', '-')}` },
    h('p', { class: 'when' }, dated(entry.date), entry.endDate && [' to ', dated(entry.endDate)]),
    h('div', {},
      h('p', { class: 'headline' }, h('a', { href: recordAddress(record.kind, record.id) }, entry.headline)),
      h('p', { class: 'facts' }, h('span', {}, KINDS[entry.kind]),
        entry.type && h('span', {}, words(entry.type)), badge(entry.quad))));
}
