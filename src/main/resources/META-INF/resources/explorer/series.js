// Shows a relation as a chart and a table: cooperation above the axis, conflict below, counts per bucket.

import { chart, colour, tooltip } from './chart.js';
import { sideName } from './labels.js';
import { h, listAddress, plural, words } from './page.js';

const ABOVE = ['VERBAL_COOPERATION', 'MATERIAL_COOPERATION'];
const BELOW = ['VERBAL_CONFLICT', 'MATERIAL_CONFLICT'];

export const bucketName = ({ start, end }) => {
  if (start === end) return start;
  return `${start.slice(0, 4)} Q${Math.ceil(Number(start.slice(5, 7)) / 3)}`;
};

const sum = (bucket, quads) => quads.reduce((all, quad) => all + bucket.quads[quad], 0);
export const cooperation = (bucket) => sum(bucket, ABOVE);
export const conflict = (bucket) => sum(bucket, BELOW);

function series(buckets, quad, sign) {
  return {
    name: words(quad),
    type: 'bar',
    stack: 'all',
    barCategoryGap: '22%',
    barMaxWidth: 54,
    itemStyle: { color: colour(quad.toLowerCase().replace('_', '-')) },
    data: buckets.map((bucket) => sign * bucket.quads[quad]),
  };
}

/** Formats each mean with its scale and number of events. */
export const meanOf = (bucket) =>
  bucket.scores.map(({ scale, n, mean }) => `${mean.toLocaleString('en').replace('-', '−')} (${scale} scale, n = ${n})`).join('; ');

function tooltipText(bucket) {
  const lines = [`${bucketName(bucket)}: ${plural(bucket.n, 'event')}`];
  for (const quad of [...ABOVE, ...BELOW]) if (bucket.quads[quad]) lines.push(`${words(quad)}: ${bucket.quads[quad]}`);
  if (bucket.n) lines.push(`Mean score: ${meanOf(bucket)}`);
  return lines.join('\n');
}

export function seriesChart(relation, className, onpick) {
  const { buckets } = relation;
  const label = `${sideName(relation.a)} and ${sideName(relation.b)}: ${plural(relation.total.n, 'event')}, `
    + `${cooperation(relation.total)} of cooperation above the axis and ${conflict(relation.total)} of conflict below.`;
  const most = Math.max(1, ...buckets.map((bucket) => Math.max(cooperation(bucket), conflict(bucket))));
  return chart(label, className, (width) => ({
    grid: { left: 36, right: 8, top: width < 520 ? 64 : 40, bottom: 44 },
    legend: { top: 0, left: 0, itemWidth: 12, itemHeight: 12, itemGap: 16, icon: 'rect',
      textStyle: { color: colour('ink'), fontSize: 13 }, selectedMode: false },
    tooltip: { ...tooltip(), trigger: 'axis', axisPointer: { type: 'shadow' },
      formatter: ([{ dataIndex }]) => tooltipText(buckets[dataIndex]) },
    xAxis: {
      type: 'category',
      data: buckets.map(bucketName),
      axisTick: { show: false },
      axisLine: { show: false },
      axisLabel: {
        color: colour('muted'), fontSize: 13, lineHeight: 17, hideOverlap: true,
        formatter: (name, index) => `${name}\nn = ${buckets[index].n}`,
      },
    },
    yAxis: {
      type: 'value', min: -most, max: most, minInterval: 1,
      axisLabel: { color: colour('muted'), formatter: (value) => Math.abs(value).toLocaleString('en') },
      splitLine: { lineStyle: { color: colour('line') } },
    },
    series: [
      ...ABOVE.map((quad) => series(buckets, quad, 1)),
      ...BELOW.map((quad) => series(buckets, quad, -1)),
      { type: 'line', silent: true, symbol: 'none', data: [], markLine: { silent: true, symbol: 'none', animation: false,
        label: { show: false }, lineStyle: { color: colour('ink'), type: 'solid', width: 1 }, data: [{ yAxis: 0 }] } },
    ],
  }), onpick && (({ dataIndex }) => onpick(buckets[dataIndex])));
}

export function seriesTable(relation) {
  const [a, b] = [sideName(relation.a), sideName(relation.b)];
  return h('div', { class: 'scroll', tabindex: 0, role: 'region', 'aria-label': 'Table of events by period' },
    h('table', {},
      h('caption', {}, `Events between ${a} and ${b} by ${relation.interval}`),
      h('thead', {}, h('tr', {}, [words(relation.interval), 'Events', 'Cooperation', 'Conflict',
        `${a} towards ${b}`, `${b} towards ${a}`, 'Mutual', 'Other', 'Mean score'].map((name, at) =>
        h('th', { scope: 'col', class: at && at < 8 ? 'number' : null }, name)))),
      h('tbody', {}, relation.buckets.map((bucket) => h('tr', { class: bucket.n ? null : 'empty' },
        h('th', { scope: 'row' }, bucketName(bucket)),
        h('td', { class: 'number' }, bucket.n ? h('a', { href: listAddress(bucket.href),
          'aria-label': `${plural(bucket.n, 'event')} in ${bucketName(bucket)}` }, bucket.n) : 0),
        [cooperation(bucket), conflict(bucket), bucket.direction.aToB, bucket.direction.bToA,
          bucket.direction.mutual, bucket.direction.other].map((n) => h('td', { class: 'number' }, n)),
        h('td', {}, meanOf(bucket) || '–'))))));
}
