/** <ek-model-graph>: what is read in it, how it is looked at closer, and what it says. */
import { html } from 'lit';
import { afterEach, expect, test, vi } from 'vitest';
import { cdp, page, userEvent } from 'vitest/browser';
import type { EkModelGraph } from '#web/models/graph/ek-model-graph.ts';
import '#web/models/graph/ek-model-graph.ts';
import type { GraphPicture } from '#web/models/graph/picture.ts';
import { axeProblems, mountOne, settle } from '../../elements/mount.ts';
import { band, energy, motion, picture, points, v, x } from './pictures.ts';

const two = () => picture({ quantities: [x, energy], right: ['E'] });

async function show(shown: GraphPicture): Promise<EkModelGraph> {
  const graph = await mountOne(
    'ek-model-graph',
    html`<ek-model-graph .picture=${shown}></ek-model-graph>`,
  );
  graph.addEventListener('ek-cursor', ({ index }) => {
    graph.cursor = index;
  });
  await expect.poll(() => graph.renderRoot.querySelector('canvas')).not.toBeNull();
  await settle(document.body);
  return graph;
}

const slider = () => page.getByRole('slider');
const button = (name: string) => page.getByRole('button', { name });
const item = (name: RegExp) => page.getByRole('menuitem', { name });
const canvasesOf = (graph: EkModelGraph) => [...graph.renderRoot.querySelectorAll('canvas')];
/** The canvas of the lines, which lies on that of the axes. */
const canvasOf = (graph: EkModelGraph) => {
  const canvas = canvasesOf(graph).at(-1);
  if (canvas === undefined) throw new Error('no canvas');
  return canvas;
};
const inkOf = (graph: EkModelGraph) =>
  canvasesOf(graph)
    .map((canvas) => canvas.toDataURL())
    .join();

async function focus(graph: EkModelGraph): Promise<void> {
  slider().element().focus();
  await expect.poll(() => graph.renderRoot.querySelector('ek-graph-menu')).not.toBeNull();
  await settle(document.body);
}

async function press(graph: EkModelGraph, keys: string): Promise<void> {
  await userEvent.keyboard(keys);
  await graph.updateComplete;
}

/** Moves, presses and lifts a pointer over the graph; places are parts of its width and height. */
function point(graph: EkModelGraph, type: string, at: readonly [number, number], more = {}): void {
  const place = graph.renderRoot.querySelector('.over');
  if (place === null) throw new Error('no plot');
  const { left, top, width, height } = place.getBoundingClientRect();
  place.dispatchEvent(
    new PointerEvent(type, {
      bubbles: true,
      composed: true,
      clientX: left + at[0] * width,
      clientY: top + at[1] * height,
      pointerType: 'mouse',
      ...more,
    }),
  );
}

afterEach(() => {
  vi.restoreAllMocks();
});

test('two axes: each has its name, its line and its readings', async () => {
  await show(two());
  await expect.element(page.getByText('(rechteras)')).toBeVisible();
  await expect
    .element(slider())
    .toHaveAccessibleDescription(/Linkeras: plaats. Rechteras: energie/);
  await expect
    .element(slider())
    .toHaveAttribute('aria-valuetext', 'tijd 10\u00a0s, plaats 10,0\u00a0m, energie 110,0\u00a0J');
});

test('a phase plot is read along its path by keys', async () => {
  const graph = await show(picture({ across: v }));
  await focus(graph);
  await press(graph, '{Home}{ArrowRight}');
  await expect
    .element(slider())
    .toHaveAttribute('aria-valuetext', 'tijd 1\u00a0s, snelheid 9,0\u00a0m/s, plaats 1,0\u00a0m');
  await expect.element(page.getByText('stip per 1 s')).toBeVisible();
});

test('and by the pointer at the nearest place', async () => {
  const graph = await show(picture({ across: v }));
  // v from 0 to 10 at the bottom, x from 0 to 10 upwards: at v = 7 and x = 3 it is 3 s.
  point(graph, 'pointermove', [0.7, 0.71]);
  await graph.updateComplete;
  expect(graph.cursor).toBe(3);
});

test('kept runs stand in the key, at the cursor with their values', async () => {
  const graph = await show(
    picture({ others: [{ number: 0, title: 'trage start', trajectory: motion(2) }] }),
  );
  await expect.element(page.getByText('trage start', { exact: true })).toBeVisible();
  await expect
    .element(slider())
    .toHaveAccessibleDescription(/Bewaarde run trage start: plaats gaat/);
  graph.cursor = 3;
  await graph.updateComplete;
  await expect.element(page.getByText(/trage start: x = 5,0/)).toBeVisible();
});

test('measured points are read with the run', async () => {
  const graph = await show(picture({ points }));
  await expect.element(page.getByText('x gemeten (proef 1)')).toBeVisible();
  await expect.element(slider()).toHaveAccessibleDescription(/3 meetpunten van plaats uit proef 1/);
  graph.cursor = 4;
  await graph.updateComplete;
  await expect
    .element(slider())
    .toHaveAttribute(
      'aria-valuetext',
      expect.stringContaining('plaats gemeten: 3,5\u00a0m bij 4\u00a0s'),
    );
  await expect.element(page.getByText(/proef 1\): 3,5/)).toBeVisible();
});

test.each([
  ['points', picture({ points }), picture({ points, showResiduals: true })],
  [
    'a band',
    picture({ band: band() }),
    picture({ band: band().map((one) => ({ ...one, innerLow: one.low, innerHigh: one.mid })) }),
  ],
  [
    'kept runs',
    picture({ others: [{ number: 0, title: 'A', trajectory: motion(1) }] }),
    picture({ others: [{ number: 0, title: 'A', trajectory: motion(3) }] }),
  ],
])('another picture of %s is drawn', async (_, before, after) => {
  const graph = await show(before);
  const ink = inkOf(graph);
  graph.picture = after;
  await graph.updateComplete;
  expect(inkOf(graph)).not.toBe(ink);
});

test('a band says where the runs are', async () => {
  await show(picture({ band: band() }));
  await expect.element(page.getByText('90% van de runs')).toBeVisible();
  await expect.element(slider()).toHaveAccessibleDescription(/tussen 5,0 en 20,0\u00a0m/);
});

test('keys look closer, move along and show all again', async () => {
  const graph = await show(two());
  const told = vi.fn();
  graph.addEventListener('ek-zoom', ({ range }) => told(range));
  await focus(graph);
  await press(graph, '+');
  expect(graph.zoom).toEqual([2.5, 7.5]);
  await expect.element(slider()).toHaveAccessibleDescription(/van 2,5\u00a0s tot 7,5\u00a0s/);
  await press(graph, '{Shift>}{ArrowRight}{/Shift}');
  expect(graph.zoom).toEqual([3.75, 8.75]);
  await press(graph, '{Shift>}{ArrowRight}{ArrowRight}{/Shift}');
  expect(graph.zoom).toEqual([5, 10]);
  await press(graph, '-');
  expect(graph.zoom).toBeNull();
  await press(graph, '+0');
  expect(told.mock.lastCall).toEqual([null]);
});

test('in a part the cursor takes what is seen along', async () => {
  const graph = await show(picture());
  await focus(graph);
  graph.zoom = [0, 4];
  await graph.updateComplete;
  await press(graph, '{End}');
  expect(graph.cursor).toBe(10);
  expect(graph.zoom).toEqual([6, 10]);
});

test('dragging over a graph shows that part; a button shows all', async () => {
  const graph = await show(picture());
  await focus(graph);
  point(graph, 'pointerdown', [0.2, 0.5], { buttons: 1, pointerId: 1 });
  point(graph, 'pointermove', [0.4, 0.5], { buttons: 1 });
  expect(graph.renderRoot.querySelector('.selection')).not.toBeNull();
  point(graph, 'pointerup', [0.6, 0.5]);
  await graph.updateComplete;
  expect(graph.zoom?.map((value) => Number(value.toFixed(1)))).toEqual([2, 6]);
  expect(graph.renderRoot.querySelector('.selection')).toBeNull();
  await userEvent.click(button('Hele grafiek'));
  expect(graph.zoom).toBeNull();
});

test('a click is no drag, and a double click shows all', async () => {
  const graph = await show(picture());
  await focus(graph);
  graph.zoom = [2, 6];
  await graph.updateComplete;
  point(graph, 'pointerdown', [0.5, 0.5], { buttons: 1, pointerId: 1 });
  point(graph, 'pointerup', [0.501, 0.5]);
  expect(graph.zoom).toEqual([2, 6]);
  point(graph, 'dblclick', [0.5, 0.5]);
  expect(graph.zoom).toBeNull();
});

test('two fingers pull the graph apart', async () => {
  const graph = await show(picture());
  await focus(graph);
  const finger = (type: string, at: number, pointerId: number) => {
    point(graph, type, [at, 0.5], { pointerType: 'touch', pointerId });
  };
  finger('pointerdown', 0.4, 11);
  finger('pointerdown', 0.6, 12);
  finger('pointermove', 0.3, 11);
  await graph.updateComplete;
  finger('pointermove', 0.7, 12);
  await graph.updateComplete;
  expect(graph.zoom?.map((value) => Number(value.toFixed(1)))).toEqual([2.5, 7.5]);
});

test('a phase plot has a window of its own, in both directions', async () => {
  const graph = await show(picture({ across: v }));
  await focus(graph);
  const ink = inkOf(graph);
  point(graph, 'pointerdown', [0.2, 0.2], { buttons: 1, pointerId: 1 });
  point(graph, 'pointermove', [0.6, 0.6], { buttons: 1 });
  point(graph, 'pointerup', [0.6, 0.6]);
  await graph.updateComplete;
  expect(graph.zoom).toBeNull();
  expect(inkOf(graph)).not.toBe(ink);
  await userEvent.click(button('Hele grafiek'));
  await graph.updateComplete;
  expect(graph.renderRoot.querySelector('.zoom')).toBeNull();
});

test('the menu loads when it is asked, opens at once, and saves', async () => {
  const graph = await show(picture({ title: 'Plaats: één' }));
  const link = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockReturnValue();
  await userEvent.click(button('Meer van deze grafiek'));
  await expect.element(item(/CSV/)).toBeVisible();
  await userEvent.click(item(/CSV/));
  await expect.element(page.getByRole('status')).toHaveTextContent('plaats-een.csv is bewaard.');
  expect(link).toHaveBeenCalledOnce();
  expect(graph.zoom).toBeNull();
});

test('a picture goes to the clipboard', async () => {
  const graph = await show(two());
  const write = vi.spyOn(navigator.clipboard, 'write').mockResolvedValue();
  await focus(graph);
  await userEvent.click(button('Meer van deze grafiek'));
  await userEvent.click(item(/Kopieer/));
  await expect.element(page.getByRole('status')).toHaveTextContent('Het plaatje is gekopieerd.');
  const blob = await write.mock.lastCall?.[0]?.[0]?.getType('image/png');
  expect(blob?.size).toBeGreaterThan(1_000);
});

test('what cannot be saved is said', async () => {
  const graph = await show(picture());
  vi.spyOn(navigator.clipboard, 'write').mockRejectedValue(new Error('no'));
  await focus(graph);
  await userEvent.click(button('Meer van deze grafiek'));
  await userEvent.click(item(/Kopieer/));
  await expect.element(page.getByRole('status')).toHaveTextContent(/niet gelukt/);
});

test('under a slider only the lines are drawn again, until something below them changes', async () => {
  const shown = picture({ band: band() });
  const graph = await show(shown);
  const [below] = canvasesOf(graph);
  const clear = vi.spyOn(CanvasRenderingContext2D.prototype, 'clearRect');
  const cleared = async (next: Partial<GraphPicture>): Promise<readonly boolean[]> => {
    clear.mockClear();
    graph.picture = { ...shown, ...next };
    await graph.updateComplete;
    return clear.mock.contexts.map((each) => (each as CanvasRenderingContext2D).canvas === below);
  };
  expect(await cleared({ trajectory: motion(1.01) })).toEqual([false]);
  expect(await cleared({ trajectory: motion(1.01), ghost: motion(1) })).toEqual([true, false]);
  expect(await cleared({ ghost: motion(1), band: band() })).toEqual([true, false]);
  clear.mockRestore();
});

test.each([
  ['forced colours', { features: [{ name: 'forced-colors', value: 'active' }] }],
  ['print', { media: 'print' }],
])('with %s lines are drawn without colour', async (_, media) => {
  const graph = await show(picture({ quantities: [x, v] }));
  const before = coloured(canvasOf(graph));
  await cdp().send('Emulation.setEmulatedMedia', media);
  await expect.poll(() => coloured(canvasOf(graph))).toBe(0);
  await cdp().send('Emulation.setEmulatedMedia', { media: '', features: [] });
  await expect.poll(() => coloured(canvasOf(graph))).toBe(before);
  expect(before).toBeGreaterThan(100);
});

/** How many pixels are not grey. */
function coloured(canvas: HTMLCanvasElement): number {
  const { data = [] } =
    canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height) ?? {};
  let count = 0;
  for (let index = 0; index < data.length; index += 4) {
    const parts = [data[index] ?? 0, data[index + 1] ?? 0, data[index + 2] ?? 0];
    if (data[index + 3] === 255 && Math.max(...parts) - Math.min(...parts) > 60) count += 1;
  }
  return count;
}

test.each(['light', 'dark'])('axe finds nothing in %s', async (theme) => {
  document.documentElement.dataset['theme'] = theme;
  const graph = await show(
    picture({
      title: 'Alles',
      quantities: [x, energy],
      right: ['E'],
      points,
      band: band(),
      others: [{ number: 0, title: 'A', trajectory: motion(1) }],
    }),
  );
  await focus(graph);
  await press(graph, '+');
  await settle(document.body);
  expect(await axeProblems(graph)).toEqual([]);
});
