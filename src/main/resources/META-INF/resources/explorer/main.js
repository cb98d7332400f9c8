// Shows the view that the URL names. The URL holds all state.

import { h, announce } from './page.js';
import { BASE, Refused } from './api.js';
import home from './home.js';
import timeline from './timeline.js';
import relation from './relation.js';
import map from './map.js';
import network from './network.js';
import search from './search.js';
import record from './record.js';
import list from './list.js';

const VIEWS = { home, timeline, relation, map, network, search, record, list };
const view = document.getElementById('view');
let shown = 0;

async function show(moveFocus) {
  const parameters = Object.fromEntries(new URLSearchParams(location.search));
  const name = Object.hasOwn(VIEWS, parameters.view) ? parameters.view : 'home';
  delete parameters.view;
  const turn = ++shown;
  view.setAttribute('aria-busy', 'true');
  let content;
  let title;
  try {
    ({ title, content } = await VIEWS[name](parameters));
  } catch (error) {
    title = 'Unable to load this page';
    content = failure(error);
  }
  if (turn !== shown) return;
  document.title = name === 'home' ? 'Entente' : `${title} – Entente`;
  view.replaceChildren(...[content].flat(Infinity).filter(Boolean));
  view.removeAttribute('aria-busy');
  view.dataset.shown = name;
  for (const link of document.querySelectorAll('[data-view]')) {
    if (link.dataset.view === name) link.setAttribute('aria-current', 'page');
    else link.removeAttribute('aria-current');
  }
  document.getElementById('quick').value = name === 'search' ? parameters.q ?? '' : '';
  if (moveFocus) {
    window.scrollTo(0, 0);
    view.focus({ preventScroll: true });
  }
  announce(title);
}

function failure(error) {
  if (!(error instanceof Refused)) console.error(error);
  const violations = error.problem?.errors?.map(({ detail }) => h('li', {}, detail));
  return [h('h1', {}, 'Unable to load this page'), h('div', { class: 'problem', role: 'alert' },
    h('p', {}, error instanceof Refused ? error.message : 'Something went wrong. Check the address and your connection, then try again.'),
    violations && h('ul', {}, violations))];
}

function go(url) {
  if (url !== location.pathname + location.search) history.pushState(null, '', url);
  show(true);
}

document.addEventListener('click', (event) => {
  const link = event.target.closest?.('a[href]');
  const plain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
  if (!link || !plain || event.defaultPrevented) return;
  const url = new URL(link.href);
  if (url.origin === location.origin && url.pathname === BASE && !url.hash) {
    event.preventDefault();
    go(url.pathname + url.search);
  }
});

document.addEventListener('submit', (event) => {
  const form = event.target;
  if (new URL(form.getAttribute('action'), location.href).pathname !== BASE) return;
  event.preventDefault();
  const query = new URLSearchParams();
  for (const [name, value] of new FormData(form)) if (value.trim()) query.append(name, value.trim());
  go(`${BASE}?${query.toString().replaceAll('%2C', ',')}`);
});

window.addEventListener('popstate', () => show(false));
show(false);
