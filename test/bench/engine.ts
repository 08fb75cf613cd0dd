/** The speed of the model engine against loops written by hand, within one run. */
import { compileModel, runModel, type ModelDefinition } from '#core/models/index.ts';
import { measured, type Measurement } from './measurement.ts';

/** Many short rounds, so that some of them have a processor to themselves. */
const rounds = 60;

/** Measures the back end that works everywhere; takes a few seconds. */
export async function benchEngine(): Promise<Measurement[]> {
  const volterra = compare(20_000, lotkaVolterra, lotkaVolterraByHand);
  const chain = compare(1_000, stockChain, stockChainByHand);
  return [
    measured('Lotka-Volterra RK4, tape', volterra.engine / 1e6, 'M steps/s'),
    measured('Lotka-Volterra RK4, by hand', volterra.byHand / 1e6, 'M steps/s'),
    measured('Lotka-Volterra RK4, tape / by hand', volterra.engine / volterra.byHand, 'x', [
      '>=',
      0.08,
    ]),
    measured('50-stock chain RK4, tape', chain.engine / 1e6, 'M steps/s'),
    measured('50-stock chain RK4, tape / by hand', chain.engine / chain.byHand, 'x'),
  ];
}

/**
 * Steps per second of both, each the best of some rounds that take turns. The loop by hand writes to
 * arrays that are there already; the engine allocates in every run, as it does for a pupil.
 */
function compare(
  steps: number,
  model: (steps: number) => ModelDefinition,
  byHandWith: (steps: number) => () => number,
): { readonly engine: number; readonly byHand: number } {
  const compiled = compileModel(model(steps));
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.faults));
  const byHand = byHandWith(steps);
  const record =
    compiled.model.definition.semantics === 'ode'
      ? compiled.model.definition.stocks.map(({ name }) => name)
      : [];
  const last = (): number => runModel(compiled.model, { record }).series.get('y')?.at(-1) ?? NaN;
  if (!(Math.abs(last() / byHand() - 1) < 1e-9)) throw new Error('the two loops disagree');

  let [engineTime, handTime] = [Infinity, Infinity];
  for (let round = 0; round < rounds; round += 1) {
    engineTime = Math.min(engineTime, secondsOf(last));
    handTime = Math.min(handTime, secondsOf(byHand));
  }
  return { engine: steps / engineTime, byHand: steps / handTime };
}

function secondsOf(work: () => number): number {
  const begin = performance.now();
  work();
  return (performance.now() - begin) / 1_000;
}

const step = 0.001;

function odeModel(
  steps: number,
  parts: Pick<ModelDefinition & { semantics: 'ode' }, 'stocks' | 'flows' | 'constants'>,
): ModelDefinition {
  return {
    schemaVersion: 1,
    id: 'bench',
    title: 'Bench',
    semantics: 'ode',
    method: 'rk4',
    time: { variable: 't', unit: 's', start: 0, end: steps * step, step },
    auxiliaries: [],
    parameters: [],
    variables: [],
    views: [],
    ...parts,
  };
}

function lotkaVolterra(steps: number): ModelDefinition {
  return odeModel(steps, {
    stocks: [
      { name: 'x', start: '10' },
      { name: 'y', start: '5' },
    ],
    flows: [
      { name: 'dx', expression: 'a*x - b*x*y', to: 'x' },
      { name: 'dy', expression: 'c*x*y - d*y', to: 'y' },
    ],
    constants: [
      { name: 'a', value: 1.1 },
      { name: 'b', value: 0.4 },
      { name: 'c', value: 0.1 },
      { name: 'd', value: 0.4 },
    ],
  });
}

/** Makes room, and returns a loop that gives the last y. */
function lotkaVolterraByHand(steps: number): () => number {
  const [a, b, c, d] = [1.1, 0.4, 0.1, 0.4];
  const h = step;
  const time = new Float64Array(steps + 1);
  const xs = new Float64Array(steps + 1);
  const ys = new Float64Array(steps + 1);
  return () => {
    let x = 10;
    let y = 5;
    xs[0] = x;
    ys[0] = y;
    for (let n = 1; n <= steps; n += 1) {
      const k1x = a * x - b * x * y;
      const k1y = c * x * y - d * y;
      const x2 = x + (h / 2) * k1x;
      const y2 = y + (h / 2) * k1y;
      const k2x = a * x2 - b * x2 * y2;
      const k2y = c * x2 * y2 - d * y2;
      const x3 = x + (h / 2) * k2x;
      const y3 = y + (h / 2) * k2y;
      const k3x = a * x3 - b * x3 * y3;
      const k3y = c * x3 * y3 - d * y3;
      const x4 = x + h * k3x;
      const y4 = y + h * k3y;
      const k4x = a * x4 - b * x4 * y4;
      const k4y = c * x4 * y4 - d * y4;
      x += (h / 6) * (k1x + 2 * k2x + 2 * k3x + k4x);
      y += (h / 6) * (k1y + 2 * k2y + 2 * k3y + k4y);
      time[n] = n * h;
      xs[n] = x;
      ys[n] = y;
    }
    return ys[steps] ?? NaN;
  };
}

const chainLength = 50;

/** Stock i drains into stock i + 1; the last one is called y. */
function stockChain(steps: number): ModelDefinition {
  const stock = (index: number) => (index === chainLength - 1 ? 'y' : `s${index}`);
  const indices = Array.from({ length: chainLength }, (_, index) => index);
  return odeModel(steps, {
    stocks: indices.map((index) => ({ name: stock(index), start: index === 0 ? '100' : '1' })),
    flows: indices.map((index) => ({
      name: `f${index}`,
      expression: `k*${stock(index)}`,
      from: stock(index),
      ...(index === chainLength - 1 ? {} : { to: stock(index + 1) }),
    })),
    constants: [{ name: 'k', value: 0.7 }],
  });
}

/** Makes room, and returns a loop that gives the last value of the last stock. */
function stockChainByHand(steps: number): () => number {
  const columns = Array.from({ length: chainLength }, () => new Float64Array(steps + 1));
  const state = new Float64Array(chainLength);
  const trial = new Float64Array(chainLength);
  const k1 = new Float64Array(chainLength);
  const k2 = new Float64Array(chainLength);
  const k3 = new Float64Array(chainLength);
  const k4 = new Float64Array(chainLength);
  const rates = (from: Float64Array, into: Float64Array): void => {
    let inflow = 0;
    for (let i = 0; i < chainLength; i += 1) {
      const outflow = 0.7 * (from[i] ?? 0);
      into[i] = inflow - outflow;
      inflow = outflow;
    }
  };
  const tryStage = (slope: Float64Array, part: number): void => {
    for (let i = 0; i < chainLength; i += 1) trial[i] = (state[i] ?? 0) + part * (slope[i] ?? 0);
  };
  const store = (row: number): void => {
    columns.forEach((column, index) => (column[row] = state[index] ?? 0));
  };
  return () => {
    state.fill(1);
    state[0] = 100;
    store(0);
    for (let n = 1; n <= steps; n += 1) {
      rates(state, k1);
      tryStage(k1, step / 2);
      rates(trial, k2);
      tryStage(k2, step / 2);
      rates(trial, k3);
      tryStage(k3, step);
      rates(trial, k4);
      for (let i = 0; i < chainLength; i += 1)
        state[i] =
          (state[i] ?? 0) +
          (step / 6) * ((k1[i] ?? 0) + 2 * (k2[i] ?? 0) + 2 * (k3[i] ?? 0) + (k4[i] ?? 0));
      store(n);
    }
    return state[chainLength - 1] ?? NaN;
  };
}
