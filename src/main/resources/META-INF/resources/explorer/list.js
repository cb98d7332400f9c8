// Lists the events behind a count.

import { get, pathOf } from './api.js';
import { announce, curl, h, mapAddress, plural } from './page.js';
import { item } from './timeline.js';

const FORM = /^\/events(\?|$)/;

export default async function list(parameters) {
  const href = FORM.test(parameters.of ?? '') ? parameters.of : '/events';
  const path = href.includes('sort=') ? href : `${href}${href.includes('?') ? '&' : '?'}sort=startDate`;
  const page = await get(path);
  const entries = h('ol', { class: 'timeline flat' });
  const more = h('button', { type: 'button', class: 'more' }, 'Show more');
  const add = ({ items, next }) => {
    entries.append(...items.map((event) => item({
      date: event.startDate, endDate: event.endDate, kind: 'EVENT', type: event.type, quad: event.quad,
      headline: event.title, record: { kind: 'EVENT', id: event.id } })));
    more.hidden = !next;
    more.onclick = async () => {
      add(await get(pathOf(next)));
      announce(`${plural(entries.children.length, 'event')} shown.`);
    };
  };
  add(page);
  return { title: 'Events', content: [
    h('h1', {}, 'Events'),
    h('p', { class: 'lede' }, page.next ? `Showing the first ${plural(page.items.length, 'event')}.` : plural(page.items.length, 'event') + '.'),
    h('ul', { class: 'chips', 'aria-label': 'Filters' }, chips(href)),
    h('p', { class: 'ways' }, h('a', { href: mapAddress(href) }, 'Show on the map')),
    entries, more, curl(path)] };
}

function chips(href) {
  return [...new URL(href, location.origin).searchParams].map(([name, value]) =>
    h('li', {}, h('span', {}, name), ` ${value}`));
}
