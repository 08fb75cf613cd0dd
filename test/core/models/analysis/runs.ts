/** Runs and trajectories for tests of the analysis. */
import {
  complete,
  type Simulate,
  type Trajectory,
  type Values,
} from '#core/models/analysis/index.ts';
import {
  compileModel,
  runModel,
  type ModelDefinition,
  type RunOptions,
} from '#core/models/index.ts';
import { ode } from '../builders.ts';

/** Runs of a definition. */
export function simulation(definition: ModelDefinition, options: RunOptions = {}): Simulate {
  const compiled = compileModel(definition);
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.faults));
  return (parameters: Values) => runModel(compiled.model, { ...options, parameters });
}

/** A function of time as rows from 0 to `end`. */
export function drawn(of: (t: number) => number, end = 10, step = 0.01): Trajectory {
  const time = Float64Array.from({ length: Math.round(end / step) + 1 }, (_, row) => row * step);
  return { time, values: time.map(of) };
}

export { complete };

const every = (step: number, end: number) => ({
  time: { variable: 't', unit: 's', start: 0, end, step },
});

export const coolingOde = ode(
  { T: ['90', 'k*(T_omg - T)'] },
  { k: 0.4, T_omg: 20 },
  {},
  every(0.1, 10),
);

export const logistic = ode(
  { N: ['10', 'r*N*(1 - N/K)'] },
  { r: 0.8, K: 500 },
  {},
  every(0.05, 15),
);

/** Period 2π / sqrt(w² - g²/4). */
export const damped = ode(
  { x: ['1', 'v'], v: ['0', '-w^2*x - g*v'] },
  { w: 2, g: 0.3 },
  {},
  every(0.02, 12),
);
