/** Models in differential equations to try properties on, as fast-check makes them. */
import fc from 'fast-check';
import type { OdeModel } from '#core/models/index.ts';

const number = fc.integer({ min: -500, max: 500 }).map((value) => value / 8 || 0);
const shown = (value: number): string => String(value).replace('.', ',');

/** A sum, product or call of some names and numbers. */
export function anyExpression(names: readonly string[]): fc.Arbitrary<string> {
  const leaf = fc.oneof(
    number.map((value) => (value < 0 ? `(${shown(value)})` : shown(value))),
    ...(names.length > 0 ? [fc.constantFrom(...names)] : []),
    ...(names.length > 0 ? [fc.constantFrom(...names)] : []),
  );
  const pair = fc.tuple(leaf, fc.constantFrom(' + ', '-', '·', '*', ' / '), leaf);
  return fc.oneof(
    leaf,
    pair.map((parts) => parts.join('')),
    fc.tuple(leaf, pair).map(([first, parts]) => `${first}*(${parts.join('')})`),
    fc.tuple(leaf, leaf).map(([first, second]) => `min(${first};${second})`),
    fc.constant('...'),
  );
}

const item = <Value>(value: Value) => fc.constant(value);

/** A model whose formulas read stocks, constants and formulas above them. */
export const anyOde: fc.Arbitrary<OdeModel> = fc
  .tuple(
    fc.integer({ min: 1, max: 3 }),
    fc.integer({ min: 0, max: 4 }),
    fc.integer({ min: 0, max: 3 }),
  )
  .chain(([stockCount, flowCount, otherCount]) => {
    const list = (count: number, stem: string): string[] =>
      Array.from({ length: count }, (_, index) => `${stem}${String(index + 1)}`);
    const stocks = list(stockCount, 'x');
    const flows = list(flowCount, 'f');
    const auxiliaries = list(otherCount, 'a');
    const constants = list(otherCount, 'k');
    const known = [...stocks, ...constants];
    const end = fc.constantFrom(...stocks);
    const ends = fc.oneof(
      end.map((from) => ({ from })),
      end.map((to) => ({ to })),
      fc.tuple(end, end).map(([from, to]) => ({ from, to })),
    );
    return fc.record({
      schemaVersion: item(1 as const),
      id: item('any'),
      title: item('Any'),
      semantics: item('ode' as const),
      method: fc.constantFrom('euler' as const, 'rk4' as const),
      time: fc.record({
        variable: item('t'),
        unit: fc.constantFrom('s', 'jaar', ''),
        start: item(0),
        end: item(2),
        step: fc.constantFrom(0.125, 0.5),
      }),
      stocks: fc.tuple(
        ...stocks.map((name) => anyExpression(constants).map((start) => ({ name, start }))),
      ),
      flows: fc.tuple(
        ...flows.map((name) =>
          fc
            .tuple(anyExpression([...known, ...auxiliaries]), ends)
            .map(([expression, tied]) => ({ name, expression, ...tied })),
        ),
      ),
      auxiliaries: fc.tuple(
        ...auxiliaries.map((name, index) =>
          anyExpression([...known, 't', ...auxiliaries.slice(0, index)]).map((expression) => ({
            name,
            expression,
          })),
        ),
      ),
      constants: fc.tuple(...constants.map((name) => number.map((value) => ({ name, value })))),
      parameters: fc
        .subarray([...stocks, ...constants])
        .map((names) =>
          names.map((name) => ({ name, label: name, unit: 'm', min: 0, max: 1, step: 0.1 })),
        ),
      variables: fc
        .subarray(stocks)
        .map((names) => names.map((name) => ({ name, label: `de ${name}`, unit: 'm' }))),
      views: fc
        .subarray([...stocks, ...flows], { minLength: 1 })
        .map((y) => [{ kind: 'graph' as const, y, x: stocks[0] ?? 'x1' }]),
      diagram: fc.subarray([...stocks, ...auxiliaries]).map((names) => ({
        places: names.map((name, index) => ({ name, x: 4 * index, y: index })),
      })),
    });
  });
