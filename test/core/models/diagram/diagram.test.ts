import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { diagramOf, placeAt, type Diagram } from '#core/models/diagram/diagram.ts';
import { edgesOf, overlap, type Edges } from '#core/models/diagram/geometry.ts';
import { applyModelEdit } from '#core/models/editing/apply-edit.ts';
import type { ModelEdit } from '#core/models/editing/model-edit.ts';
import type { ModelDefinition, OdeModel } from '#core/models/index.ts';
import { cooling, lines, ode } from '../builders.ts';
import { anyOde } from '../editing/any-model.ts';

const measure = (text: string): number => 7.5 * text.length;
const drawn = (model: ModelDefinition, previous?: Diagram): Diagram =>
  diagramOf(model, { measure, ...(previous !== undefined && { previous }) });

const disease: OdeModel = {
  ...ode({}, { kans: 0.2, duur: 5 }, { risico: 'kans*B' }),
  stocks: ['V', 'B', 'H'].map((name) => ({ name, start: '1' })),
  flows: [
    { name: 'besmetting', expression: 'risico*V', from: 'V', to: 'B' },
    { name: 'herstel', expression: 'B/duur', from: 'B', to: 'H' },
    { name: 'geboorte', expression: '1', to: 'V' },
  ],
};

const placeOf = (diagram: Diagram, id: string) => {
  const node = diagram.nodes.find((one) => one.id === id);
  if (node === undefined) throw new Error(`no ${id}`);
  return { x: node.x, y: node.y };
};

/** What each symbol covers, a name beside it included. */
function covers(diagram: Diagram): readonly { readonly id: string; readonly box: Edges }[] {
  return diagram.nodes.flatMap((node) => {
    const own = { id: node.id, box: edgesOf(node) };
    if (node.kind !== 'flow') return [own];
    const label = edgesOf({ ...node.label, width: measure(node.text), height: 18 });
    return [own, { id: node.id, box: label }];
  });
}

function overlaps(diagram: Diagram): readonly string[] {
  const all = covers(diagram);
  return all.flatMap((one, index) =>
    all
      .slice(index + 1)
      .filter((other) => other.id !== one.id && overlap(one.box, other.box))
      .map((other) => `${one.id} ${other.id}`),
  );
}

describe('a diagram', () => {
  it('has stocks and the flows between them on one line, clouds at its ends', () => {
    const diagram = drawn(disease);
    const row = ['geboorte\tfrom', 'geboorte', 'V', 'besmetting', 'B', 'herstel', 'H'];
    const places = row.map((id) => placeOf(diagram, id));
    expect(new Set(places.map(({ y }) => y)).size).toBe(1);
    expect(places.map(({ x }) => x).toSorted((one, other) => one - other)).toEqual(
      places.map(({ x }) => x),
    );
    expect(diagram.pipes.map(({ points }) => points.length)).toEqual([3, 3, 3]);
  });

  it('has a link for each name that a formula reads, apart from time', () => {
    const model = {
      ...disease,
      stocks: disease.stocks.with(2, { name: 'H', start: '2*kans + t' }),
    };
    const { links, nodes } = drawn(model);
    expect(
      links.map(({ from, to, isAtStart }) => `${from}>${to}${isAtStart ? ' start' : ''}`),
    ).toEqual([
      'kans>H start',
      'V>besmetting',
      'risico>besmetting',
      'B>herstel',
      'duur>herstel',
      'B>risico',
      'kans>risico',
    ]);
    expect(nodes.filter(({ readsTime }) => readsTime).map(({ id }) => id)).toEqual(['H']);
  });

  it('keeps the places that the author gave, and draws clouds beside them', () => {
    const places = [
      { name: 'B', x: 30, y: -4 },
      { name: 'geboorte', x: -7, y: 12 },
    ];
    const diagram = drawn({ ...disease, diagram: { places } });
    expect(placeOf(diagram, 'B')).toEqual({ x: 600, y: -80 });
    expect(placeOf(diagram, 'geboorte')).toEqual({ x: -140, y: 240 });
    expect(placeAt(placeOf(diagram, 'B'))).toEqual({ x: 30, y: -4 });
    expect(overlaps(diagram)).toEqual([]);
  });

  it('takes a cloud along with a valve that is moved', () => {
    const before = drawn(disease);
    const places = [{ name: 'geboorte', x: 0, y: 20 }];
    const after = drawn({ ...disease, diagram: { places } }, before);
    const distance = (one: Diagram) =>
      placeOf(one, 'geboorte').x - placeOf(one, 'geboorte\tfrom').x;
    expect(distance(after)).toBe(distance(before));
    expect(placeOf(after, 'geboorte\tfrom').y).toBe(400);
  });

  it.each<[string, ModelEdit]>([
    ['stock', { kind: 'add-stock', name: 'D', start: '1' }],
    ['flow', { kind: 'add-flow', name: 'sterfte', expression: 'B', from: 'B' }],
    ['formula', { kind: 'add-auxiliary', name: 'som', expression: 'V + B + H' }],
    ['removal', { kind: 'remove', name: 'risico' }],
  ])('moves nothing for a %s', (_, edit) => {
    const before = drawn(disease);
    const edited = applyModelEdit(disease, edit);
    if (!edited.ok) throw new Error(edited.fault.code);
    const after = drawn(edited.definition, before);
    const moved = after.nodes.filter((node) => {
      const earlier = before.nodes.find(({ id }) => id === node.id);
      return earlier !== undefined && (earlier.x !== node.x || earlier.y !== node.y);
    });
    expect(moved.map(({ id }) => id)).toEqual([]);
    expect(overlaps(after)).toEqual([]);
  });

  it('shows an array, a relation by points and a slider as what they are', () => {
    const table = { kind: 'continuous' as const, x: [0, 1], y: [0, 1] };
    const { nodes } = drawn({
      ...ode({}, { k: 1 }),
      dimensions: [{ name: 'd', elements: ['a', 'b'] }],
      stocks: [{ name: 'x', start: '1', over: ['d'] }],
      auxiliaries: [{ name: 'curve', expression: 'k', table }],
      parameters: [{ name: 'k', label: '', unit: '', min: 0, max: 1, step: 1 }],
    });
    expect(nodes).toMatchObject([
      { id: 'x', isArray: true },
      { id: 'curve', kind: 'table', hasTable: true },
      { id: 'k', kind: 'constant', isMovable: true },
    ]);
  });

  it('writes what the caller wants at a name', () => {
    const textOf = (name: string) => `de ${name}`;
    expect(diagramOf(cooling, { measure, textOf }).nodes[0]?.text).toBe('de T');
  });

  it('of nothing is a point', () => {
    expect(drawn(ode({})).box).toEqual({ left: 0, top: 0, right: 0, bottom: 0 });
    expect(drawn(lines('x = (', ''))).toMatchObject({ nodes: [], isPlain: true });
  });
});

describe('model lines', () => {
  it('are drawn as stocks and flows where they are that', () => {
    const flowNames = { into: (x: string) => `in ${x}`, outOf: (x: string) => `uit ${x}` };
    const diagram = diagramOf(cooling, { measure, flowNames });
    expect(diagram.isPlain).toBe(false);
    expect(diagram.pipes.map(({ name, to }) => `${name}>${to}`)).toEqual(['in T>T']);
    const made = diagram.nodes.filter(({ isMade, kind }) => isMade && kind !== 'cloud');
    expect(made.map(({ id }) => id)).toEqual(['in T', 'dQ_dt']);
  });

  it('are drawn as states and arrows where they are not', () => {
    const diagram = drawn(lines('als x > k dan x = 0 eindals\ny = 2*x', 'x = 1\nk = 2'));
    expect([diagram.isPlain, diagram.pipes]).toEqual([true, []]);
    expect(diagram.nodes.map(({ id, kind }) => `${kind} ${id}`)).toEqual([
      'stock x',
      'constant k',
      'auxiliary y',
    ]);
  });
});

describe('of any model', () => {
  const unplaced = anyOde.map(({ diagram: _, ...model }): OdeModel => model);

  it('symbols do not overlap, and stand on the grid', () => {
    fc.assert(
      fc.property(unplaced, (model) => {
        const diagram = drawn(model);
        expect(overlaps(diagram)).toEqual([]);
        expect(diagram.nodes.filter(({ x, y }) => x % 20 !== 0 || y % 20 !== 0)).toEqual([]);
      }),
    );
  });

  it('pipes have right angles, begin and end at what they join, and pass the valve', () => {
    fc.assert(
      fc.property(unplaced, (model) => {
        const diagram = drawn(model);
        for (const { name, from, to, points } of diagram.pipes) {
          for (const [index, point] of points.slice(1).entries()) {
            const before = points[index] ?? point;
            expect(point.x === before.x || point.y === before.y).toBe(true);
          }
          expect(points).toContainEqual(placeOf(diagram, name));
          const [first, last] = [points[0], points.at(-1)];
          for (const [id, end] of [
            [from, first],
            [to, last],
          ] as const) {
            const node = diagram.nodes.find((one) => one.id === id);
            if (node === undefined || end === undefined) throw new Error(id);
            const { left, right, top, bottom } = edgesOf(node);
            const isOnSide = end.x === left || end.x === right || end.y === top || end.y === bottom;
            expect([
              isOnSide,
              end.x >= left && end.x <= right,
              end.y >= top && end.y <= bottom,
            ]).toEqual([true, true, true]);
          }
        }
      }),
    );
  });

  it('everything is within the box, and all numbers are numbers', () => {
    fc.assert(
      fc.property(anyOde, (model) => {
        const diagram = drawn(model);
        const { left, top, right, bottom } = diagram.box;
        for (const { box } of covers(diagram)) {
          expect(box.left >= left && box.right <= right).toBe(true);
          expect(box.top >= top && box.bottom <= bottom).toBe(true);
        }
        JSON.stringify(diagram, (_, value: unknown) => {
          if (typeof value === 'number') expect(Number.isFinite(value)).toBe(true);
          return value;
        });
      }),
    );
  });

  it('the same model gives the same diagram, also after itself', () => {
    fc.assert(
      fc.property(unplaced, (model) => {
        const diagram = drawn(model);
        expect(drawn(structuredClone(model))).toEqual(diagram);
        expect(drawn(model, diagram)).toEqual(diagram);
      }),
    );
  });
});

test('a model of hundreds of parts is drawn without overlaps', () => {
  const stocks = Object.fromEntries(
    Array.from({ length: 100 }, (_, index) => [
      `voorraad ${String(index)}`,
      ['1', `k${String(index)}*"voorraad ${String((index * 7) % 100)}"`] as const,
    ]),
  );
  const constants = Object.fromEntries(
    Array.from({ length: 100 }, (_, index) => [`k${String(index)}`, 1]),
  );
  expect(overlaps(drawn(ode(stocks, constants)))).toEqual([]);
});
