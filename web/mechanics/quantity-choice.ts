/** Which quantities of a run can be chosen, and what is shown of them. No DOM. */
import { findQuantity, type Quantity, type Scene, type Trajectory } from '#core/mechanics/index.ts';
import { quantityLabel } from '#text/mechanics.ts';
import { modelText } from '#text/models.ts';
import { timeUnit } from './amounts.ts';
import type { GraphPicture } from '../models/graph/picture.ts';
import type { Quantity as Described } from '../models/quantity.ts';
import type { Trajectory as GraphRun } from '../models/run/trajectory.ts';

/** Of so many bodies each has quantities to choose; of more only the scene as a whole. */
const fewBodies = 8;

/** What a body of a run answers to. */
const bodyNames = ['x', 'y', 'v_x', 'v_y', 'v'] as const;

/** The rate of a stock has a name in the model, but is the same as a velocity that has its own. */
const isRate = (name: string): boolean => /^d\p{L}\w*_dt/u.test(name);

/** All quantities that change, those about the scene last. */
export function quantitiesOf(trajectory: Trajectory): readonly Quantity[] {
  const { bodies, quantities } = trajectory;
  const isAlone = bodies.length === 1;
  const ofBodies =
    bodies.length > fewBodies
      ? []
      : bodies.flatMap(({ id }) =>
          bodyNames.flatMap((name) => {
            const found = findQuantity(trajectory, isAlone ? name : `${name}_${id}`);
            return found === null ? [] : [found];
          }),
        );
  const all = [...ofBodies, ...quantities.filter(({ name }) => !isRate(name))];
  return [...new Map(all.map((quantity) => [quantity.name, quantity])).values()].sort(
    (a, b) => Number(a.body === null) - Number(b.body === null),
  );
}

/** The words of a quantity, with the name that its body has in the scene. */
export function describe(
  scene: Scene,
  { name, kind, body, unit }: Omit<Quantity, 'values'>,
): Described {
  const label = quantityLabel({ kind, body, name });
  const given = scene.bodies.find(({ id }) => id === body)?.label;
  const named =
    given === undefined || body === null || !label.endsWith(` ${body}`)
      ? label
      : `${label.slice(0, -body.length)}${given}`;
  return { name, label: named, unit };
}

/** What is drawn: one of the scene's graphs, or one or two quantities. */
export interface GraphChoice {
  readonly first: string;
  readonly second: string;
}

/** The graph of a scene by its number, as it stands in a choice. */
export const graphKey = (index: number): string => `#${String(index)}`;

/** The names that a choice draws. */
export function namesOf({ view }: Scene, { first, second }: GraphChoice): readonly string[] {
  if (first.startsWith('#')) return view.graphs?.[Number(first.slice(1))]?.y ?? [];
  return second === '' || second === first ? [first] : [first, second];
}

/** The first choice: what the scene draws first. */
export function firstChoice(scene: Scene, quantities: readonly Quantity[]): GraphChoice {
  const graphs = scene.view.graphs ?? [];
  const [graph] = graphs;
  if (graph === undefined) return { first: quantities[0]?.name ?? '', second: '' };
  if (graph.y.length > 2) return { first: graphKey(0), second: '' };
  return { first: graph.y[0] ?? '', second: graph.y[1] ?? '' };
}

/** The picture for a graph; null if nothing of the choice is in the run. */
export function pictureOf(
  scene: Scene,
  choice: GraphChoice,
  trajectory: Trajectory,
  before: Trajectory | null,
): GraphPicture | null {
  const found = namesOf(scene, choice).flatMap((name) => {
    const quantity = findQuantity(trajectory, name);
    return quantity === null ? [] : [quantity];
  });
  const [first] = found;
  if (first === undefined) return null;
  const names = found.map(({ name }) => name);
  return {
    time: { name: 't', label: modelText.time.label, unit: timeUnit(scene.time.end).unit },
    quantities: found.map((quantity) => describe(scene, quantity)),
    right: found.filter(({ unit }) => unit !== first.unit).map(({ name }) => name),
    across: null,
    trajectory: graphRun(scene, trajectory, names),
    ghost: before === null ? null : graphRun(scene, before, names),
    ghostNotes: [],
    others: [],
    points: [],
    band: null,
  };
}

/** A run as graphs and tables read it, with time in the unit that fits. */
function graphRun(scene: Scene, trajectory: Trajectory, names: readonly string[]): GraphRun {
  const series = new Map(
    names.flatMap((name) => {
      const found = findQuantity(trajectory, name);
      return found === null ? [] : [[name, withoutRounding(found.values)] as const];
    }),
  );
  const { seconds } = timeUnit(scene.time.end);
  return {
    time: seconds === 1 ? trajectory.time : trajectory.time.map((time) => time / seconds),
    series,
    end: { reason: 'completed' },
    method: 'rk4',
    step: scene.time.interval / seconds,
    events: [],
  };
}

/** Changes smaller than this part of the value are how the computer rounds. */
const rounding = 1e-9;

/** What stays the same as a straight line: a graph would fill its height with errors of rounding. */
function withoutRounding(values: Float64Array): Float64Array {
  let [least, most] = [Infinity, -Infinity];
  for (const value of values) {
    least = Math.min(least, value);
    most = Math.max(most, value);
  }
  const isSteady = most - least <= rounding * Math.max(Math.abs(least), Math.abs(most));
  return isSteady ? new Float64Array(values.length).fill(values[0] ?? 0) : values;
}
