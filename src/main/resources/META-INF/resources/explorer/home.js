// Shows the home page: the two countries with the most events and their relations, the longest chain
// of events, the agreement with the most actions, and recommendations.

import { get } from './api.js';
import { COLLECTIONS, countries, sideName } from './labels.js';
import { life } from './life.js';
import { address, curl, dated, h, listAddress, plural, recordLink, words } from './page.js';
import { conflict, cooperation, seriesChart } from './series.js';

const SHOWN_YEARS = 10;

export default async function home() {
  const [known, ...totals] = await Promise.all([
    countries(), ...Object.values(COLLECTIONS).map(({ path }) => get(`/${path}?total=true&limit=1`))]);
  const counts = Object.values(COLLECTIONS).map(({ path, one }, at) => [path, plural(totals[at].total, one)]);
  const [relation, chain, agreement, advice] = await Promise.all([
    known.length > 1 ? between(known[0].code, known[1].code) : null, longestChain(), mostEventful(), latestAdvice()]);
  return { title: 'Entente', content: [
    h('div', { class: 'front' },
      h('div', { class: 'opening' },
        h('p', { class: 'kicker' }, 'A record of a diplomatic relationship: events, actors, agreements and recommendations.'),
        h('h1', {}, relation ? `${sideName(relation.a)} and ${sideName(relation.b)}` : 'Record of a diplomatic relationship'),
        h('p', { class: 'lede' }, relation && findings(relation)),
        h('p', { class: 'holdings' }, 'On record: ', counts.map(([path, count], at) => [
          at ? (at === counts.length - 1 ? ' and ' : ', ') : '', h('a', { href: listAddress(`/${path}`) }, count)]),
        '. Every statement links to its source.')),
      relation && h('figure', { class: 'lead' }, seriesChart(relation, 'medium'),
        h('figcaption', {}, 'Events per year: cooperation above the axis, conflict below. The same numbers are in a table: ',
          h('a', { href: address('relation', { a: sideId(relation.a), b: sideId(relation.b) }) }, 'explore this or another pair'))),
      chain && h('section', { class: 'chain' }, h('h2', {}, 'Chain of events'),
        h('ol', { class: 'steps' }, chain.map((event) => h('li', { class: event.quad.toLowerCase().replace('_', '-') },
          dated(event.startDate), recordLink('event', event.id, event.title)))))),
    agreement && h('section', {}, h('h2', {}, 'Status history of an agreement'),
      h('p', {}, recordLink('agreement', agreement.one.id, agreement.one.name), agreement.one.shortName && ` (${agreement.one.shortName})`),
      life(agreement.one, agreement.timeline)),
    advice.length > 0 && h('section', {}, h('h2', {}, 'Recommendations and outcomes'),
      h('ul', { class: 'advice' }, advice.map((one) => h('li', {},
        h('span', { class: `status ${(one.status ?? 'open').toLowerCase().replaceAll('_', '-')}` }, words(one.status ?? 'OPEN')),
        h('span', {}, recordLink('recommendation', one.id, one.title),
          h('small', {}, `${one.issuers.map(({ name }) => name).join(', ')} to ${one.addressees.map(({ name }) => name).join(', ')}, `, dated(one.issuedOn))))))),
    h('section', { class: 'calls' }, h('h2', {}, 'Try the API'),
      h('p', {}, 'All data on this page comes from a JSON API. ',
        h('a', { href: 'q/swagger-ui/' }, 'Try any request in the browser'), ' or copy an example:'),
      agreement && curl(`/events?agreement=${agreement.one.id}&sort=startDate`, `Events that affect ${agreement.one.shortName ?? agreement.one.name}, earliest first`),
      relation && curl(`/relations/${sideId(relation.a)}/${sideId(relation.b)}?interval=month&from=${relation.buckets.at(-1).start}`, 'Relations between two countries, month by month'),
      curl(`/search?q=${encodeURIComponent(agreement?.one.shortName ?? 'treaty')}`, 'Search all records, in any language'))] };
}

const sideId = (side) => side.actor?.id ?? side.country;

/** Reads the most recent years of a relation. */
async function between(a, b) {
  const whole = await get(`/relations/${a}/${b}?interval=year`);
  const last = Number(whole.buckets.at(-1)?.start ?? 0);
  if (whole.buckets.length <= SHOWN_YEARS) return whole;
  return get(`/relations/${a}/${b}?interval=year&from=${String(last - SHOWN_YEARS + 1).padStart(4, '0')}&to=${String(last).padStart(4, '0')}`);
}

function findings({ total, buckets }) {
  const worst = buckets.reduce((one, other) => (conflict(other) > conflict(one) ? other : one));
  const last = buckets.at(-1);
  const text = [`The record lists ${plural(total.n, 'event')} between them from ${buckets[0].start} to ${last.start}: ${cooperation(total)} of cooperation and ${conflict(total)} of conflict.`];
  if (conflict(worst)) {
    return [...text, ' Conflict peaked in ', h('a', { href: listAddress(worst.href) }, worst.start),
      `, with ${conflict(worst)} of ${plural(worst.n, 'event')}. In ${last.start}, the latest year on record, it accounted for ${conflict(last) || 'none'} of ${plural(last.n, 'event')}.`];
  }
  return text;
}

/** Finds the longest chain of responses among the latest events. */
async function longestChain() {
  const { items } = await get('/events?limit=200&coding=HUMAN');
  const byId = new Map(items.map((event) => [event.id, event]));
  const longest = new Map();
  const walk = (event, seen) => {
    if (longest.has(event.id)) return longest.get(event.id);
    const ways = event.respondsTo.filter(({ id }) => byId.has(id) && !seen.has(id))
      .map(({ id }) => walk(byId.get(id), new Set([...seen, id])));
    const best = ways.reduce((one, other) => (other.length > one.length ? other : one), []);
    longest.set(event.id, [...best, event]);
    return longest.get(event.id);
  };
  const chains = items.map((event) => walk(event, new Set([event.id])));
  const best = chains.reduce((one, other) => (other.length > one.length ? other : one), []);
  return best.length > 1 ? best : null;
}

async function mostEventful() {
  const { items } = await get('/agreements?limit=200');
  const one = items.reduce((best, other) => (other.actions.length > (best?.actions.length ?? 0) ? other : best), null);
  return one && { one, timeline: await get(`/agreements/${one.id}/timeline`) };
}

const latestAdvice = async () => (await get('/recommendations?limit=6')).items;
