/** The back end of WebAssembly gives the bits of the tapes. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compileModel } from '#core/models/engine/compile.ts';
import type { MakeMachine } from '#core/models/engine/machine.ts';
import { tapeMachine } from '#core/models/engine/tape-machine.ts';
import type { OdeProgram } from '#core/models/engine/program.ts';
import { runModel } from '#core/models/engine/run.ts';
import {
  binaryTerm,
  cellTerm,
  numberTerm,
  type Action,
  type Term,
} from '#core/models/engine/term.ts';
import { wasmMachine } from '#core/models/engine/wasm/wasm-machine.ts';
import { ode } from '../../builders.ts';
import { compiled, linesModels, odeModels, type GeneratedModel } from '../generated-models.ts';
import { digest, instantiate, outcome, wasm } from './same-bits.ts';

const fixedMethods = ['euler', 'rk2', 'rk4', 'verlet'] as const;

/** Steps that loops took in all runs. */
let fusedSteps = 0;
const counting: MakeMachine = (program) => {
  const machine = wasm(program);
  const fused: typeof machine.fused = (method) => {
    const loop = machine.fused(method);
    return (
      loop &&
      ((from, to, rows) => {
        const last = loop(from, to, rows);
        fusedSteps += last - from + 1;
        return last;
      })
    );
  };
  return Object.create(machine, { fused: { value: fused } }) as typeof machine;
};

/** Both back ends give the same for every model that is drawn, with all or some of its rows. */
function sameFor(
  models: fc.Arbitrary<GeneratedModel>,
  method: GeneratedModel['definition']['method'],
) {
  fusedSteps = 0;
  fc.assert(
    fc.property(models, fc.constantFrom(1, 3), fc.boolean(), (model, every, isPart) => {
      const names = [...model.program.changing.keys()];
      const options = {
        method,
        report: every * model.definition.time.step,
        record: isPart ? names.slice(1) : names,
        maxEvaluations: 2_000,
      };
      expect(outcome(model, counting, options)).toBe(outcome(model, tapeMachine, options));
    }),
    { numRuns: 200 },
  );
  return fusedSteps;
}

for (const method of fixedMethods) {
  test(`differential equations by ${method}`, () => {
    expect(sameFor(odeModels(), method)).toBeGreaterThan(100);
  });
  test(`differential equations with events by ${method}`, () => {
    expect(sameFor(odeModels({ withEvents: true }), method)).toBeGreaterThan(100);
  });
}

test('differential equations by dopri5, without a loop', () => {
  expect(sameFor(odeModels({ withEvents: true }), 'dopri5')).toBe(0);
});

test.each(fixedMethods)('events that hide within steps by %s', (method) => {
  fusedSteps = 0;
  let happened = 0;
  const part = fc.double({ min: 0.01, max: 1, noNaN: true });
  const rates = fc.constantFrom('-x', '-x + random(-0,01; 0,01)', '-x - 0,1*delay(v; 0,3)');
  const values = fc.constantFrom('(x - a)^2 - b/50', 'sin(20*x + a) + b', 'a*x + v - b');
  fc.assert(
    fc.property(part, part, rates, values, (a, b, rate, when) => {
      const add = { name: 'n', expression: 'n + 1' };
      const model = ode(
        { x: ['1', 'v'], v: ['0', 'force'], n: ['0', '0*x'] },
        { a, b },
        { force: rate },
        {
          events: [
            { when, set: [add] },
            { when: 'n - 30', stop: true },
          ],
        },
      );
      const results = [counting, tapeMachine].map((make) => {
        const made = compileModel(model, make);
        if (!made.ok) throw new Error(JSON.stringify(made.faults));
        return runModel(made.model, { method, step: 0.1, end: 20 });
      });
      const [first, second] = results.map(digest);
      expect(first).toBe(second);
      happened += results[0]?.events.length ?? 0;
    }),
    { numRuns: 200 },
  );
  expect(happened).toBeGreaterThan(1_000);
  expect(fusedSteps).toBeGreaterThan(10_000);
});

test('model lines', () => {
  expect(sameFor(linesModels(), 'lines')).toBeGreaterThan(100);
});

/** A chain of so many stocks, each with a delayed one behind it in `past`. */
function chain(stocks: number): GeneratedModel {
  const cells = Array.from({ length: stocks }, (_, index) => 4 + index);
  const program: OdeProgram = {
    semantics: 'ode',
    size: 4 + 2 * stocks,
    timeCell: 0,
    stepCell: 1,
    startCell: 2,
    endCell: 3,
    initial: cells.map((cell) => ({ name: `x${cell}`, cell, term: numberTerm(cell) })),
    settable: new Map([['x4', 4]]),
    changing: new Map(cells.map((cell) => [`x${cell}`, cell])),
    tables: [],
    histories: [4],
    noises: [],
    settle: cells.map((cell): Action => {
      const [steps, initial] = [numberTerm(3), numberTerm(0)];
      const before: Term =
        cell === 4 ? { kind: 'past', history: 0, steps, initial } : cellTerm(cell - 1);
      return { kind: 'assign', cell: cell + stocks, term: binaryTerm('-', before, cellTerm(cell)) };
    }),
    stocks: cells.map((cell) => ({
      name: `x${cell}`,
      cell,
      rate: cell + stocks,
      nonNegative: false,
    })),
    events: [],
  };
  const time = { variable: 't', unit: 's', start: 0, end: 1, step: 0.1 };
  return { program, definition: ode({}, {}, {}, { time }) };
}

test.each(fixedMethods)('the signs of zeros by %s', (method) => {
  const { program, definition } = chain(1);
  const zero = numberTerm(-0);
  const model: GeneratedModel = {
    definition,
    program: {
      ...(program as OdeProgram),
      initial: [{ name: 'x4', cell: 4, term: zero }],
      settle: [{ kind: 'assign', cell: 5, term: binaryTerm('*', zero, cellTerm(1)) }],
    },
  };
  expect(outcome(model, wasm, { method })).toBe(outcome(model, tapeMachine, { method }));
});

test('a run keeps its numbers when the next one uses the same memory, longer or shorter', () => {
  const model = compiled(chain(2), wasm);
  const ends = [1, 5_000, 2, 5_000];
  const runs = ends.map((end) => runModel(model, { end, parameters: { x4: end } }));
  const fresh = ends.map((end) =>
    runModel(compiled(chain(2), tapeMachine), { end, parameters: { x4: end } }),
  );
  expect(runs.map(digest)).toEqual(fresh.map(digest));
});

test('rows beyond what the memory holds at once', () => {
  const options = { end: 40_000, maxSteps: 1_000_000 };
  expect(outcome(chain(2), wasm, options)).toBe(outcome(chain(2), tapeMachine, options));
});

test('a model that is too large for a loop goes step by step', () => {
  fusedSteps = 0;
  const model = chain(1_100);
  expect(outcome(model, counting)).toBe(outcome(model, tapeMachine));
  expect(fusedSteps).toBe(0);
});

test('where a loop does not compile, the steps are taken one by one', () => {
  let modules = 0;
  const model = chain(2);
  const refusing: MakeMachine = (program) =>
    wasmMachine(program, (bytes, imports) => {
      modules += 1;
      if (modules > 1) throw new Error('no more');
      return instantiate(bytes, imports);
    });
  expect(outcome(model, refusing)).toBe(outcome(model, tapeMachine));
  expect(modules).toBe(2);
});
