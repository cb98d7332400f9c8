// Places the nodes of a network in a rectangle: the same network always gets the same places.

const TURNS = 300;
const GRAVITY = 0.8;
/** How far the places follow the order of the nodes alone, which leaves no part of the rectangle empty. */
const EVENNESS = 0.7;

/**
 * Draws connected nodes together and pushes all apart, from a circle on, then fills the rectangle (Fruchterman and Reingold).
 *
 * @returns for each id the place, as x and y in pixels
 */
export function placed(ids, links, width, height) {
  const spacing = 1 / Math.sqrt(ids.length);
  const nodes = new Map(ids.map((id, at) => {
    const angle = (2 * Math.PI * at) / ids.length;
    return [id, { x: Math.cos(angle) / 2, y: Math.sin(angle) / 2, dx: 0, dy: 0 }];
  }));
  const all = [...nodes.values()];
  const degrees = links.flat().reduce((found, id) => found.set(id, (found.get(id) ?? 0) + 1), new Map());
  const share = ([from, to]) => 1 / Math.sqrt(degrees.get(from) * degrees.get(to));
  for (let turn = 0; turn < TURNS; turn += 1) {
    all.forEach((one, at) => all.slice(at + 1).forEach((other) => move(one, other, (far) => -(spacing ** 2) / far)));
    for (const link of links) move(nodes.get(link[0]), nodes.get(link[1]), (far) => 3 * share(link) * (far ** 2 / spacing));
    for (const node of all) step(node, 0.1 * (1 - turn / TURNS));
  }
  const x = scale(all.map((node) => node.x), width);
  const y = scale(all.map((node) => node.y), height);
  return new Map(ids.map((id) => [id, { x: x(nodes.get(id).x), y: y(nodes.get(id).y) }]));
}

/** Moves two nodes towards each other by a strength that depends on their distance; apart where it is negative. */
function move(one, other, strength) {
  const [x, y] = [other.x - one.x, other.y - one.y];
  const far = Math.max(Math.hypot(x, y), 0.001);
  const by = strength(far) / far;
  one.dx += x * by;
  one.dy += y * by;
  other.dx -= x * by;
  other.dy -= y * by;
}

function step(node, longest) {
  node.dx -= GRAVITY * node.x;
  node.dy -= GRAVITY * node.y;
  const far = Math.max(Math.hypot(node.dx, node.dy), 0.001);
  node.x += (node.dx / far) * Math.min(far, longest);
  node.y += (node.dy / far) * Math.min(far, longest);
  node.dx = 0;
  node.dy = 0;
}

function scale(values, length) {
  const order = [...values].sort((one, other) => one - other);
  const [least, most] = [order[0], order.at(-1)];
  if (most - least < 0.001) return () => length / 2;
  return (value) => length * (EVENNESS * (order.indexOf(value) / (order.length - 1)) + (1 - EVENNESS) * ((value - least) / (most - least)));
}
