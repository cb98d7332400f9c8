// Lists the records behind a count, of any collection, with facets that narrow the list.

import { get, pathOf } from './api.js';
import { COLLECTIONS, countryName, filterName, valueName } from './labels.js';
import { records } from './lookup.js';
import { address as viewAddress, announce, apiAddress, curl, dated, download, h, language, listAddress, mapAddress, plural, recordLink, words } from './page.js';
import { item } from './timeline.js';

const SORTS = { EVENT: 'startDate', ACTOR: 'name', AGREEMENT: '-signedOn', RECOMMENDATION: '-issuedOn', SOURCE: '-publishedOn' };
const OF_PAGES = ['sort', 'limit', 'cursor', 'total', 'fields', 'include'];
const SHOWN_VALUES = '8';
const ALL_VALUES = '200';

/** Filters that apply unless others are chosen. */
const DEFAULTS = { coding: 'HUMAN' };
const WIDE = '(min-width: 40rem)';

/** The kinds of the records that filters name. */
const REFERENCES = { actor: 'ACTOR', party: 'ACTOR', addressee: 'ACTOR', issuer: 'ACTOR', beneficiary: 'ACTOR', respondent: 'ACTOR',
  affiliation: 'ACTOR', attributedTo: 'ACTOR', agreement: 'AGREEMENT', concerns: 'AGREEMENT', precedent: 'AGREEMENT',
  source: 'SOURCE', event: 'EVENT', respondsTo: 'EVENT', evidence: 'EVENT' };

/** Returns the kind and the filters of an address of the API; those of all events where it is no list. */
function asked(of) {
  const url = new URL(of?.startsWith('/') ? of : '/events', location.origin);
  const kind = Object.keys(COLLECTIONS).find((one) => url.pathname === `/${COLLECTIONS[one].path}`);
  const query = kind ? url.searchParams : new URLSearchParams();
  const names = [...new Set(query.keys())].filter((name) => !OF_PAGES.includes(name));
  return { kind: kind ?? 'EVENT', sort: query.get('sort'), filters: Object.fromEntries(names.map((name) => [name, query.getAll(name)])) };
}

export default async function list(parameters) {
  const { kind, sort, filters } = asked(parameters.of);
  const { path, title, one } = COLLECTIONS[kind];
  const address = apiAddress(`/${path}`, { ...filters, sort: sort ?? SORTS[kind] });
  const [page, counts] = await Promise.all([
    get(address), get(apiAddress(`/${path}/facets`, { ...filters, limit: parameters.values ?? SHOWN_VALUES }))]);
  const entries = h('ol', { class: 'timeline flat' });
  const more = h('button', { type: 'button', class: 'more' }, 'Show more');
  const add = ({ items, next }) => {
    entries.append(...items.map(ENTRIES[kind]));
    more.hidden = !next;
    more.onclick = async () => {
      add(await get(pathOf(next)));
      announce(`${plural(entries.children.length, one)} shown.`);
    };
  };
  add(page);
  return { title, content: [
    h('h1', {}, title),
    kinds(kind),
    h('p', { class: 'lede' }, counts.total ? `${plural(counts.total, one)}.` : 'No record matches these filters. Remove one of them.'),
    await chips(path, filters, counts),
    h('p', { class: 'ways' }, kind === 'EVENT' && h('a', { href: mapAddress(apiAddress('/events', filters)) }, 'Show on the map'),
      download(apiAddress(`/${path}.csv`, { ...filters, sort }), 'Download as CSV')),
    counts.total > 0 && h('div', { class: 'browse' }, facets(counts, filters), h('div', {}, entries, more)),
    curl(address)] };
}

/** Leads to the lists of the other kinds. */
const kinds = (shown) => h('nav', { class: 'kinds', 'aria-label': 'Kinds of record' }, Object.entries(COLLECTIONS).map(([kind, { path, title }]) =>
  h('a', { href: listAddress(`/${path}`), 'aria-current': kind === shown && 'page' }, title)));

/** Shows each filter with a link that removes it. */
async function chips(path, filters, { facets: counted }) {
  const labels = Object.fromEntries(Object.entries(counted).map(([name, { values }]) =>
    [name, new Map(values.map(({ value, label }) => [value, label]))]));
  const all = Object.entries(filters).flatMap(([name, values]) => values.map((value) => ({ name, value })))
    .filter(({ name, value }) => DEFAULTS[name] !== value);
  const texts = new Map(await Promise.all(all.map(async ({ name, value }) => [name + value, (await Promise.all(value.split(',').map(
    async (each) => labels[name]?.get(each) ?? await recordName(name, each) ?? valueName(name, each)))).join(' or ')])));
  return all.length > 0 && h('ul', { class: 'chips', 'aria-label': 'Filters' }, all.map(({ name, value }) => {
    const others = { ...filters, [name]: filters[name].filter((other) => other !== value) };
    const text = texts.get(name + value);
    return h('li', {}, h('span', {}, filterName(name)), ` ${text} `,
      h('a', { href: listAddress(apiAddress(`/${path}`, others)), 'aria-label': `Remove the filter ${filterName(name)} ${text}` }, '×'));
  }));
}

/** Returns the name of the record that a filter names; undefined where it takes no ids, or no record has it. */
const recordName = (name, id) => (REFERENCES[name] ? records(REFERENCES[name]).named(id).then((found) => found ?? undefined) : undefined);

/** Counts the records by the values of each facet, as links to the narrower lists. */
function facets({ href: whole, facets: counted }, filters) {
  const shown = Object.entries(counted).filter(([, { values }]) => values.length > 1 || values[0]?.count);
  return h('details', { class: 'facets', open: matchMedia(WIDE).matches }, h('summary', {}, 'Narrow the list'), h('div', {}, shown.map(([name, { values, omitted }]) => h('section', {},
    h('h2', {}, filterName(name)),
    h('ul', {}, values.map(({ value, label, count, href }) => h('li', {},
      filters[name]?.some((given) => given.split(',').includes(value)) && values.length === 1 ? h('span', { ...language(label ?? '') }, label ?? valueName(name, value))
        : h('a', { href: listAddress(href), ...language(label ?? '') }, label ?? valueName(name, value)),
      h('span', { class: 'count' }, count.toLocaleString('en'))))),
    omitted > 0 && h('p', { class: 'note' }, h('a', { href: viewAddress('list', { of: whole, values: ALL_VALUES }) }, plural(omitted, 'more value')))))));
}

const row = (kind, one, when, facts) => h('li', { class: `entry ${kind.toLowerCase()} none` },
  h('p', { class: 'when' }, when),
  h('div', {}, h('p', { class: 'headline' }, recordLink(kind, one.id, one.title ?? one.name)),
    h('p', { class: 'facts' }, facts.filter(Boolean).map((fact) => h('span', {}, fact)))));

const names = (references) => references.map(({ name }) => name).join(', ');

const ENTRIES = {
  EVENT: (one) => item({ date: one.startDate, endDate: one.endDate, kind: 'EVENT', type: one.type, quad: one.quad,
    headline: one.title, record: { kind: 'EVENT', id: one.id } }),
  ACTOR: (one) => row('ACTOR', one, words(one.kind), [one.country && countryName(one.country), one.otherNames[0]?.name]),
  AGREEMENT: (one) => row('AGREEMENT', one, one.signedOn ? dated(one.signedOn) : 'No signature', [words(one.form), words(one.status), names(one.parties.map(({ actor }) => actor))]),
  RECOMMENDATION: (one) => row('RECOMMENDATION', one, dated(one.issuedOn), [one.status && words(one.status), `${names(one.issuers)} to ${names(one.addressees)}`]),
  SOURCE: (one) => row('SOURCE', one, one.publishedOn ? dated(one.publishedOn) : '', [words(one.kind), one.publisher]),
};
