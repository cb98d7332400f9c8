// Searches all records.

import { get } from './api.js';
import { answered, field, filters, input, select } from './form.js';
import { apiAddress, curl, dated, h, language, plural, recordAddress, words } from './page.js';

const KINDS = { '': 'All', EVENT: 'Events', ACTOR: 'Actors', AGREEMENT: 'Agreements',
  RECOMMENDATION: 'Recommendations', SOURCE: 'Sources' };

export default async function search(parameters) {
  const form = filters('search',
    field('Search for', input('q', parameters.q, { type: 'search', required: true, maxlength: 200, size: 28 }),
      'Any language; “exact phrase”, -excluded'),
    field('Record type', select('kind', parameters.kind, KINDS)));
  if (!parameters.q) return { title: 'Search', content: [h('h1', {}, 'Search'), form] };
  const path = apiAddress('/search', { q: parameters.q, kind: parameters.kind, limit: '50' });
  const shown = await answered({ title: 'Search', form, read: async () => results(await get(path), path) });
  return { ...shown, title: `“${parameters.q}”` };
}

function results(found, path) {
  const counts = found.counts.filter(({ count }) => count)
    .map(({ kind, count, complete }) => `${complete ? '' : 'at least '}${plural(count, kind.toLowerCase())}`);
  return [
    h('p', { class: 'lede', role: 'status' }, counts.length ? `Found ${counts.join(', ')}.` : 'No results found.'),
    h('ol', { class: 'findings' }, found.items.map(finding)),
    curl(path)];
}

function finding(one) {
  return h('li', {},
    h('p', { class: 'headline' }, h('a', { href: recordAddress(one.kind, one.id), ...language(one.title) }, one.title)),
    h('p', { class: 'facts' }, h('span', {}, words(one.kind)), one.date && dated(one.date)),
    h('p', { class: 'snippet' }, marked(one.snippet, one.matches)));
}

/** Marks the matching words in a plain-text snippet. */
function marked(snippet, matches) {
  if (!matches.length) return snippet;
  const letters = matches.map((word) => word.replaceAll(/[\\^$.*+?()[\]{}|]/g, '\\$&')).join('|');
  return snippet.split(new RegExp(`(${letters})`)).map((part) => (matches.includes(part) ? h('mark', {}, part) : part));
}
