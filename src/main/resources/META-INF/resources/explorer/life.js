// Draws the life of an agreement: a lane for the whole and one for each party, on one axis of time.

import { axisOf } from './axis.js';
import { daysOf, today } from './days.js';
import { dated, h, plural, recordLink, spoken, svg, words } from './page.js';
import { ENDED, between, either, possible } from './status.js';

const FIRST_LANES = 12;

/** The kinds of span; their places and heights tell them apart beside the colours. */
const STAGES = {
  signed: { y: 23, height: 5, label: 'Signed', statuses: ['SIGNED'] },
  consented: { y: 20, height: 8, label: 'Consented to, not yet binding', statuses: ['CONSENTED'] },
  provisional: { y: 17, height: 11, label: 'Applied provisionally', statuses: ['PROVISIONALLY_APPLIED', 'PROVISIONALLY_APPLYING'] },
  bound: { y: 12, height: 16, label: 'In force, binding', statuses: ['IN_FORCE', 'BOUND'] },
  notice: { y: 12, height: 9, label: 'In force, under notice of termination', statuses: ['TERMINATION_NOTIFIED', 'NOTICE_GIVEN'] },
  suspended: { y: 12, height: 16, label: 'Suspended', statuses: ['SUSPENDED'] },
  over: { y: 26, height: 2, label: 'Ended', statuses: ENDED },
};

export function life(agreement, timeline) {
  if (!agreement.actions.length) return h('p', {}, 'No status history recorded.');
  const lanes = lanesOf(agreement, timeline);
  const axis = axisOf(lanes);
  return h('figure', { class: 'life' },
    patterns(),
    h('div', { class: 'lane' }, h('span', {}), axis.scale()),
    shownLanes(lanes, axis),
    legend(lanes),
    h('ol', { class: 'spans' }, begun(timeline.intervals).map((interval) => h('li', {},
      h('strong', {}, sentence(interval)), h('span', {}, period(interval))))),
    table(lanes));
}

function lanesOf({ actions }, { intervals, parties }) {
  const whole = { name: 'Agreement as a whole', label: 'Agreement as a whole', intervals, actions: actions.filter(({ party }) => !party) };
  return [whole, ...parties.map(({ actor, intervals: own }) => ({
    name: actor.name, label: recordLink('actor', actor.id, actor.name), intervals: own,
    actions: actions.filter(({ party }) => party?.id === actor.id) }))];
}

const begun = (intervals) => intervals.filter(({ from }) => from);
const certainty = ({ statusCertain }) => (statusCertain ? '' : ' (a date is not exact)');
const sentence = (interval) => {
  const text = either(possible(interval));
  return text.charAt(0).toUpperCase() + text.slice(1) + certainty(interval);
};
const period = ({ from, to }) => (to ? ['from ', dated(from), ' to ', dated(to)] : ['since ', dated(from)]);
const spokenSpan = (interval) => `${either(possible(interval))}${certainty(interval)} `
  + (interval.to ? `from ${spoken(interval.from)} to ${spoken(interval.to)}` : `since ${spoken(interval.from)}`);

function shownLanes(lanes, axis) {
  const list = h('ol', { class: 'lanes' }, lanes.slice(0, FIRST_LANES + 1).map((lane) => row(lane, axis)));
  const rest = lanes.slice(FIRST_LANES + 1);
  const more = rest.length > 0 && h('button', {
    type: 'button',
    class: 'more',
    onclick: () => {
      const rows = rest.map((lane) => row(lane, axis));
      list.append(...rows);
      rows[0].querySelector('a').focus();
      more.remove();
    },
  }, `Show all ${plural(lanes.length - 1, 'party', 'parties')}`);
  return [list, more];
}

function row(lane, axis) {
  const spans = begun(lane.intervals);
  const description = `${lane.name}: ${spans.map(spokenSpan).join('; ') || 'no status'}`;
  return h('li', { class: 'lane' },
    h('p', {}, lane.label, h('small', {}, either(between(lane.intervals, today(), today()).flatMap(possible)))),
    svg('svg', { role: 'img', 'aria-label': description }, axis.grid(),
      spans.map((interval) => bar(interval, axis)), lane.actions.map((action) => marks(action, axis))));
}

const stageOf = (status) => Object.keys(STAGES).find((name) => STAGES[name].statuses.includes(status));

/** Returns the stage in which a span is drawn: of several that are possible, one that has not ended. */
function stage(interval) {
  const stages = [interval.status, ...possible(interval)].map(stageOf).filter(Boolean);
  return stages.find((name) => name !== 'over') ?? stages[0];
}

function bar(interval, axis) {
  const name = stage(interval);
  return name && span(name, interval.statusCertain,
    axis.span(daysOf(interval.from).first, interval.to ? daysOf(interval.to).first : axis.end), spokenSpan(interval));
}

function span(name, certain, place, title) {
  const { y, height } = STAGES[name];
  return svg('rect', { class: `span ${name}`, fill: certain ? null : `url(#hatch-${name})`, y, height, ...place },
    title && svg('title', {}, title));
}

const patterns = () => svg('svg', { class: 'patterns', 'aria-hidden': 'true' }, Object.keys(STAGES).map((name) =>
  svg('pattern', { id: `hatch-${name}`, width: 7, height: 7, patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(45)' },
    svg('line', { class: name, x1: 0, x2: 0, y2: 7 }))));

/** Marks the date of an action, and the date on which it takes effect. */
function marks(action, axis) {
  const title = `${spoken(action.date)}: ${actionWords(action)}`;
  return [mark('act', action.date, axis, title), action.effectiveDate && mark('act effective', action.effectiveDate, axis, title)];
}

function mark(name, date, axis, text) {
  const { first, last } = daysOf(date);
  const title = svg('title', {}, text);
  return first === last ? svg('circle', { class: name, cx: axis.place(first), cy: 5, r: 3.5 }, title)
    : svg('rect', { class: name, y: 3, height: 4, rx: 2, ...axis.stretch(first, last + 1) }, title);
}

const actionWords = ({ type, party, effectiveDate }) => [words(type).toLowerCase(), party?.name,
  effectiveDate && `effective ${spoken(effectiveDate)}`].filter(Boolean).join(', ');

function legend(lanes) {
  const intervals = lanes.flatMap((lane) => begun(lane.intervals));
  const actions = lanes.flatMap((lane) => lane.actions);
  const dates = actions.flatMap(({ date, effectiveDate }) => [date, effectiveDate]).filter(Boolean);
  const inexact = (date) => daysOf(date).first !== daysOf(date).last;
  const drawn = new Set(intervals.map(stage));
  const sample = { x: 1, width: 26 };
  const dot = (name) => svg('circle', { class: name, cx: 14, cy: 20, r: 3.5 });
  const entries = [
    ...Object.keys(STAGES).filter((name) => drawn.has(name)).map((name) => [span(name, true, sample), STAGES[name].label]),
    intervals.some(({ statusCertain }) => !statusCertain) && [span('bound', false, sample), 'Hatched: several statuses are possible'],
    [dot('act'), 'Action'],
    actions.some(({ effectiveDate }) => effectiveDate) && [dot('act effective'), 'Action takes effect'],
    dates.some(inexact) && [svg('rect', { class: 'act', y: 18, height: 4, rx: 2, ...sample }), 'Action on a date that is not exact'],
  ].filter(Boolean);
  return h('ul', { class: 'legend' }, entries.map(([drawing, text]) =>
    h('li', {}, svg('svg', { viewBox: '0 8 28 24', 'aria-hidden': 'true' }, drawing), text)));
}

const COLUMNS = ['Agreement or party', 'Status', 'From', 'To', 'Actions'];

function table(lanes) {
  return h('details', {}, h('summary', {}, 'Show as a table'),
    h('div', { class: 'scroll', tabindex: 0, role: 'region', 'aria-label': 'Table of statuses' }, h('table', {},
      h('caption', {}, 'The statuses of the agreement and of its parties, each until the next one begins'),
      h('thead', {}, h('tr', {}, COLUMNS.map((name) => h('th', { scope: 'col' }, name)))),
      h('tbody', {}, lanes.flatMap(({ name, intervals }) => intervals.map((interval) => h('tr', {},
        h('th', { scope: 'row' }, name),
        h('td', {}, sentence(interval)),
        h('td', {}, interval.from && dated(interval.from)),
        h('td', {}, interval.to && dated(interval.to)),
        h('td', {}, interval.actions.map(actionWords).join('; ')))))))));
}
