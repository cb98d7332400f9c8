// Makes the outlines that the page's map draws: countries of Natural Earth (public domain, 1:110m), as the
// npm package world-atlas has them. Writes src/main/resources/META-INF/resources/explorer/outlines.json.
//
// Run it outside the build, in an empty folder:
//   npm install world-atlas@2.0.2 topojson-client@3.1.0 && node .../src/main/outlines/outlines.mjs

import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const require = createRequire(join(process.cwd(), 'package.json'));
const { feature } = require('topojson-client');
const atlas = JSON.parse(readFileSync(require.resolve('world-atlas/countries-110m.json')));
const TARGET = new URL('../resources/META-INF/resources/explorer/outlines.json', import.meta.url);

const rounded = (degrees) => Math.round(degrees * 100) / 100;

/** Continues a ring beyond 180 degrees where it crosses the antimeridian; one around a pole is closed along it. */
function unwrapped(ring) {
  const points = [];
  let turns = 0;
  ring.forEach(([longitude, latitude], at) => {
    if (at) {
      const step = longitude - ring[at - 1][0];
      if (Math.abs(step) > 180) turns -= Math.sign(step);
    }
    points.push([longitude + 360 * turns, latitude]);
  });
  if (turns) {
    const pole = 90 * Math.sign(points[0][1]);
    points.push([points.at(-1)[0], pole], [points[0][0], pole], points[0]);
  }
  return points;
}

/** Cuts a ring at a meridian and keeps the side where `sign * longitude` is smaller. */
function cut(ring, meridian, sign) {
  const kept = [];
  const inside = ([longitude]) => sign * (meridian - longitude) >= 0;
  for (let at = 0; at < ring.length - 1; at++) {
    const [from, to] = [ring[at], ring[at + 1]];
    if (inside(from)) kept.push(from);
    if (inside(from) !== inside(to)) {
      const part = (meridian - from[0]) / (to[0] - from[0]);
      kept.push([meridian, from[1] + part * (to[1] - from[1])]);
    }
  }
  return kept.length ? [...kept, kept[0]] : [];
}

/** Returns the parts of a ring between -180 and 180 degrees. */
function parts(ring) {
  const whole = unwrapped(ring);
  return [-360, 0, 360]
    .map((turn) => whole.map(([longitude, latitude]) => [longitude + turn, latitude]))
    .map((turned) => cut(cut(turned, 180, 1), -180, -1))
    .map((part) => part.map((point) => point.map(rounded)))
    .map((part) => part.filter((point, at) => !at || String(point) !== String(part[at - 1])))
    .filter((part) => new Set(part.map(([longitude]) => longitude)).size > 1 && part.length > 3);
}

/** Holes stay with their outer ring; no country with a hole crosses the antimeridian. */
const polygons = ([outer, ...holes]) => {
  const outers = parts(outer);
  return outers.map((one) => (outers.length === 1 ? [one, ...holes.flatMap(parts)] : [one]));
};

const features = feature(atlas, atlas.objects.countries).features.map(({ geometry }) => {
  const all = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  return { type: 'Feature', properties: {}, geometry: { type: 'MultiPolygon', coordinates: all.flatMap(polygons) } };
});

writeFileSync(TARGET, `${JSON.stringify({ type: 'FeatureCollection', features })}\n`);
