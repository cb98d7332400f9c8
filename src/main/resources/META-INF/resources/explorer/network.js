// Shows how actors are connected through events, agreements and affiliations.

import { get } from './api.js';
import { chart, colour, tooltip } from './chart.js';
import { DATE, answered, field, filters, input, select } from './form.js';
import { countries } from './labels.js';
import { placed } from './layout.js';
import { lookup, nations, records, resolved } from './lookup.js';
import { address, apiAddress, curl, h, listAddress, plural, recordAddress, recordLink, words } from './page.js';

/** The colours of the kinds of actors, which are the same in every network. */
const GROUPS = { State: ['STATE'], Government: ['GOVERNMENT_BODY', 'COURT', 'POLITICAL_PARTY'], Person: ['PERSON'],
  'International organisation or forum': ['INTERNATIONAL_ORGANIZATION', 'FORUM'], Company: ['COMPANY'], Other: [] };
const groupOf = ({ kind }) => Object.keys(GROUPS).find((name) => GROUPS[name].includes(kind)) ?? 'Other';

export default async function network(given) {
  const known = await countries();
  const wanted = { actor: records('ACTOR'), country: nations(known), agreement: records('AGREEMENT') };
  const { parameters, open } = await resolved(given, wanted);
  const path = apiAddress('/graph', { actor: parameters.actor, country: parameters.country, agreement: parameters.agreement,
    tie: parameters.tie, from: parameters.from, to: parameters.to, limit: parameters.limit ?? '30' });
  const form = filters('network',
    await lookup('Actor', 'actor', parameters.actor, wanted.actor),
    await lookup('Country', 'country', parameters.country, wanted.country, { size: 12 }),
    await lookup('Agreement', 'agreement', parameters.agreement, wanted.agreement),
    field('Connected by', select('tie', parameters.tie, { '': 'Any', EVENT: 'Events', AGREEMENT: 'Agreements', AFFILIATION: 'Affiliations' })),
    field('From', input('from', parameters.from, DATE)),
    field('To', input('to', parameters.to, DATE)),
    field('Max. actors', select('limit', parameters.limit ?? '30', { 15: '15', 30: '30', 60: '60', 120: '120' })));
  return answered({ title: 'Network', form, open, choice: (name, id) => address('network', { ...parameters, [name]: id }),
    read: async () => shownGraph(await get(path), path) });
}

function shownGraph(graph, path) {
  const names = new Map(graph.nodes.map(({ id, name }) => [id, name]));
  return [
    h('p', { class: 'lede' }, summary(graph, names)),
    graph.nodes.length > 0 && h('figure', { class: 'wide' }, picture(graph),
      h('figcaption', {}, 'Larger circles mark more active actors; thicker lines mark stronger connections. Line colour shows what predominates in shared events: ',
        h('span', { class: 'key material-cooperation' }, 'cooperation'), ', ', h('span', { class: 'key material-conflict' }, 'conflict'),
        ' or neither. Names that would overlap are left out of the picture; the list below has all of them.')),
    graph.nodes.length > 0 && [h('h2', {}, 'Actors'), actors(graph)],
    h('h2', {}, 'Table view'), table(graph, names),
    curl(path)];
}

const actors = ({ nodes }) => h('ul', { class: 'actors' }, nodes.map((node) => h('li', {},
  recordLink('actor', node.id, node.name), ' ', h('small', {}, `${words(node.kind).toLowerCase()}, ${plural(node.events, 'event')}`))));

function summary({ nodes, edges, omitted }, names) {
  if (!edges.length) return 'No connections match these filters.';
  const [first] = edges;
  const left = omitted.nodes ? ` ${plural(omitted.nodes, 'less connected actor')} ${omitted.nodes === 1 ? 'is' : 'are'} not shown.` : '';
  return `${plural(nodes.length, 'actor')}, ${plural(edges.length, 'connection')}. Strongest connection: ${names.get(first.from)} and ${names.get(first.to)}, with ${plural(first.events, 'shared event')}.${left}`;
}

const lineColour = ({ cooperation, conflict }) => {
  if (conflict > cooperation) return colour('material-conflict');
  return cooperation > conflict ? colour('material-cooperation') : colour('muted');
};

function picture({ nodes, edges }) {
  const most = Math.max(...nodes.map((node) => node.events + node.agreements + node.affiliations));
  const heaviest = Math.max(1, ...edges.map(({ weight }) => weight));
  const groups = Object.keys(GROUPS).filter((name) => nodes.some((node) => groupOf(node) === name));
  const label = `Network of ${plural(nodes.length, 'actor')} and ${plural(edges.length, 'connection')}. The lists below name its actors and its strongest connections.`;
  return chart(label, 'network', (width, height) => {
    const side = width < 600 ? 72 : 90;
    const frame = { left: side, top: 76, width: width - 2 * side, height: height - 116 };
    const places = placed(nodes.map(({ id }) => id), edges.map(({ from, to }) => [from, to]), frame.width, frame.height);
    return {
      tooltip: { ...tooltip(), formatter: ({ dataType, data }) => (dataType === 'edge' ? data.tooltipText : data.tooltipText) },
      legend: [{ top: 0, left: 0, data: groups, icon: 'circle', selectedMode: false, textStyle: { color: colour('ink'), fontSize: 13 } }],
      series: [{
        type: 'graph',
        layout: 'none',
        ...frame,
        roam: false,
        draggable: false,
        categories: groups.map((name) => ({ name, itemStyle: { color: colour(`category-${Object.keys(GROUPS).indexOf(name)}`) } })),
        label: { show: true, position: 'bottom', color: colour('ink'), fontSize: width < 600 ? 10 : 12,
          formatter: ({ name }) => (name.length > 26 ? `${name.slice(0, 24)}…` : name) },
        labelLayout: { hideOverlap: true },
        emphasis: { focus: 'adjacency' },
        data: nodes.map((node) => ({ ...places.get(node.id), id: node.id, name: node.name, category: groups.indexOf(groupOf(node)),
          symbolSize: 8 + (width < 600 ? 18 : 34) * Math.sqrt((node.events + node.agreements + node.affiliations) / most),
          tooltipText: `${node.name}\n${plural(node.events, 'event')}, ${plural(node.agreements, 'agreement')}, ${plural(node.affiliations, 'affiliation')}` })),
        links: edges.map((edge) => ({ source: edge.from, target: edge.to, tooltipText: ties(edge),
          lineStyle: { width: 0.8 + 7 * Math.sqrt(edge.weight / heaviest), color: lineColour(edge), opacity: 0.55, curveness: 0.06 } })),
      }],
    };
  }, ({ dataType, data }) => {
    if (dataType === 'node') document.querySelector(`a[href="${CSS.escape(recordAddress('actor', data.id))}"]`)?.click();
  });
}

const ties = (edge) => [edge.events && `${plural(edge.events, 'event')} (${edge.cooperation} cooperation, ${edge.conflict} conflict)`,
  edge.agreements && plural(edge.agreements, 'agreement'),
  edge.affiliations && plural(edge.affiliations, 'affiliation')].filter(Boolean).join(', ');

function table({ edges, omitted }, names) {
  const shown = edges.slice(0, 100);
  return [h('div', { class: 'scroll', tabindex: 0, role: 'region', 'aria-label': 'Table of connections' }, h('table', {},
    h('caption', {}, shown.length < edges.length + omitted.edges ? `The ${shown.length} strongest connections` : 'All connections, strongest first'),
    h('thead', {}, h('tr', {}, ['Actor', 'Actor', 'Events', 'Cooperation', 'Conflict', 'Agreements', 'Affiliations'].map((name, at) =>
      h('th', { scope: 'col', class: at > 1 ? 'number' : null }, name)))),
    h('tbody', {}, shown.map((edge) => h('tr', {},
      h('td', {}, recordLink('actor', edge.from, names.get(edge.from))),
      h('td', {}, recordLink('actor', edge.to, names.get(edge.to))),
      h('td', { class: 'number' }, edge.href ? h('a', { href: listAddress(edge.href),
        'aria-label': `${plural(edge.events, 'event')} shared by ${names.get(edge.from)} and ${names.get(edge.to)}` }, edge.events) : edge.events),
      [edge.cooperation, edge.conflict, edge.agreements, edge.affiliations].map((n) => h('td', { class: 'number' }, n)))))))];
}
