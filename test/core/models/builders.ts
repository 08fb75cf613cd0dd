/** Draws models for tests. */
import type { LinesModel, OdeModel } from '#core/models/index.ts';

const common = {
  schemaVersion: 1,
  id: 'test',
  title: 'Test',
  parameters: [],
  variables: [],
  views: [],
} as const;

type Named = Readonly<Record<string, string>>;

/** A model in lines; rules and start values are given as text with a line each. */
export function lines(rules: string, start: string, changes: Partial<LinesModel> = {}): LinesModel {
  return {
    ...common,
    semantics: 'lines',
    method: 'lines',
    time: { variable: 't', unit: 's', start: 0, end: 10, step: 1 },
    rules: rules.split('\n'),
    start: start.split('\n'),
    parameters: [],
    variables: [],
    views: [],
    ...changes,
  };
}

/** A model in differential equations, in which each stock has one flow, written as its rate. */
export function ode(
  stocks: Readonly<Record<string, readonly [start: string, rate: string]>>,
  constants: Readonly<Record<string, number>> = {},
  auxiliaries: Named = {},
  changes: Partial<OdeModel> = {},
): OdeModel {
  const entries = Object.entries(stocks);
  return {
    ...common,
    semantics: 'ode',
    method: 'rk4',
    time: { variable: 't', unit: 's', start: 0, end: 10, step: 1 },
    stocks: entries.map(([name, [start]]) => ({ name, start })),
    flows: entries.map(([name, [, rate]]) => ({ name: `d${name}`, expression: rate, to: name })),
    auxiliaries: Object.entries(auxiliaries).map(([name, expression]) => ({ name, expression })),
    constants: Object.entries(constants).map(([name, value]) => ({ name, value })),
    parameters: [],
    variables: [],
    views: [],
    ...changes,
  };
}

/** The model of a hot drink from the classroom. */
export const cooling = lines(
  'dQ = k*(T_omg - T)*dt\nT = T + dQ/(m*c)\nt = t + dt',
  "T = 90 '°C\nT_omg = 20 '°C\nk = 0,8 'W/K\nm = 0,25 'kg\nc = 4180 'J/(kg·K)\ndt = 10 's\nt = 0 's",
  { time: { variable: 't', unit: 's', start: 0, end: 3600, step: 10 } },
);
