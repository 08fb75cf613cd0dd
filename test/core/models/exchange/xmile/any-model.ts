/** Models drawn at random, with all that a file can hold. */
import fc from 'fast-check';
import type { Macro, OdeModel, Table } from '#core/models/definition.ts';
import { texts, type Dimension, type Sight } from './any-text.ts';

/** Names that differ for us; some do not for the standard, or are taken in it. */
const names = [
  ...[
    'T',
    't',
    'tijd',
    'x y',
    'x_y',
    'X_Y',
    'a',
    'A',
    'dx',
    'naïve',
    'λ',
    'v₀',
    'Size',
    'Time',
    'sum',
  ],
  ...[
    'hares.births',
    'als',
    'of',
    'IF',
    'a "q"',
    'b\\n',
    'new\nline',
    '1st',
    '_x_',
    '$',
    'a&b<c>',
    'x[',
  ],
  ...['木', 'Macro 1', 'TIME', 'PI', 'Dt', 'k', 'K', 'mod', 'x__y', "it's", '{a}', ';', 'e,f'],
];
const elementNames = ['A', 'a', 'Entry 1', 'Entry_1', 'x,y', '"', '2', 'T', 'rij'];

const table: fc.Arbitrary<Table> = fc
  .tuple(
    fc.constantFrom<Table['kind']>('continuous', 'extrapolate', 'discrete'),
    fc.uniqueArray(fc.integer({ min: -1_000, max: 1_000 }), { minLength: 1, maxLength: 5 }),
    fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 5, maxLength: 5 }),
  )
  .map(([kind, x, y]) => ({
    kind,
    x: x.sort((a, b) => a - b).map((value) => value / 8),
    y: y.slice(0, x.length),
  }));

const dimension = (name: string): fc.Arbitrary<Dimension> =>
  fc.oneof(
    fc.integer({ min: 1, max: 3 }).map((size) => ({
      name,
      elements: Array.from({ length: size }, (_, index) => String(index + 1)),
    })),
    fc
      .uniqueArray(fc.constantFrom(...elementNames), { minLength: 1, maxLength: 3 })
      .map((elements) => ({ name, elements })),
  );

interface Shape {
  readonly name: string;
  readonly kind: 'stock' | 'flow' | 'auxiliary' | 'constant' | 'table';
  readonly over: readonly Dimension[];
}

const someTimes = <Value>(value: fc.Arbitrary<Value>): fc.Arbitrary<Value | undefined> =>
  fc.option(value, { nil: undefined, freq: 2 });

type Present<Fields> = {
  [Key in keyof Fields as undefined extends Fields[Key] ? never : Key]: Fields[Key];
} & {
  [Key in keyof Fields as undefined extends Fields[Key] ? Key : never]?: Exclude<
    Fields[Key],
    undefined
  >;
};

/** The object without what is undefined. */
function present<Fields extends object>(fields: Fields): Present<Fields> {
  const entries = Object.entries(fields).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as Present<Fields>;
}

function formula({ name, over }: Shape, sight: Sight) {
  const text = texts(sight, over);
  const places = over.reduce<readonly string[][]>(
    (list, { elements }) => list.flatMap((place) => elements.map((element) => [...place, element])),
    [[]],
  );
  const element = fc
    .tuple(fc.constantFrom(...places), text, someTimes(table))
    .map(([place, expression, points]) => present({ at: place, expression, table: points }));
  const elements = fc.uniqueArray(element, {
    selector: (item) => item.at.join('\0'),
    minLength: 1,
    maxLength: 3,
  });
  return fc
    .tuple(text, someTimes(table), over.length > 0 ? someTimes(elements) : fc.constant(undefined))
    .map(([expression, points, list]) =>
      present({
        name,
        expression,
        table: points,
        over: over.length > 0 ? over.map((dimension) => dimension.name) : undefined,
        elements: list,
      }),
    );
}

function stock(shape: Shape, sight: Sight) {
  return fc
    .tuple(formula(shape, sight), fc.boolean())
    .map(([{ name, expression, over, elements }, isNonNegative]) =>
      present({
        name,
        start: expression,
        over,
        nonNegative: isNonNegative ? (true as const) : undefined,
        elements: elements?.map(({ at: place, expression: start }) => ({ at: place, start })),
      }),
    );
}

function flow(shape: Shape, stocks: readonly string[], sight: Sight) {
  const end = someTimes(fc.constantFrom(...stocks));
  return fc
    .tuple(formula(shape, sight), end, end, fc.boolean())
    .map(([fields, from, to, isOneWay]) => {
      const target = from === undefined && to === undefined ? stocks[0] : to;
      return present({ ...fields, from, to: target, nonNegative: isOneWay || undefined });
    });
}

function macro(name: string): fc.Arbitrary<Macro> {
  const sight: Sight = {
    scalars: ['in', 'In', 'S', 'f', 'h'],
    arrays: [],
    tables: [],
    macros: [name],
  };
  const text = texts(sight, []);
  const local = (own: string): Shape => ({ name: own, kind: 'auxiliary', over: [] });
  return fc
    .tuple(
      text,
      text,
      stock(local('S'), sight),
      flow(local('f'), ['S'], sight),
      formula(local('h'), sight),
    )
    .map(([usual, result, ownStock, ownFlow, auxiliary]) => ({
      name,
      parameters: [{ name: 'in' }, { name: 'In', default: usual }],
      result,
      stocks: [ownStock],
      flows: [ownFlow],
      auxiliaries: [auxiliary],
    }));
}

/** Any model in differential equations. */
export const anyOde: fc.Arbitrary<OdeModel> = fc
  .tuple(
    fc.tuple(dimension('Dim'), dimension('dim 2')),
    fc.shuffledSubarray(names, { minLength: 4, maxLength: 14 }),
    fc.array(fc.tuple(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: 5 })), {
      minLength: 14,
      maxLength: 14,
    }),
    fc.subarray(['FACT', 'log', 'my macro']),
  )
  .chain(([dimensions, chosen, choices, macros]) => {
    const [first, second] = dimensions;
    const [timeName = 'time', ...rest] = chosen;
    const kinds = ['stock', 'flow', 'auxiliary', 'constant', 'table'] as const;
    const overs = [[], [], [], [first], [second], [first, second]];
    const shapes = rest.map((name, index): Shape => {
      const [kind = 0, over = 0] = choices[index] ?? [];
      // At least one stock, so that flows have an end.
      const itsKind = index === 0 ? 'stock' : (kinds[kind] ?? 'auxiliary');
      const isArray = itsKind !== 'constant' && itsKind !== 'table';
      return { name, kind: itsKind, over: isArray ? (overs[over] ?? []) : [] };
    });
    const ofKind = (kind: Shape['kind']) => shapes.filter((shape) => shape.kind === kind);
    const sight: Sight = {
      scalars: [
        timeName,
        ...shapes
          .filter(({ kind, over }) => kind !== 'table' && over.length === 0)
          .map(({ name }) => name),
      ],
      arrays: shapes
        .filter(({ over }) => over.length > 0)
        .map(({ name, over }) => [name, over] as const),
      tables: ofKind('table').map(({ name }) => name),
      macros: macros.map((name) => (name === 'log' ? 'LOG' : name)),
    };
    const stockNames = ofKind('stock').map(({ name }) => name);
    const shown = fc.constantFrom(...rest);
    const constants = ofKind('constant').map(({ name }) => name);
    return fc
      .record({
        stocks: fc.tuple(...ofKind('stock').map((shape) => stock(shape, sight))),
        flows: fc.tuple(...ofKind('flow').map((shape) => flow(shape, stockNames, sight))),
        auxiliaries: fc.tuple(...ofKind('auxiliary').map((shape) => formula(shape, sight))),
        constants: fc.tuple(
          ...constants.map((name) =>
            fc
              .integer({ min: -1e9, max: 1e9 })
              .map((value) => ({ name, value: value / 1_024 || 0 })),
          ),
        ),
        tables: fc.tuple(
          ...sight.tables.map((name) => table.map((points) => ({ name, ...points }))),
        ),
        macros: fc.tuple(...sight.macros.map(macro)),
        method: fc.constantFrom<OdeModel['method']>('euler', 'rk2', 'rk4', 'dopri5', 'verlet'),
        angles: someTimes(fc.constantFrom<'radians' | 'degrees'>('radians', 'degrees')),
        seed: someTimes(fc.nat()),
        start: fc.integer({ min: -10, max: 10 }),
        length: fc.integer({ min: 0, max: 100 }),
        step: fc.double({ min: 1e-3, max: 10, noNaN: true }),
        variables: fc.uniqueArray(
          fc.record({
            name: shown,
            label: fc.string({ maxLength: 5 }),
            unit: fc.constantFrom('', 'kg', 'J/(kg·K)', '<&>'),
          }),
          { selector: ({ name }) => name, maxLength: 3 },
        ),
        y: someTimes(shown),
      })
      .map((drawn): OdeModel => {
        const { stocks, flows, auxiliaries, constants: values, tables, macros: called } = drawn;
        const { start, length, step, y } = drawn;
        const parameters = values.slice(0, 1).map(({ name }) => ({
          ...{ name, label: 'L', unit: 's', min: 0, max: 3, step: 0.5 },
        }));
        return present({
          schemaVersion: 1,
          ...{ id: 'any', title: 'A <title> & more', semantics: 'ode', method: drawn.method },
          time: { variable: timeName, unit: 's', start, end: start + length, step },
          angles: drawn.angles,
          seed: drawn.seed,
          dimensions: [...dimensions],
          ...{ stocks: [...stocks], flows: [...flows], auxiliaries: [...auxiliaries] },
          constants: [...values],
          tables: tables.length > 0 ? [...tables] : undefined,
          macros: called.length > 0 ? [...called] : undefined,
          parameters,
          variables: drawn.variables,
          views: y === undefined ? [] : [{ kind: 'graph', y: [y] }],
        } as OdeModel);
      });
  });
