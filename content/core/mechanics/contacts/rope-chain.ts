/** Writes ropes with mass out as beads on links. */
import { placeOf } from '../connections.ts';
import { lengthOf, minus, plus, turned, unitOf, type Vector } from '../vector.ts';
import type { Body, End, Rod, Rope, Scene } from '../world.ts';

/** The scene with beads and rods for its ropes with mass; the same object if it has none. */
export function unfoldChains(scene: Scene): Scene {
  const chains = (scene.ropes ?? []).filter(({ chain }) => chain !== undefined);
  if (chains.length === 0) return scene;
  const unfolded = chains.map((rope) => beadsOf(scene, rope));
  return {
    ...scene,
    bodies: [...scene.bodies, ...unfolded.flatMap(({ beads }) => beads)],
    rods: [...(scene.rods ?? []), ...unfolded.flatMap(({ rods }) => rods)],
    ropes: (scene.ropes ?? []).filter(({ chain }) => chain === undefined),
  };
}

/** The beads of a rope (without its ends) are called by its id and a number. */
function beadsOf(scene: Scene, rope: Rope): { beads: readonly Body[]; rods: readonly Rod[] } {
  const { id, chain } = rope;
  if (chain === undefined) return { beads: [], rods: [] };
  const { links, mass, drag } = chain;
  const count = links - 1;
  const beads = Array.from({ length: count }, (_, index): Body => ({
    id: `${id}${String(index + 1)}`,
    shape: { kind: 'point' },
    mass: mass / count,
    position: hanging(scene, rope, (index + 1) / links),
    ...(drag === undefined ? {} : { drag: { kind: 'linear' as const, coefficient: drag / count } }),
  }));
  const ends: readonly End[] = [rope.from, ...beads.map((bead) => ({ body: bead.id })), rope.to];
  const rods = ends.slice(1).map((to, index): Rod => ({
    id: `${id}s${String(index + 1)}`,
    from: ends[index] ?? rope.from,
    to,
  }));
  return { beads, rods };
}

/** A rope at the start: two straight halves that hang down as far as its length lets them. */
function hanging(scene: Scene, { from, to, length }: Rope, part: number): Vector {
  const [start, end] = [placeOf(scene, from), placeOf(scene, to)];
  const between = minus(end, start);
  const distance = lengthOf(between);
  const depth = Math.sqrt(Math.max(0, length * length - distance * distance)) / 2;
  const across = turned(unitOf(between));
  const down = across.y > 0 ? { x: -across.x, y: -across.y } : across;
  const sag = depth * (1 - Math.abs(2 * part - 1));
  return plus(plus(start, between, part), down, sag);
}
