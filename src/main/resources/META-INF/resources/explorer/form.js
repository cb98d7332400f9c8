// Builds the filter forms of the views, and says in them what is wrong with an input.

import { BASE, Refused } from './api.js';
import { h, language } from './page.js';

/** Creates a labelled form field. */
export function field(label, control, hint) {
  const id = `f-${label.toLowerCase().replaceAll(/[^a-z]+/g, '-')}`;
  control.id = id;
  const described = hint && h('small', { id: `${id}-hint` }, hint);
  if (hint) control.setAttribute('aria-describedby', `${id}-hint`);
  return h('p', { class: 'field' }, h('label', { for: id }, label), control, described);
}

export const input = (name, value, attributes = {}) =>
  h('input', { name, value: value ?? '', autocomplete: 'off', spellcheck: 'false', ...attributes });

export const select = (name, value, options) =>
  h('select', { name }, Object.entries(options).map(([key, label]) =>
    h('option', { value: key, selected: key === (value ?? '') }, label)));

/** Creates the filter form of a view. Submitting it opens the URL that holds the filters. */
export const filters = (view, ...fields) =>
  h('form', { class: 'filters', action: BASE, method: 'get', 'aria-label': 'Filters' },
    h('input', { type: 'hidden', name: 'view', value: view }),
    fields, h('button', { type: 'submit' }, 'Show'));

export const DATE = { inputmode: 'numeric', placeholder: '2019-08', pattern: '\\d{4}(-\\d{2}(-\\d{2})?)?', size: 11,
  title: 'Year, month or day: 2019, 2019-08 or 2019-08-23' };

/**
 * Shows a view with its form. A name that stands for several records, and input that the service refuses, leave the form
 * as it is, with what to do beside the fields.
 *
 * @param open the names to choose for, as `resolved` returns them
 * @param choice returns the address of the view with a parameter set
 * @param read calls the API and returns what stands below the form
 */
export async function answered({ title, form, open = [], choice, read }) {
  const heading = h('h1', {}, title);
  if (open.length) return { title, content: [heading, form, open.map((one) => choices(form, one, choice))] };
  try {
    return { title, content: [heading, form, await read()] };
  } catch (error) {
    if (!(error instanceof Refused) || error.status >= 500) throw error;
    const errors = error.problem.errors ?? [{ detail: error.message }];
    const elsewhere = errors.filter(({ parameter, detail }) => !marked(form, parameter, detail));
    return { title, content: [heading, form, h('div', { class: 'problem', role: 'alert' },
      h('p', {}, 'Nothing is shown yet. Correct the form and try again.'),
      elsewhere.length > 0 && h('ul', {}, elsewhere.map(({ detail }) => h('li', {}, detail))))] };
  }
}

function choices(form, { name, text, found }, choice) {
  marked(form, name, found.length ? 'Choose one of those below.' : 'Nothing on record has this name. Try another spelling or language.');
  return found.length > 0 && h('div', { class: 'problem', role: 'alert' },
    h('p', {}, `“${text}” may be:`),
    h('ul', {}, found.map((one) => h('li', {}, h('a', { href: choice(name, one.id), ...language(one.name) }, one.name)))));
}

/** Marks the field of a parameter as wrong; returns whether the form has it. */
function marked(form, name, detail) {
  const control = name && form.querySelector(`[name="${CSS.escape(name)}"]`);
  const shown = control?.type === 'hidden' ? control.closest('.field')?.querySelector('input:not([type=hidden])') : control;
  if (!shown) return false;
  const id = `${shown.id}-wrong`;
  shown.setAttribute('aria-invalid', 'true');
  shown.setAttribute('aria-describedby', [shown.getAttribute('aria-describedby'), id].filter(Boolean).join(' '));
  shown.closest('.field').append(h('small', { id, class: 'wrong' }, detail));
  return true;
}
