/** The speed of the back ends of the model engine against loops written by hand, within one run. */
import type { ModelDefinition } from '#core/models/index.ts';
import { compileModel } from '#core/models/engine/compile.ts';
import type { MakeMachine } from '#core/models/engine/machine.ts';
import { runModel } from '#core/models/engine/run.ts';
import { tapeMachine } from '#core/models/engine/tape-machine.ts';
import { type Instantiate, wasmMachine } from '#core/models/engine/wasm/wasm-machine.ts';
import { measured, median, type Measurement } from './measurement.ts';

/** Many short rounds, so that some of them have a processor to themselves. */
const rounds = 60;

const instantiate: Instantiate = (bytes, imports) =>
  new WebAssembly.Instance(
    new WebAssembly.Module(Uint8Array.from(bytes)),
    imports as WebAssembly.Imports,
  ).exports;
const wasm: MakeMachine = (program) => wasmMachine(program, instantiate);

/** Measures both back ends; takes some ten seconds. */
export async function benchEngine(): Promise<Measurement[]> {
  const volterra = compare(20_000, lotkaVolterra, lotkaVolterraByHand);
  const chain = compare(1_000, stockChain, stockChainByHand);
  return [
    ...speeds('Lotka-Volterra RK4', volterra, { wasm: 1, tape: 0.08 }),
    ...speeds('50-stock chain RK4', chain, { wasm: 3 }),
    measured('Lotka-Volterra, 1,000 runs of 1,000 steps, WebAssembly', ensembleTime(), 'ms'),
    measured(
      'First run of 1,000 steps, Lotka-Volterra, WebAssembly',
      firstRunTime(lotkaVolterra, wasm),
      'ms',
    ),
    measured(
      'First run of 1,000 steps, Lotka-Volterra, tape',
      firstRunTime(lotkaVolterra, tapeMachine),
      'ms',
    ),
    measured(
      'First run of 1,000 steps, 50-stock chain, WebAssembly',
      firstRunTime(stockChain, wasm),
      'ms',
    ),
    measured(
      'First run of 1,000 steps, 50-stock chain, tape',
      firstRunTime(stockChain, tapeMachine),
      'ms',
    ),
  ];
}

/** Steps per second. */
interface Speeds {
  readonly wasm: number;
  readonly tape: number;
  readonly byHand: number;
}

function speeds(
  name: string,
  { wasm: compiled, tape, byHand }: Speeds,
  bars: { readonly wasm: number; readonly tape?: number },
): Measurement[] {
  const million = 1e6;
  return [
    measured(`${name}, WebAssembly`, compiled / million, 'M steps/s'),
    measured(`${name}, tape`, tape / million, 'M steps/s'),
    measured(`${name}, by hand`, byHand / million, 'M steps/s'),
    measured(`${name}, WebAssembly / by hand`, compiled / byHand, 'x', ['>=', bars.wasm]),
    measured(
      `${name}, tape / by hand`,
      tape / byHand,
      'x',
      bars.tape === undefined ? undefined : ['>=', bars.tape],
    ),
  ];
}

/** A thousand runs with another parameter each, as for a band of runs; the best of some times. */
function ensembleTime(): number {
  const model = compileFor(lotkaVolterra(1_000), wasm);
  let best = Infinity;
  for (let round = 0; round < 5; round += 1) {
    const time = secondsOf(() => {
      for (let run = 0; run < 1_000; run += 1)
        runModel(model, { parameters: { a: 1 + run / 5_000 }, record: ['x', 'y'] });
    });
    best = Math.min(best, 1_000 * time);
  }
  return best;
}

/** From an edited text to the numbers: read, compile, write bytes, and run for the first time. */
function firstRunTime(model: (steps: number) => ModelDefinition, make: MakeMachine): number {
  const times = Array.from({ length: 15 }, () =>
    secondsOf(() => runModel(compileFor(model(1_000), make))),
  );
  return 1_000 * median(times);
}

function compileFor(definition: ModelDefinition, make: MakeMachine) {
  const compiled = compileModel(definition, make);
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.faults));
  return compiled.model;
}

/**
 * Steps per second of all three, each the best of some rounds that take turns. All make the arrays
 * that they fill, in every run: what a run gives is handed to the page.
 */
function compare(
  steps: number,
  model: (steps: number) => ModelDefinition,
  byHandWith: (steps: number) => () => number,
): Speeds {
  const definition = model(steps);
  const record = definition.semantics === 'ode' ? definition.stocks.map(({ name }) => name) : [];
  const lastOf = (make: MakeMachine) => {
    const compiled = compileFor(definition, make);
    return (): number => runModel(compiled, { record }).series.get('y')?.at(-1) ?? NaN;
  };
  const loops = { wasm: lastOf(wasm), tape: lastOf(tapeMachine), byHand: byHandWith(steps) };
  const [first, second, third] = [loops.wasm(), loops.tape(), loops.byHand()];
  if (first !== second) throw new Error('the back ends disagree');
  if (!(Math.abs(first / third - 1) < 1e-9)) throw new Error('the two loops disagree');

  const best = { wasm: Infinity, tape: Infinity, byHand: Infinity };
  for (let round = 0; round < rounds; round += 1) {
    for (const name of ['wasm', 'tape', 'byHand'] as const) {
      loops[name](); // so that the memory that is timed is that of the same loop, as at a slider
      best[name] = Math.min(best[name], secondsOf(loops[name]));
    }
  }
  return { wasm: steps / best.wasm, tape: steps / best.tape, byHand: steps / best.byHand };
}

function secondsOf(work: () => unknown): number {
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

/** A loop that gives the last y. */
function lotkaVolterraByHand(steps: number): () => number {
  const [a, b, c, d] = [1.1, 0.4, 0.1, 0.4];
  const h = step;
  return () => {
    const time = new Float64Array(steps + 1);
    const xs = new Float64Array(steps + 1);
    const ys = new Float64Array(steps + 1);
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

/** A loop that gives the last value of the last stock. */
function stockChainByHand(steps: number): () => number {
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
  const store = (columns: readonly Float64Array[], row: number): void => {
    columns.forEach((column, index) => (column[row] = state[index] ?? 0));
  };
  return () => {
    const columns = Array.from({ length: chainLength }, () => new Float64Array(steps + 1));
    state.fill(1);
    state[0] = 100;
    store(columns, 0);
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
      store(columns, n);
    }
    return state[chainLength - 1] ?? NaN;
  };
}
