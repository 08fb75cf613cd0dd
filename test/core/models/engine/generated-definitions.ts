/** Draws models in differential equations as authors write them: texts, with functions of the past. */
import fc from 'fast-check';
import type { OdeModel } from '#core/models/index.ts';
import { ode } from '../builders.ts';

const number = fc.constantFrom('0', '1', '2', '3', '0,5', '0,1', '-1', '7,25');

/** What takes so many expressions, and numbers where it needs numbers. */
const shapes: readonly (readonly [string, number])[] = [
  ...(['(# + #)', '(# - #)', '(# * #)', '(# / #)', '(# < #)', '(# >= #)', '(# en #)'] as const),
  ...(['min(#; #)', 'max(#; #)', 'mod(#; #)', 'safediv(#; #)', 'previous(#; #)'] as const),
].map((shape) => [shape, 2] as const);
const shapesOfOne: readonly (readonly [string, number])[] = [
  ...(['-#', '(niet #)', 'sin(#)', 'exp(#)', 'abs(#)', 'sqrt(abs(#))', 'floor(#)'] as const),
  ...([
    '#²',
    'init(#)',
    'step(#; 1)',
    'ramp(#; 0,5; 2)',
    'pulse(#; 1)',
    'pulse(#; 0,5; 1)',
  ] as const),
  ...([
    'delay(#; 0,5)',
    'delay(#; 1; 2)',
    'delay1(#; 1)',
    'delay3(#; 2; 1)',
    'smth1(#; 1)',
  ] as const),
  ...(['smth3(#; 1)', 'trend(#; 1)', 'forcst(#; 1; 2)', 'delayn(#; 1; 2)'] as const),
].map((shape) => [shape, 1] as const);
const chances = ['random(0; 1)', 'random(-1; 1; 3)', 'normal(0; 0,1)', 'exprnd(1)', 'poisson(2)'];

function expressions(names: readonly string[], depth = 2): fc.Arbitrary<string> {
  const leaf = fc.oneof(fc.constantFrom(...names), number);
  if (depth === 0) return leaf;
  const inner = expressions(names, depth - 1);
  const composed = fc
    .tuple(fc.constantFrom(...shapes, ...shapesOfOne), inner, inner)
    .map(([[shape], ...parts]) =>
      parts.reduce((text, part) => text.replace('#', () => part), shape),
    );
  return fc.oneof(
    { weight: 2, arbitrary: leaf },
    { weight: 5, arbitrary: composed },
    { weight: 1, arbitrary: fc.constantFrom(...chances) },
  );
}

/** Two stocks with a flow between them, flows into both, three auxiliaries, and perhaps an event. */
export function odeDefinitions(): fc.Arbitrary<OdeModel> {
  const known = ['t', 'dt', 'x', 'y', 'k'];
  const start = fc.double({ min: -2, max: 2, noNaN: true });
  return fc
    .record({
      starts: fc.tuple(start, start, start),
      nonNegative: fc.boolean(),
      a: expressions(known),
      b: expressions([...known, 'a'], 3),
      c: expressions([...known, 'a', 'b']),
      rates: fc.tuple(...[1, 2, 3].map(() => expressions([...known, 'a', 'b', 'c'], 1))),
      watched: fc.option(expressions([...known, 'a', 'b', 'c'], 1)),
      set: expressions([...known, 'c'], 1),
      seed: fc.nat(1_000),
    })
    .map(({ starts, nonNegative, a, b, c, rates, watched, set, seed }): OdeModel => {
      const [toX = '0', toY = '0', between = '0'] = rates;
      const model = ode({}, { k: starts[2] }, { c, b, a });
      return {
        ...model,
        seed,
        time: { ...model.time, end: 4, step: 0.25 },
        stocks: [
          { name: 'x', start: String(starts[0]).replace('.', ','), nonNegative },
          { name: 'y', start: 'k' },
        ],
        flows: [
          { name: 'toX', expression: toX, to: 'x' },
          { name: 'toY', expression: toY, to: 'y' },
          { name: 'between', expression: between, from: 'x', to: 'y', nonNegative },
        ],
        events: watched === null ? [] : [{ when: watched, set: [{ name: 'y', expression: set }] }],
      };
    });
}
