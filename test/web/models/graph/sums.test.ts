/** The sums behind a graph: points, ranges, lines in pixels, keys, pictures from a definition. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { traceArea } from '#web/models/graph/bands.ts';
import { keptDash } from '#web/models/graph/kept-marks.ts';
import { keptEnds } from '#web/models/graph/kept.ts';
import { keyTarget } from '#web/models/graph/keys.ts';
import { nearestRow, pointsOf, rowAt } from '#web/models/graph/measured.ts';
import { stretchIn, traceFreely, traceInTime, waysIn } from '#web/models/graph/paths.ts';
import { dotStep, dottedSamples, headingsOf } from '#web/models/graph/phase.ts';
import { ticksOf } from '#web/models/graph/plot-axes.ts';
import { overlap, rangesOf } from '#web/models/graph/ranges.ts';
import { seriesDashes } from '#web/models/graph/theme.ts';
import { acrossRange, timeRange, valueRange } from '#web/models/graph/picture.ts';
import { picturesOf } from '#web/models/player/views.ts';
import { tableCaption } from '#web/models/table-caption.ts';
import { cooling } from '../models.ts';
import { band, energy, motion, picture, points, v, x } from './pictures.ts';

const column = (label: string, name?: string) =>
  name === undefined ? { label, unit: '' } : { label, unit: '', name };

const table = (names: readonly (string | undefined)[], rows: (number | null)[][]) => ({
  title: 'proef',
  columns: names.map((name) => column('k', name)),
  rows,
});

const placesOf = (found: ReturnType<typeof pointsOf>) =>
  found.map(({ name, across, values }) => [name, [...across], [...values]]);

test.each([
  ['the first column is time', [undefined, 'x'], 't', [['x', [0, 1], [5, 6]]]],
  ['and may be named so', ['t', 'x'], 't', [['x', [0, 1], [5, 6]]]],
  ['but not something else', ['v', 'x'], 't', []],
  ['a phase plot takes the column of its axis', ['v', 'x'], 'v', [['x', [0, 1], [5, 6]]]],
  ['and has none without', ['t', 'x'], 'v', []],
  ['a name that is not drawn has none', ['t', 'q'], 't', []],
])('measured points: %s', (_, names, axis, expected) => {
  const rows = [
    [0, 5],
    [1, 6],
  ];
  expect(placesOf(pointsOf([table(names, rows)], ['x'], axis, 't'))).toEqual(expected);
});

test('rows without both numbers are left out', () => {
  const rows = [[0, null], [null, 3], [2, 4], [3]];
  expect(placesOf(pointsOf([table(['t', 'x'], rows)], ['x'], 't', 't'))).toEqual([['x', [2], [4]]]);
});

test('the measured row that is nearest is read, and told only when close', () => {
  const [one] = points;
  if (one === undefined) throw new Error('no points');
  expect([0, 2.6, 7].map((place) => nearestRow(one, place))).toEqual([0, 1, 2]);
  expect([4.1, 4.5].map((place) => rowAt(one, place, [0, 10]))).toEqual([1, -1]);
});

test.each([
  ['left', picture({ quantities: [x, energy], right: ['E'] }), [0, 10]],
  ['right', picture({ quantities: [x, energy], right: ['E'] }), [100, 110]],
  ['left', picture({ others: [{ number: 0, title: 'A', trajectory: motion(30) }] }), [0, 40]],
  ['left', picture({ ghost: motion(10) }), [0, 20]],
  [
    'left',
    picture({ points: [{ ...points[0], values: Float64Array.of(1, 2, 19) }] as never }),
    [0, 20],
  ],
  ['left', picture({ band: band() }), [0, 20]],
] as const)('the axis at the %s holds all that stands at it', (side, shown, expected) => {
  expect(valueRange(shown, null, side)).toEqual(expected);
});

test('in a window of time only what is there counts', () => {
  const shown = picture({ points: [{ ...points[0], values: Float64Array.of(1, 2, 99) }] as never });
  expect(valueRange(shown, null, 'left', [2, 4])).toEqual([0, 5]);
});

test('a limit of the author holds for the whole, not for a part', () => {
  const shown = picture({ yMin: -50, yMax: 50 });
  expect(valueRange(shown, null)).toEqual([-50, 50]);
  expect(valueRange(shown, null, 'left', [2, 4])).toEqual([0, 5]);
});

test('a moving run leaves the axis alone while it fits', () => {
  const before = rangesOf(picture({ trajectory: motion(8) }), null, null);
  expect(before.y).toEqual([0, 20].map((value) => (value === 0 ? before.y[0] : value)));
  expect(rangesOf(picture({ trajectory: motion(7) }), null, before).y).toEqual(before.y);
  expect(rangesOf(picture(), null, before).y).not.toEqual(before.y);
});

test('time goes as far as any run, band or measurement', () => {
  const far = [{ name: 'x', title: '', across: Float64Array.of(25), values: Float64Array.of(1) }];
  expect(timeRange(picture({ points: far }))).toEqual([0, 25]);
  expect(acrossRange(picture({ across: v }), null)).toEqual([0, 10]);
});

test('a window beyond the graph shows all of it', () => {
  const { x: shown, whole } = rangesOf(picture(), { x: [20, 30], y: null }, null);
  expect(shown).toBe(whole);
  expect(overlap([0, 5], [4, 9])).toEqual([4, 5]);
});

/** What a line goes through. */
class Spots {
  readonly starts: number[] = [];
  readonly list: (readonly [number, number])[] = [];
  moveTo(left: number, top: number): void {
    this.starts.push(this.list.length);
    this.list.push([left, top]);
  }
  lineTo(left: number, top: number): void {
    this.list.push([left, top]);
  }
}

const box = { left: 0, top: 0, width: 100, height: 100 };
const wholeOf = (row: Float64Array) => ({ from: 0, to: row.length - 1 });

test('a long line costs its width, and loses no extreme', () => {
  const values = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), {
    minLength: 2,
    maxLength: 3_000,
  });
  fc.assert(
    fc.property(values, (list) => {
      const ys = Float64Array.from(list);
      const xs = ys.map((_, index) => index / (ys.length - 1));
      const spots = new Spots();
      traceInTime(spots, xs, ys, waysIn(box, [0, 1], [0, 1]), wholeOf(ys));
      const tops = spots.list.map(([, top]) => top);
      expect(spots.list.length).toBeLessThanOrEqual(4 * 101);
      expect(Math.min(...tops)).toBeCloseTo(100 - 100 * Math.max(...list), 9);
      expect(Math.max(...tops)).toBeCloseTo(100 - 100 * Math.min(...list), 9);
      expect(tops.at(-1)).toBeCloseTo(100 - 100 * (list.at(-1) ?? 0), 9);
    }),
  );
});

test('where there is no value the line is broken', () => {
  const ys = Float64Array.of(NaN, 1, 1, NaN, 1);
  const xs = Float64Array.of(0, 1, 2, 3, 4);
  for (const trace of [traceInTime, traceFreely]) {
    const spots = new Spots();
    trace(spots, xs, ys, waysIn(box, [0, 4], [0, 1]), wholeOf(ys));
    expect(spots.starts).toEqual([0, 2]);
  }
});

test('a path in any direction keeps its end', () => {
  const xs = Float64Array.of(0, 1, 0.5, 0.5001);
  const ys = Float64Array.of(0, 0, 1, 1);
  const spots = new Spots();
  traceFreely(spots, xs, ys, waysIn(box, [0, 1], [0, 1]), wholeOf(xs));
  expect(spots.list.map(([left]) => left)).toEqual(
    [0, 100, 50, 50.01].map((n) => expect.closeTo(n)),
  );
});

test('an area goes along the top and back below', () => {
  const time = Float64Array.of(0, 1);
  const spots = new Spots();
  const low = Float64Array.of(0, 0);
  const high = Float64Array.of(1, 0.5);
  traceArea(spots, time, low, high, waysIn(box, [0, 1], [0, 1]), wholeOf(time));
  expect(spots.list).toEqual([
    [0, 0],
    [100, 50],
    [100, 100],
    [0, 100],
  ]);
});

test('of a window the samples in it count, and one beyond', () => {
  expect(stretchIn(motion().time, [2.5, 4.5])).toEqual({ from: 2, to: 5 });
});

test('dots stand at equal times, arrow heads along the path', () => {
  expect(dotStep(motion())).toBe(1);
  expect(dottedSamples(motion())).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  const { time } = motion();
  const flat = time.map(() => 0);
  const headings = headingsOf(time, flat, waysIn(box, [0, 10], [0, 1]), 10, 20);
  expect(headings.length).toBeGreaterThan(2);
  expect(headings.every(({ angle }) => angle === 0)).toBe(true);
});

test.each([
  ['ArrowRight', false, 60],
  ['ArrowRight', true, 51],
  ['PageDown', false, 0],
])('%s (Shift: %s) goes to %i', (key, shiftKey, expected) => {
  expect(keyTarget({ key, shiftKey }, 50, 1000, 1000)).toBe(expected);
});

test('in a part arrow keys take smaller strides', () => {
  expect(keyTarget({ key: 'ArrowRight', shiftKey: false }, 50, 1000, 100)).toBe(51);
});

const drawn = (changes: Parameters<typeof cooling>[0]) =>
  picturesOf(cooling(changes), {
    run: { parameters: {}, trajectory: motion(), reason: 'chosen' },
    ghost: null,
  });

test('a picture has the axes, the points and the kept runs of its view', () => {
  const [first] = drawn({
    views: [{ kind: 'graph', y: ['x', 'E'], right: ['E', 'niet'], rightLabel: 'energie' }],
    data: [table([undefined, 'x'], [[0, 1]])],
  });
  expect(first?.right).toEqual(['E']);
  expect(first?.rightLabel).toBe('energie');
  expect(first?.across).toBeNull();
  expect(first?.points.map(({ name }) => name)).toEqual(['x']);
});

test.each([
  ['v', 'v'],
  ['t', undefined],
])('against %s', (name, expected) => {
  const [first] = drawn({ views: [{ kind: 'graph', y: ['x'], x: name }] });
  expect(first?.across?.name).toBe(expected);
});

test('the table tells that there are measured points', () => {
  const data = [table([undefined, 'T'], [[0, 80]])];
  expect(tableCaption(cooling())).toBe('Waarden van Afkoelende koffie');
  expect(tableCaption(cooling({ data }))).toContain('1 meetpunt van temperatuur uit proef');
});

test('every line has dashes of its own: of quantities, and of each kept run in each', () => {
  const series = [0, 1, 2, 3, 4, 5];
  const kept = [0, 1, 2, 3].flatMap((run) => series.map((number) => keptDash(run, number)));
  const all = [...seriesDashes, ...kept].map(String);
  expect(new Set(all).size).toBe(all.length);
});

test('a kept run has a letter that stays when another is hidden', () => {
  const others = [{ number: 2, title: 'derde', trajectory: motion(1) }];
  const ends = keptEnds(picture({ quantities: [x, energy], others }));
  expect(ends.map(({ name, tag }) => `${name} ${tag}`)).toEqual(['x C', 'E C']);
});

test('ticks are round numbers within the axis, at least so far apart', () => {
  fc.assert(
    fc.property(
      fc.double({ min: -1e6, max: 1e6, noNaN: true }),
      fc.double({ min: 1e-2, max: 1e6, noNaN: true }),
      (least, size) => {
        const most = least + size;
        const values = ticksOf([least, most], 0.1).map(({ value }) => value);
        expect(values.length).toBeLessThanOrEqual(11);
        expect(values.length).toBeGreaterThanOrEqual(2);
        expect(
          values.every((value) => value > least - size / 1e6 && value < most + size / 1e6),
        ).toBe(true);
      },
    ),
  );
});
