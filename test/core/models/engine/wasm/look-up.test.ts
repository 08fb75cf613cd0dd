/** The written function reads a table as `lookUp` does. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lookUp } from '#core/models/engine/operations.ts';
import type { Table } from '#core/models/engine/term.ts';
import { placeTables } from '#core/models/engine/wasm/layout.ts';
import { kindNumber, lookUpFunction } from '#core/models/engine/wasm/look-up.ts';
import { moduleBytes } from '#core/models/engine/wasm/module.ts';
import { instantiate } from './same-bits.ts';

interface Exports {
  readonly memory: WebAssembly.Memory;
  lookUp(x: number, first: number, span: number, kind: number): number;
}

const place = 64;
const written = instantiate(
  moduleBytes({ imports: [], functions: [{ ...lookUpFunction(), name: 'lookUp' }], pages: 1 }),
  {},
) as Exports;

const number = fc.double({ min: -1e3, max: 1e3, noNaN: true });
const table: fc.Arbitrary<Table> = fc
  .record({
    kind: fc.constantFrom<Table['kind']>('continuous', 'extrapolate', 'discrete'),
    points: fc.uniqueArray(fc.tuple(number, number), {
      minLength: 1,
      maxLength: 40,
      selector: ([x]) => x,
      comparator: (a, b) => a === b,
    }),
  })
  .map(({ kind, points }) => {
    const rising = points.toSorted(([a], [b]) => a - b);
    return { kind, x: rising.map(([x]) => x), y: rising.map(([, y]) => y) };
  });

test('at its points, between them, beyond them, and at what is not a number', () => {
  fc.assert(
    fc.property(table, fc.array(fc.oneof(number, fc.double())), (drawn, between) => {
      const layout = { header: 0, tables: [place], run: 0 };
      placeTables(written.memory.buffer, layout, [drawn]);
      const span = 8 * (drawn.x.length - 1);
      for (const x of [...drawn.x, ...between, NaN, Infinity, -Infinity]) {
        const found = written.lookUp(x, place, span, kindNumber(drawn.kind));
        expect(found, `at ${x}`).toBe(lookUp(drawn, x));
      }
    }),
    { numRuns: 300 },
  );
});
