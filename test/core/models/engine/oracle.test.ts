import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileModel, type Method, type OdeModel } from '#core/models/index.ts';
import { runModel } from '#core/models/engine/run.ts';
import { tapeMachine } from '#core/models/engine/tape-machine.ts';
import { odeDefinitions } from './generated-definitions.ts';
import { compiled, linesModels, odeModels, type GeneratedModel } from './generated-models.ts';
import { oracleMachine } from './oracle.ts';

/** Everything of a run, and what the memory holds after it. */
function outcome(model: GeneratedModel, makeMachine: typeof tapeMachine, method: Method) {
  const ready = compiled(model, makeMachine);
  const run = runModel(ready, { method, maxEvaluations: 5_000 });
  return { ...run, memory: ready.machine.memory.slice(0, model.program.size) };
}

/** toStrictEqual compares by Object.is: bit by bit, but for the bits of NaN. */
const agree = (method: Method) => (model: GeneratedModel) => {
  expect(outcome(model, tapeMachine, method)).toStrictEqual(outcome(model, oracleMachine, method));
};

describe('the tape gives the bits of the oracle', () => {
  it('in lines', () => {
    fc.assert(fc.property(linesModels(), agree('lines')), { numRuns: 500 });
  });

  it.each(['euler', 'rk2', 'rk4', 'verlet'] as const)('with %s', (method) => {
    fc.assert(fc.property(odeModels(), agree(method)), { numRuns: 200 });
  });

  it.each(['euler', 'rk2', 'rk4', 'verlet'] as const)('with %s and events', (method) => {
    fc.assert(fc.property(odeModels({ withEvents: true }), agree(method)), { numRuns: 200 });
  });

  it.each([false, true])('with dopri5, events: %s', (withEvents) => {
    fc.assert(fc.property(odeModels({ withEvents }), agree('dopri5')), { numRuns: 100 });
  });

  it.each(['euler', 'rk4', 'dopri5'] as const)(
    'in models as authors write them, with %s',
    (method) => {
      const run = (definition: OdeModel, makeMachine: typeof tapeMachine) => {
        const made = compileModel(definition, makeMachine);
        if (!made.ok) throw new Error(JSON.stringify(made.faults));
        return runModel(made.model, { method, maxEvaluations: 2_000 });
      };
      fc.assert(
        fc.property(odeDefinitions(), (definition) => {
          expect(run(definition, tapeMachine)).toStrictEqual(run(definition, oracleMachine));
        }),
      );
    },
  );
});
