// Lists dated entries by year, with filters.

import { get, pathOf } from './api.js';
import { DATE, answered, field, filters, input, select } from './form.js';
import { countries } from './labels.js';
import { lookup, nations, records, resolved } from './lookup.js';
import { address, announce, apiAddress, badge, curl, dated, download, firstDay, h, lastYear, plural, recordAddress, words } from './page.js';

const KINDS = {
  EVENT: 'Event', AGREEMENT_ACTION: 'Agreement action', RECOMMENDATION_ISSUED: 'Recommendation',
  RECOMMENDATION_RESPONSE: 'Response', RECOMMENDATION_STATUS: 'Outcome',
};

export default async function timeline(given) {
  const known = await countries();
  const wanted = { actor: records('ACTOR'), country: nations(known), agreement: records('AGREEMENT') };
  const { parameters, open } = await resolved(given, wanted);
  const chosen = { actor: parameters.actor, country: parameters.country, agreement: parameters.agreement,
    recommendation: parameters.recommendation, kind: parameters.kind, from: parameters.from, to: parameters.to,
    sort: parameters.sort };
  const path = apiAddress('/timeline', { ...chosen, limit: '50' });
  const form = filters('timeline',
    await lookup('Actor', 'actor', parameters.actor, wanted.actor),
    await lookup('Country', 'country', parameters.country, wanted.country, { size: 12 }),
    await lookup('Agreement', 'agreement', parameters.agreement, wanted.agreement),
    field('Entry type', select('kind', parameters.kind, { '': 'All', ...KINDS })),
    field('From', input('from', parameters.from, DATE)),
    field('To', input('to', parameters.to, DATE)),
    field('Sort by', select('sort', parameters.sort, { '': 'Oldest', '-date': 'Newest' })));
  return answered({ title: 'Timeline', form, open, choice: (name, id) => address('timeline', { ...parameters, [name]: id }),
    read: async () => {
      const page = await get(path);
      return [
        h('p', { class: 'ways' }, h('a', { href: address('map', onMap(parameters)) }, 'Show the events on the map'),
          download(apiAddress('/timeline.csv', chosen), 'Download as CSV')),
        page.items.length ? scroll(page) : h('p', {}, 'No entries match these filters.'),
        curl(path)];
    } });
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
