// Shares elements, URLs and text formats among the views.

import { BASE, pathOf, published } from './api.js';

/** Creates an element. A child is a node, a string, a list of these, or empty. */
export const h = (name, attributes = {}, ...children) => filled(document.createElement(name), attributes, children);

/** Creates an element of a drawing. */
export const svg = (name, attributes = {}, ...children) =>
  filled(document.createElementNS('http://www.w3.org/2000/svg', name), attributes, children);

function filled(element, attributes, children) {
  for (const [key, value] of Object.entries(attributes)) {
    if (key.startsWith('on')) element.addEventListener(key.slice(2), value);
    else if (value === true) element.setAttribute(key, '');
    else if (value !== false && value != null) element.setAttribute(key, value);
  }
  element.append(...children.flat(Infinity).filter((child) => child != null && child !== false));
  return element;
}

/** Returns the URL of a view. */
export function address(view, parameters = {}) {
  const query = new URLSearchParams();
  if (view !== 'home') query.set('view', view);
  for (const [name, value] of Object.entries(parameters)) if (value) query.set(name, value);
  const text = query.toString().replaceAll('%2C', ',').replaceAll('%2F', '/');
  return text ? `${BASE}?${text}` : BASE;
}

export const recordAddress = (kind, id) => address('record', { kind: kind.toLowerCase(), id });

export const recordLink = (kind, id, label) =>
  h('a', { href: recordAddress(kind, id), ...language(label) }, label);

/** Returns the URL of the view that lists the records of an API URL. */
export const listAddress = (href) => address('list', { of: pathOf(href) });

/** Returns the URL of the view that shows the events of an API URL on a map. */
export const mapAddress = (href) => address('map', { of: pathOf(href) });

/** Links to a file that the API makes. */
export const download = (path, label) => h('a', { href: published(path), download: true }, label);

/** Returns an API path with its query string, without empty parameters. */
export function apiAddress(path, parameters = {}) {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters)) {
    for (const one of [value].flat()) if (one) query.append(name, one);
  }
  const text = query.toString().replaceAll('%2C', ',');
  return text ? `${path}?${text}` : path;
}

/** Turns GSOMIA_RULING into "Gsomia ruling". */
export function words(term) {
  const text = term.toLowerCase().replaceAll('_', ' ').replaceAll('-', ' ').replaceAll('organization', 'organisation');
  return capital(text);
}

/** Begins a text with a capital letter. */
export const capital = (text) => text.charAt(0).toUpperCase() + text.slice(1);

export const plural = (n, one, many = `${one}s`) => `${n.toLocaleString('en')} ${n === 1 ? one : many}`;

/** Marks the language of a name in Japanese or Korean script for screen readers. */
export function language(text) {
  if (/[぀-ヿ]/.test(text)) return { lang: 'ja' };
  if (/[가-힣]/.test(text)) return { lang: 'ko' };
  return {};
}

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September',
  'October', 'November', 'December'];

/** Formats 2019-08-23 as 23 August 2019 and keeps the precision and the doubts of the date. */
export function spoken(date) {
  if (!date) return '';
  const [one, other] = date.split('/');
  return other ? `between ${spoken(one)} and ${spoken(other)}` : spokenDate(one);
}

function spokenDate(date) {
  const [year, month, day] = date.replaceAll(/-XX|[~?%]/g, '').split('-');
  const text = [day && Number(day), month && MONTHS[Number(month) - 1], spokenYear(year)].filter(Boolean).join(' ');
  return `${/[~%]/.test(date) ? 'about ' : ''}${text}${/[?%]/.test(date) ? ' (uncertain)' : ''}`;
}

const spokenYear = (year) => (year.includes('X')
  ? `${Number(year.replaceAll('X', '0'))}–${Number(year.replaceAll('X', '9'))}` : Number(year));

const EXACT = /^[-\d]+$/;

export const dated = (date) => (EXACT.test(date) ? h('time', { datetime: date }, spoken(date)) : h('span', {}, spoken(date)));

/** Returns the year, month and day of a date, as far as they are known. */
const numbers = (date, digit) => date.replaceAll(/-XX|[~?%]/g, '').replaceAll('X', digit).split('-').map(Number);

/** Returns the first day that the date covers, as year, month and day. */
export const firstDay = (date) => numbers(date.split('/')[0], '0');

/** Returns the last day that the date covers, as year, month and day; its month or year if these are as far as it goes. */
export const lastDay = (date) => numbers(date.split('/').at(-1), '9');

/** Returns the last year that the date covers. */
export const lastYear = (date) => lastDay(date)[0];

export const isConflict = (quad) => Boolean(quad) && quad.endsWith('CONFLICT');

/** Shows the name of a class beside its colour. */
export const badge = (quad) =>
  quad && h('span', { class: `badge ${quad.toLowerCase().replace('_', '-')}` }, words(quad));

export function announce(text) {
  document.getElementById('status').textContent = text;
}

/** Shows an API request as a curl command with a copy button. */
export function curl(path, note = 'API request for this view') {
  const line = `curl '${location.origin}${published(path)}'`;
  const button = h('button', {
    type: 'button',
    onclick: async () => {
      await copy(line);
      button.textContent = 'Copied';
      announce('Request copied.');
      setTimeout(() => { button.textContent = 'Copy'; }, 2000);
    },
  }, 'Copy');
  return h('figure', { class: 'curl' },
    h('figcaption', {}, note),
    h('div', {}, h('code', { tabindex: 0, role: 'group', 'aria-label': 'API request' }, line), button));
}

async function copy(text) {
  if (navigator.clipboard) return navigator.clipboard.writeText(text);
  const area = h('textarea', {}, text);
  document.body.append(area);
  area.select();
  document.execCommand('copy');
  area.remove();
  return undefined;
}
