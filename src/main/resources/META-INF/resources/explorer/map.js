// Shows events on a map, with the same events as a table.

import { get } from './api.js';
import { chart, colour, registerMap, tooltip } from './chart.js';
import { DATE, answered, field, filters, input, select } from './form.js';
import { countries, countryName, filterName, valueName } from './labels.js';
import { lookup, nations, records, resolved } from './lookup.js';
import { address, announce, apiAddress, badge, curl, dated, download, h, isConflict, language, plural, recordLink, words } from './page.js';

/** The largest number of events that the map shows: the latest ones. */
const MOST = 1000;
const LIST = /^\/events(\?|$)/;
const OF_PAGES = ['sort', 'limit', 'cursor', 'format', 'total', 'fields', 'include'];
const FILTERS = ['actor', 'country', 'agreement', 'quad', 'from', 'to'];
const QUADS = ['VERBAL_COOPERATION', 'MATERIAL_COOPERATION', 'VERBAL_CONFLICT', 'MATERIAL_CONFLICT'];

/** How many degrees the map shows around the places. */
const MARGIN = 12;

export default async function map(given) {
  const known = await countries();
  const wanted = { actor: records('ACTOR'), country: nations(known), agreement: records('AGREEMENT') };
  const { parameters, open } = await resolved(given, wanted);
  const selected = selection(parameters);
  return answered({ title: 'Map', form: await form(parameters, wanted), open,
    choice: (name, id) => address('map', { ...parameters, [name]: id }), read: () => shownEvents(selected, parameters.of) });
}

async function shownEvents(selected, of) {
  const path = apiAddress('/events.geojson', { ...selected, sort: '-startDate', limit: String(MOST + 1) });
  const [found, all, outlines] = await Promise.all([
    get(path, 'application/geo+json'),
    get(apiAddress('/events', { ...selected, total: 'true', limit: '1' })), get('/explorer/outlines.json')]);
  const events = found.features.slice(0, MOST);
  const places = placesOf(events);
  registerMap('outlines', outlines);
  const body = table(events);
  return [
    of && h('ul', { class: 'chips', 'aria-label': 'Filters' }, chips(selected)),
    h('p', { class: 'lede' }, summary(found.features, places, all.total)),
    events.length > 0 && [
      h('figure', { class: 'wide' }, picture(events, places, body),
        h('figcaption', {}, 'Larger circles mark more events at the same place. Colour shows what predominates there: ',
          h('span', { class: 'key material-cooperation' }, 'cooperation'), ', ', h('span', { class: 'key material-conflict' }, 'conflict'),
          ' or neither.')),
      h('p', { class: 'note' }, 'Outlines: Natural Earth (public domain). The borders are those of that data set, also where they are disputed; they are not a claim.'),
      h('h2', {}, 'Table view'), body],
    h('p', { class: 'ways' }, download(apiAddress('/events.geojson', selected), 'Download as GeoJSON')),
    curl(path)];
}

/** Returns the filters of the list that the view is opened from, or else those of its own form. */
function selection(parameters) {
  if (!LIST.test(parameters.of ?? '')) return Object.fromEntries(FILTERS.map((name) => [name, parameters[name]]));
  const query = new URL(parameters.of, location.origin).searchParams;
  const names = [...new Set(query.keys())].filter((name) => !OF_PAGES.includes(name));
  return Object.fromEntries(names.map((name) => [name, query.getAll(name)]));
}

const form = async (parameters, wanted) => filters('map',
  await lookup('Actor', 'actor', parameters.actor, wanted.actor),
  await lookup('Country', 'country', parameters.country, wanted.country, { size: 12 }),
  await lookup('Agreement', 'agreement', parameters.agreement, wanted.agreement),
  field('Class', select('quad', parameters.quad, { '': 'All', ...Object.fromEntries(QUADS.map((quad) => [quad, words(quad)])) })),
  field('From', input('from', parameters.from, DATE)),
  field('To', input('to', parameters.to, DATE)));

const chips = (selected) => Object.entries(selected).flatMap(([name, values]) =>
  [values].flat().filter(Boolean).map((value) => h('li', {}, h('span', {}, filterName(name)), ` ${valueName(name, value)}`)));

function summary(features, places, total) {
  if (!features.length) return `No event on record with these filters has coordinates (of ${plural(total, 'event')}).`;
  if (features.length > MOST) return `The latest ${plural(MOST, 'event')} with coordinates, at ${plural(places.length, 'place')}.`;
  return `${features.length} of ${plural(total, 'event')} ${features.length === 1 ? 'has' : 'have'} coordinates, at ${plural(places.length, 'place')}.`;
}

/** Groups the events by their coordinates, so that none hides another. */
function placesOf(events) {
  const places = new Map();
  for (const { geometry, properties } of events) {
    const key = geometry.coordinates.join();
    if (!places.has(key)) places.set(key, { key, name: properties.place, coordinates: geometry.coordinates, events: [] });
    places.get(key).events.push(properties);
  }
  return [...places.values()].sort((one, other) => other.events.length - one.events.length);
}

const conflicts = ({ events }) => events.filter(({ quad }) => isConflict(quad)).length;

function colourOf(place) {
  const difference = 2 * conflicts(place) - place.events.length;
  if (difference > 0) return colour('material-conflict');
  return difference < 0 ? colour('material-cooperation') : colour('muted');
}

const tooltipText = (place) => [`${place.name}: ${plural(place.events.length, 'event')}`,
  ...place.events.slice(0, 5).map(({ startDate, title }) => `${startDate}  ${title.length > 60 ? `${title.slice(0, 58)}…` : title}`),
  place.events.length > 5 && '…'].filter(Boolean).join('\n');

/** The corners of the part of the world that has the places: north-west and south-east. */
function bounds(places) {
  const [longitudes, latitudes] = [0, 1].map((at) => places.map(({ coordinates }) => coordinates[at]));
  return [[Math.max(-180, Math.min(...longitudes) - MARGIN), Math.min(84, Math.max(...latitudes) + MARGIN)],
    [Math.min(180, Math.max(...longitudes) + MARGIN), Math.max(-84, Math.min(...latitudes) - MARGIN)]];
}

function picture(events, places, body) {
  const most = places[0].events.length;
  const corners = bounds(places);
  const east = corners[0][0] + 0.75 * (corners[1][0] - corners[0][0]);
  const label = `Map of ${plural(events.length, 'event')} at ${plural(places.length, 'place')}. The table view lists them.`;
  return chart(label, 'map', (width) => ({
    tooltip: { ...tooltip(), trigger: 'item', formatter: ({ dataIndex }) => tooltipText(places[dataIndex]) },
    geo: { map: 'outlines', roam: false, silent: true, boundingCoords: corners, preserveAspect: 'contain', top: 10, bottom: 10, left: 10, right: 10,
      itemStyle: { areaColor: colour('line'), borderColor: colour('paper') } },
    series: [{
      type: 'scatter',
      coordinateSystem: 'geo',
      data: places.map((place) => ({
        name: place.name,
        value: place.coordinates,
        symbolSize: 9 + (width < 600 ? 12 : 22) * Math.sqrt(place.events.length / most),
        label: { position: place.coordinates[0] > east ? 'left' : 'right' },
        itemStyle: { color: colourOf(place), borderColor: colour('paper'), borderWidth: 1, opacity: 0.85 },
      })),
      label: { show: true, color: colour('ink'), formatter: '{b}', textBorderColor: colour('paper'), textBorderWidth: 2 },
      labelLayout: { hideOverlap: true },
    }],
  }), ({ dataIndex }) => pick(places[dataIndex], body));
}

/** Marks the events of a place in the table, and moves to the first of them. */
function pick(place, body) {
  for (const row of body.querySelectorAll('tr[data-place]')) row.classList.toggle('picked', row.dataset.place === place.key);
  body.querySelector('tr.picked a').focus();
  announce(`${plural(place.events.length, 'event')} at ${place.name}.`);
}

const table = (events) => h('div', { class: 'scroll', tabindex: 0, role: 'region', 'aria-label': 'Table of the events on the map' }, h('table', {},
  h('caption', {}, 'The events on the map, latest first'),
  h('thead', {}, h('tr', {}, ['Date', 'Event', 'Place', 'Country', 'Class'].map((name) => h('th', { scope: 'col' }, name)))),
  h('tbody', {}, events.map(({ geometry, properties }) => h('tr', { 'data-place': geometry.coordinates.join() },
    h('td', {}, dated(properties.startDate), properties.endDate && [' to ', dated(properties.endDate)]),
    h('th', { scope: 'row' }, recordLink('event', properties.id, properties.title)),
    h('td', language(properties.place), properties.place),
    h('td', {}, properties.country ? countryName(properties.country) : '–'),
    h('td', {}, badge(properties.quad)))))));
