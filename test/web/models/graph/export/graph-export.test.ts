/** A graph as a spreadsheet, a drawing and a picture. */
import { expect, test } from 'vitest';
import { graphAsCsv } from '#web/models/graph/export/graph-csv.ts';
import { graphSheet } from '#web/models/graph/export/graph-sheet.ts';
import type { SheetTheme } from '#web/models/graph/export/sheet-pen.ts';
import { sheetAsPng } from '#web/models/graph/export/sheet-png.ts';
import { sheetAsSvg } from '#web/models/graph/export/sheet-svg.ts';
import { rangesOf } from '#web/models/graph/ranges.ts';
import type { GraphPicture } from '#web/models/graph/picture.ts';
import { band, energy, motion, picture, points, v, x } from '../pictures.ts';

const ink = { color: '#000000', opacity: 1 };
const theme: SheetTheme = {
  ink,
  soft: ink,
  line: ink,
  strong: ink,
  paper: { color: '#ffffff', opacity: 1 },
  series: [{ color: '#0000ff', opacity: 1 }],
  labels: [ink],
  ghosts: [ink],
  kept: [ink],
  areas: [{ color: '#0000ff', opacity: 0.2 }],
};

const sheetOf = (shown: GraphPicture) => graphSheet(shown, rangesOf(shown, null, null), theme);

function drawingOf(shown: GraphPicture): Document {
  const svg = new DOMParser().parseFromString(sheetAsSvg(sheetOf(shown)), 'image/svg+xml');
  expect(svg.querySelector('parsererror')).toBeNull();
  return svg;
}

const rows = (shown: GraphPicture) =>
  graphAsCsv(shown)
    .replace('\ufeff', '')
    .trimEnd()
    .split('\r\n')
    .map((row) => row.split(';'));

test('a spreadsheet has time, what is drawn, and decimal commas', () => {
  const [head, first, second] = rows(picture({ quantities: [x, v], trajectory: motion(0.5) }));
  expect(head).toEqual(['t (s)', 'x (m)', 'v (m/s)']);
  expect(first).toEqual(['0', '0,5', '10,5']);
  expect(second).toEqual(['1', '1,5', '9,5']);
});

test('kept runs with the same times stand beside it, measured points apart', () => {
  const [head, first, , , fifth] = rows(
    picture({ points, others: [{ number: 0, title: 'A; "snel"', trajectory: motion(1) }] }),
  );
  expect(head?.join(';')).toBe(
    't (s);x (m);"x (m) [A; ""snel""]";t gemeten (s) [proef 1];x gemeten (m) [proef 1]',
  );
  expect(first).toEqual(['0', '0', '1', '1', '1,5']);
  expect(fifth).toEqual(['3', '3', '4', '', '']);
});

test('a phase plot has the quantity of its axis, and a name is never a formula', () => {
  const [head] = rows(picture({ across: v, quantities: [{ ...x, name: '=x' }] }));
  expect(head).toEqual(['t (s)', 'v (m/s)', "'=x (m)"]);
});

test('a drawing has a name, a description, axes and lines', () => {
  const svg = drawingOf(picture({ title: 'A < B & C', quantities: [x, energy], right: ['E'] }));
  expect(svg.querySelector('title')?.textContent).toBe('A < B & C');
  expect(svg.querySelector('desc')?.textContent).toContain('Rechteras: energie');
  const texts = [...svg.querySelectorAll('text')].map(({ textContent }) => textContent);
  expect(texts).toEqual(expect.arrayContaining(['t (s)', 'x (m)', 'E (J)', '110', '10']));
  expect(svg.querySelectorAll('path[stroke="#0000ff"][clip-path]')).toHaveLength(2);
});

test.each([
  [
    'kept runs',
    picture({ others: [{ number: 0, title: 'run A', trajectory: motion(1) }] }),
    'A: run A',
  ],
  ['measured points', picture({ points, showResiduals: true }), 'x gemeten (proef 1)'],
  ['a band', picture({ band: band() }), '90% van de runs'],
  ['a phase plot', picture({ across: v }), 'stip per 1\u00a0s'],
  ['the run before', picture({ ghost: motion(1) }), 'vorige run'],
])('a drawing says what %s are', (_, shown, words) => {
  const texts = [...drawingOf(shown).querySelectorAll('text')].map((text) => text.textContent);
  expect(texts).toContain(words);
});

test('sticks join points to the line', () => {
  const bare = drawingOf(picture({ points })).querySelectorAll('path').length;
  const joined = drawingOf(picture({ points, showResiduals: true })).querySelectorAll('path');
  expect(joined).toHaveLength(bare + 1);
});

test('a picture is twice as large, on paper, with ink on it', async () => {
  const sheet = sheetOf(picture({ points, band: band() }));
  const bitmap = await createImageBitmap(await sheetAsPng(sheet));
  expect([bitmap.width, bitmap.height]).toEqual([2 * sheet.width, 2 * sheet.height]);
  const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
  context?.drawImage(bitmap, 0, 0);
  const { data } = context?.getImageData(0, 0, bitmap.width, bitmap.height) ?? { data: [] };
  expect([...data.slice(0, 4)]).toEqual([255, 255, 255, 255]);
  expect(data.some((part, index) => index % 4 === 0 && part === 0)).toBe(true);
});
