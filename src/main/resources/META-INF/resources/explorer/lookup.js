// A form field that offers records by their names while one types (the combobox pattern of ARIA).

import { get } from './api.js';
import { field } from './form.js';
import { COLLECTIONS, countryName } from './labels.js';
import { announce, h, language } from './page.js';

const PAUSE = 150;
const MOST = 8;
const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const COUNTRY = /^[A-Z]{3}$/;

/** Returns the name of a record; null where none has the id. */
async function nameOf(kind, id) {
  if (!ID.test(id)) return null;
  const { path, label } = COLLECTIONS[kind];
  return get(`/${path}/${id}?fields=id,${label}`).then((one) => one[label], () => null);
}

/** Finds and names the records of a kind. */
export const records = (kind) => ({
  find: async (text) => {
    const { items } = await get(`/search?${new URLSearchParams({ q: text.slice(0, 200), kind, limit: String(MOST) })}`);
    return items.map(({ id, title }) => ({ id, name: title }));
  },
  named: (id) => nameOf(kind, id),
});

/** Finds countries by code or name, and names them. */
export const nations = (known) => ({
  find: async (text) => {
    const typed = text.toLowerCase();
    return known.filter(({ code, name }) => code.toLowerCase() === typed || name.toLowerCase().includes(typed))
      .slice(0, MOST).map(({ code, name }) => ({ id: code, name }));
  },
  named: async (code) => (COUNTRY.test(code) ? countryName(code) : null),
});

/** Finds and names countries and actors. */
export const sides = (known) => {
  const [country, actor] = [nations(known), records('ACTOR')];
  return {
    countryFirst: true,
    find: async (text) => [...await country.find(text), ...await actor.find(text)].slice(0, MOST),
    named: async (text) => await country.named(text) ?? actor.named(text),
  };
};

/**
 * Creates a field whose value in the address is an id or code.
 *
 * @param from finds what a text names, and names what an id stands for
 */
export async function lookup(label, name, value, { find, named }, attributes = {}) {
  const known = value && await named(value);
  const id = h('input', { type: 'hidden', name, value: value ?? '' });
  const options = h('ul', { role: 'listbox', id: `offers-${name}`, 'aria-label': label, hidden: true });
  const box = h('input', { type: 'text', role: 'combobox', autocomplete: 'off', spellcheck: 'false', maxlength: 200, size: 18,
    'aria-autocomplete': 'list', 'aria-expanded': 'false', 'aria-controls': options.id, value: known || value || '', ...attributes });
  let turn = 0;
  let timer;
  let offers = [];
  let active = -1;

  const close = () => {
    clearTimeout(timer);
    turn += 1;
    options.hidden = true;
    active = -1;
    box.setAttribute('aria-expanded', 'false');
    box.removeAttribute('aria-activedescendant');
  };
  const choose = (offer) => {
    box.value = offer.name;
    id.value = offer.id;
    close();
  };
  const highlight = (at) => {
    active = (at + offers.length) % offers.length;
    [...options.children].forEach((option, place) => option.setAttribute('aria-selected', String(place === active)));
    box.setAttribute('aria-activedescendant', options.children[active].id);
    options.children[active].scrollIntoView({ block: 'nearest' });
  };
  const show = () => {
    options.replaceChildren(...offers.map((offer, at) => h('li', { role: 'option', id: `offer-${name}-${at}`, 'aria-selected': 'false',
      ...language(offer.name), onpointerdown: (event) => { event.preventDefault(); choose(offer); } }, offer.name)));
    options.hidden = offers.length === 0;
    box.setAttribute('aria-expanded', String(offers.length > 0));
    announce(offers.length ? `${offers.length} suggestions.` : 'No suggestions.');
  };
  const offer = async () => {
    const mine = ++turn;
    const found = await find(box.value.trim()).catch(() => []);
    if (mine !== turn) return;
    offers = found;
    active = -1;
    show();
  };
  // Korean is found while a syllable is composed, so composition does not delay the search.
  box.addEventListener('input', () => {
    id.value = box.value.trim();
    clearTimeout(timer);
    if (id.value) timer = setTimeout(offer, PAUSE);
    else close();
  });
  box.addEventListener('keydown', (event) => {
    if (event.isComposing) return;
    const open = !options.hidden && offers.length > 0;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      if (!open && box.value.trim()) offer();
      else if (open) highlight(active + (event.key === 'ArrowDown' ? 1 : active < 0 ? 0 : -1));
    } else if (event.key === 'Enter' && open && active >= 0) {
      event.preventDefault();
      choose(offers[active]);
    } else if (event.key === 'Escape' && open) {
      event.preventDefault();
      close();
    }
  });
  box.addEventListener('blur', close);
  const whole = field(label, box);
  whole.classList.add('lookup');
  whole.append(id, options);
  return whole;
}

/**
 * Replaces the names that were typed by the ids of the records that they name.
 *
 * @param wanted what finds and names the values of each parameter
 * @returns the parameters, and each name that stands for several records, or for none, with those to choose from
 */
export async function resolved(parameters, wanted) {
  const whole = { ...parameters };
  const open = [];
  await Promise.all(Object.entries(wanted).map(async ([name, { find, named, countryFirst }]) => {
    const text = parameters[name];
    if (!text || await named(text)) return;
    const found = await find(text);
    const same = found.filter((one) => one.name.toLowerCase() === text.toLowerCase());
    const [only, ...others] = same.length ? same : found;
    if (only && (!others.length || (countryFirst && same.length && COUNTRY.test(only.id)))) whole[name] = only.id;
    else open.push({ name, text, found });
  }));
  return { parameters: whole, open };
}
