// Shows one record: its facts, sources and revision history.

import { get, published } from './api.js';
import { COLLECTIONS, countryName, languageName, memberName, placeName, sectorName } from './labels.js';
import { life } from './life.js';
import { address, badge, capital, curl, dated, h, language, listAddress, plural, recordLink, spoken, words } from './page.js';
import { statusesOn } from './status.js';

const KINDS = ['actor', 'agreement', 'event', 'recommendation', 'source'];

export default async function record({ kind, id }) {
  if (!KINDS.includes(kind) || !id) throw new Error('Record not found.');
  const path = `/${kind}s/${encodeURIComponent(id)}`;
  const one = await get(path);
  const history = await get(`${path}/history?diff=true&limit=50`);
  const title = one.title ?? one.name;
  return { title, content: [
    h('p', { class: 'kicker' }, words(kind)),
    h('h1', { ...language(title) }, title),
    await PARTS[kind](one),
    citations(one),
    past(history, `${path}/history?diff=true`),
    curl(path)] };
}

const facts = (...rows) => h('dl', { class: 'record' }, rows.filter(([, value]) => value && value.length !== 0)
  .map(([name, value]) => [h('dt', {}, name), [value].flat().map((one) => h('dd', {}, one))]));

const links = (kind, references) => references.map((one) => recordLink(kind, one.id, one.name ?? one.title));
const since = ({ startDate, endDate }) => [startDate && [' from ', dated(startDate)], endDate && [' to ', dated(endDate)]];
const ways = (...items) => h('p', { class: 'ways' }, items);
const view = (name, parameters, label) => h('a', { href: address(name, parameters) }, label);

const PARTS = { event, actor, agreement, recommendation, source };

async function event(one) {
  const [chain, statuses] = await Promise.all([
    get(`/events/${one.id}/chain?depth=1`), statusesOn(one.agreements.map((link) => link.agreement), one.startDate)]);
  const answers = chain.nodes.filter(({ distance }) => distance === 1);
  return [
    one.summary && h('p', { class: 'lede' }, one.summary),
    facts(
      ['Date', [[dated(one.startDate), one.endDate && [' to ', dated(one.endDate)]]]],
      ['Location', one.location && [one.location.name, one.location.country && countryName(one.location.country)].filter(Boolean).join(', ')],
      ['Type', [[words(one.type), one.mode && ` (${words(one.mode).toLowerCase()})`, ' ', badge(one.quad)]]],
      ['Score', `${one.score} (${one.scoreScale} scale)`],
      ['Participants', one.participants.map(({ actor: who, role }) => [recordLink('actor', who.id, who.name), ` (${words(role).toLowerCase()})`])],
      ['Agreements', one.agreements.map(({ agreement: which, effect }) => [`${words(effect)} `, recordLink('agreement', which.id, which.name), statuses.get(which.id)])],
      ['In response to', links('event', one.respondsTo)],
      ['Responses', answers.map(({ id, title }) => recordLink('event', id, title))],
      ['Context', one.contexts.map(words).join(', ')],
      ['Coding', words(one.coding)])];
}

async function actor(one) {
  return [
    one.description && h('p', { class: 'lede' }, one.description),
    ways(view('timeline', { actor: one.id }, 'View timeline'), view('network', { actor: one.id }, 'View network')),
    facts(
      ['Other names', one.otherNames.map(({ name, language: code, note }) => [h('span', { lang: code }, name), note && ` (${note})`])],
      ['Type', words(one.kind)],
      ['Country', one.country && countryName(one.country)],
      ['Dates', (one.startDate || one.endDate) && [since(one)]],
      ['Sectors', one.sectors.map(sectorName).join(', ')],
      ['Affiliations', one.affiliations.map((part) => [recordLink('actor', part.organization.id, part.organization.name), `, ${part.role}`, since(part)])])];
}

async function agreement(one) {
  const timeline = await get(`/agreements/${one.id}/timeline`);
  return [
    one.description && h('p', { class: 'lede' }, one.description),
    life(one, timeline),
    ways(view('timeline', { agreement: one.id }, 'View timeline'), view('network', { agreement: one.id }, 'View network')),
    facts(
      ['Other names', [one.shortName, ...one.otherNames.map(({ name, language: code }) => h('span', { lang: code }, name))].filter(Boolean)],
      ['Form', words(one.form)],
      ['Current status', words(one.status)],
      ['Parties', one.parties.map(({ actor: party }) => recordLink('actor', party.id, party.name))],
      ['Actions', one.actions.map((action) => [dated(action.date), ` ${words(action.type).toLowerCase()}`,
        action.party && [', ', recordLink('actor', action.party.id, action.party.name)],
        action.effectiveDate && [', effective ', dated(action.effectiveDate)],
        action.event && [' (', recordLink('event', action.event.id, 'event'), ')'],
        action.note && h('small', {}, action.note)])],
      ['Contradictions', one.contradictions.map(({ action, reason }) => contradiction(one.actions[action.split('/').at(-1)], reason))],
      ['Subjects', one.subjects.map(capital).join(', ')])];
}

const contradiction = ({ type, date, party }, reason) =>
  [words(type), party && `, ${party.name}`, ', ', dated(date), `: ${reason}`];

async function recommendation(one) {
  const statuses = await statusesOn([...one.concerns, ...one.precedents], one.issuedOn);
  const agreements = (references) => references.map(({ id, name }) => [recordLink('agreement', id, name), statuses.get(id)]);
  return [
    h('p', { class: 'lede' }, one.text),
    one.rationale && h('p', {}, one.rationale),
    ways(view('timeline', { recommendation: one.id }, 'View timeline')),
    facts(
      ['Current status', one.status && words(one.status)],
      ['Issued', dated(one.issuedOn)],
      ['Issued by', links('actor', one.issuers)],
      ['Addressed to', links('actor', one.addressees)],
      ['Beneficiaries', links('actor', one.beneficiaries)],
      ['In response to', links('event', one.respondsTo)],
      ['Related agreements', agreements(one.concerns)],
      ['Precedents', agreements(one.precedents)],
      ['Responses', one.responses.map((answer) => [recordLink('actor', answer.addressee.id, answer.addressee.name),
        `: ${words(answer.response).toLowerCase()}`, answer.date && [', ', dated(answer.date)], answer.note && h('small', {}, answer.note)])],
      ['Status history', one.statusChanges.map((change) => [dated(change.date), `: ${words(change.status).toLowerCase()}`,
        change.comment && h('small', {}, change.comment),
        change.evidence.length > 0 && h('small', {}, 'Evidence: ', links('event', change.evidence))])],
      ['Themes', one.themes.map(capital).join(', ')])];
}

async function source(one) {
  const cited = await Promise.all(Object.values(COLLECTIONS).map(async ({ path, one: name }) =>
    [path, name, (await get(`/${path}?source=${one.id}&total=true&limit=1`)).total]));
  return [facts(
    ['Type', words(one.kind)],
    ['Publisher', one.publisher],
    ['Authors', one.authors.join(', ')],
    ['Published', one.publishedOn && dated(one.publishedOn)],
    ['URL', one.url && h('a', { href: one.url, rel: 'noreferrer' }, one.url)],
    ['Language', one.language && languageName(one.language)],
    ['Licence', one.licence],
    ['Cited by', cited.filter(([, , n]) => n).map(([path, name, n]) =>
      h('a', { href: listAddress(`/${path}?source=${one.id}`) }, plural(n, name)))])];
}

function citations(record) {
  const { citations: cited } = record;
  return h('section', {}, h('h2', {}, 'Sources'), cited.length === 0 ? h('p', {}, 'No sources cited.')
    : h('ol', { class: 'citations' }, cited.map((one) => h('li', {},
      recordLink('source', one.source.id, one.source.title),
      one.locator && `, ${one.locator}`,
      one.stance === 'DISPUTES' && h('strong', {}, ' (disputes this)'),
      one.attributedTo && [', attributed to ', recordLink('actor', one.attributedTo.id, one.attributedTo.name)],
      h('small', {}, [one.field && `For the ${placeName(record, one.field, spoken)}.`, one.note].filter(Boolean).join(' '))))));
}

function past({ items }, path) {
  return h('section', {}, h('h2', {}, 'Revision history'),
    items.length === 0 && h('p', {}, 'No revisions recorded.'),
    h('ol', { class: 'history' }, items.map((change) => h('li', {},
      h('p', {}, h('strong', {}, `Version ${change.version}`), ` ${words(change.operation).toLowerCase()} by ${change.author}, `,
        h('time', { datetime: change.at }, new Date(change.at).toLocaleString('en-GB', { dateStyle: 'long', timeStyle: 'short' })),
        change.reason && `: ${change.reason}`),
      change.patch && change.version > 1 && h('details', {}, h('summary', {}, 'Show changes'),
        facts(...Object.entries(change.patch).map(([name, value]) => [words(memberName(name)), written(value)])))))),
    items.length > 0 && h('p', { class: 'note' }, `${plural(items.length, 'version')}. `, h('a', { href: published(path) }, 'View as JSON')));
}

/** Writes what a change sets: the text of a value, or the parts of a list or object. */
function written(value) {
  if (value === null) return 'removed';
  if (Array.isArray(value)) return value.length ? value.map((part) => written(part)).flat() : 'none';
  if (typeof value !== 'object') return String(value);
  if (value.name ?? value.title) return value.name ?? value.title;
  return Object.entries(value).map(([name, part]) => `${memberName(name)}: ${[written(part)].flat().join(', ')}`).join('; ');
}
