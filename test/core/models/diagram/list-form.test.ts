import { expect, it } from 'vitest';
import { diagramOf } from '#core/models/diagram/diagram.ts';
import { listOf } from '#core/models/diagram/list-form.ts';
import { lines, ode } from '../builders.ts';

const measure = (text: string): number => text.length;

const model = {
  ...ode({}, { k: 0.5 }, { druk: 'x*k' }),
  stocks: [
    { name: 'x', start: '2*k' },
    { name: 'y', start: '0' },
  ],
  flows: [
    { name: 'lek', expression: 'druk', from: 'x', to: 'y' },
    { name: 'kraan', expression: '1', to: 'x' },
  ],
};

it('tells stocks with their flows, and formulas with what they use', () => {
  expect(listOf(diagramOf(model, { measure }))).toEqual({
    events: [],
    stocks: [
      {
        name: 'x',
        start: '2*k',
        formula: null,
        inflows: [{ name: 'kraan', other: null }],
        outflows: [{ name: 'lek', other: 'y' }],
        uses: ['k'],
        usedBy: ['druk'],
      },
      {
        name: 'y',
        start: '0',
        formula: null,
        inflows: [{ name: 'lek', other: 'x' }],
        outflows: [],
        uses: [],
        usedBy: [],
      },
    ],
    formulas: [
      {
        name: 'lek',
        kind: 'flow',
        formula: 'druk',
        value: null,
        uses: ['druk'],
        usedBy: [],
        from: 'x',
        to: 'y',
      },
      {
        name: 'kraan',
        kind: 'flow',
        formula: '1',
        value: null,
        uses: [],
        usedBy: [],
        from: null,
        to: 'x',
      },
      {
        name: 'druk',
        kind: 'auxiliary',
        formula: 'x*k',
        value: null,
        uses: ['x', 'k'],
        usedBy: ['lek'],
        from: null,
        to: null,
      },
      {
        name: 'k',
        kind: 'constant',
        formula: null,
        value: 0.5,
        uses: [],
        usedBy: ['x', 'druk'],
        from: null,
        to: null,
      },
    ],
  });
});

it('keeps its order when symbols move', () => {
  const places = [{ name: 'y', x: -30, y: -30 }];
  expect(listOf(diagramOf({ ...model, diagram: { places } }, { measure }))).toEqual(
    listOf(diagramOf(model, { measure })),
  );
});

it('gives states of model lines their formula', () => {
  const { stocks } = listOf(diagramOf(lines('x = x*k', 'x = 1\nk = 2'), { measure }));
  expect(stocks).toMatchObject([{ name: 'x', formula: 'x*k', inflows: [], uses: ['k'] }]);
});

it('tells what happens at one moment', () => {
  const events = [
    { when: 'x - 1', direction: 'falling' as const, set: [{ name: 'y', expression: '0' }] },
    { when: 't - 2', stop: true },
  ];
  expect(listOf(diagramOf({ ...model, events }, { measure })).events).toEqual([
    { when: 'x - 1', direction: 'falling', sets: [{ name: 'y', expression: '0' }], stops: false },
    { when: 't - 2', direction: null, sets: [], stops: true },
  ]);
});
