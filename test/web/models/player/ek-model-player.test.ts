/** <ek-model-player>: what a pupil does and reads, by roles and names. */
import { html } from 'lit';
import { expect, test, vi } from 'vitest';
import { cdp, page, userEvent } from 'vitest/browser';
import type { LinesModel, Run, RunEnd } from '#core/models/index.ts';
import type { ModelRunner } from '#web/models/run/model-runner.ts';
import type { EkModelPlayer } from '#web/models/player/ek-model-player.ts';
import '#web/models/player/ek-model-player.ts';
import { axeProblems, find, mount, mountOne, settle } from '../../elements/mount.ts';
import { cooling, explosive } from '../models.ts';

async function play(definition: LinesModel = cooling()): Promise<EkModelPlayer> {
  const player = await mountOne(
    'ek-model-player',
    html`<ek-model-player .definition=${definition}></ek-model-player>`,
  );
  await player.opened;
  await settle(document.body);
  return player;
}

const slider = (name = /Afkoelconstante/) => page.getByRole('slider', { name });
const field = (name = /Afkoelconstante, waarde/) => page.getByRole('textbox', { name });
const button = (name: string) => page.getByRole('button', { name });
const graph = () => page.getByRole('slider', { name: /Grafiek/ });
const scrubber = () => page.getByRole('slider', { name: 'Tijdstip' });

function inside<Tag extends keyof HTMLElementTagNameMap>(player: EkModelPlayer, tag: Tag) {
  return find(player.renderRoot as ShadowRoot, tag);
}

const pictureOf = (player: EkModelPlayer) => inside(player, 'ek-model-graph').picture;
const valuesOf = (player: EkModelPlayer) => pictureOf(player)?.trajectory.series.get('T');

async function type(text: string): Promise<void> {
  await userEvent.fill(field(), text);
  await userEvent.keyboard('{Enter}');
}

test('names its parts', async () => {
  await play();
  await expect
    .element(page.getByRole('region', { name: 'Model: Afkoelende koffie' }))
    .toBeVisible();
  await expect.element(page.getByRole('heading', { name: 'Afkoelende koffie' })).toBeVisible();
  await expect.element(graph()).toBeVisible();
  await expect.element(slider()).toHaveValue('0.4');
  await expect.element(slider()).toHaveAttribute('aria-valuetext', '0,4\u00a0min⁻¹');
  await expect.element(field()).toHaveValue('0,4');
  for (const name of ['Draai', 'Stap', 'Terug naar begin', 'Beginwaarden terug']) {
    await expect.element(button(name)).toBeVisible();
  }
  await expect.element(page.getByRole('combobox', { name: 'Snelheid' })).toBeVisible();
  await expect.element(page.getByRole('tab', { name: 'Tabel' })).toBeVisible();
});

test('shows only the parameters that are asked for', async () => {
  const player = await play();
  player.controls = ['T_omg'];
  await settle(document.body);
  expect(page.getByRole('slider', { name: /Kamer/ }).elements()).toHaveLength(1);
  expect(slider().elements()).toHaveLength(0);
});

test('a key on a slider draws another run, and keeps the earlier one', async () => {
  const player = await play();
  const before = valuesOf(player);
  slider().element().focus();
  await userEvent.keyboard('{ArrowRight}');
  await expect.poll(() => valuesOf(player)).not.toBe(before);
  await expect.element(field()).toHaveValue('0,5');
  await expect.poll(() => pictureOf(player)?.ghost?.series.get('T')).toBe(before);
  await expect.element(page.getByText(/vorige run/)).toBeVisible();
});

test('several keys are one choice, told once', async () => {
  const player = await play();
  const told = vi.fn();
  player.addEventListener('ek-run', ({ detail }) => told(detail.parameters['k']));
  slider().element().focus();
  await userEvent.keyboard('{ArrowRight}{ArrowRight}{ArrowRight}');
  await expect.poll(() => told.mock.calls).toEqual([[0.7]]);
  await expect.element(page.getByRole('status')).toHaveTextContent(/Nieuwe run. Einde: tijd 10,0/);
});

test('a field takes 0,8', async () => {
  const player = await play();
  await type('0,8');
  await expect.poll(() => valuesOf(player)?.[1]).toBeCloseTo(80 - 0.8 * 60 * 0.1, 9);
});

test.each([
  ['abc', 'Dit is geen getal. Typ bijvoorbeeld 0,8.'],
  ['7', 'Kies een getal van 0,0 tot en met 1,0.'],
])('a field keeps %s, says what is wrong and changes nothing', async (text, message) => {
  const player = await play();
  const before = valuesOf(player);
  await type(text);
  await expect.element(page.getByText(message)).toBeVisible();
  await expect.element(field()).toHaveValue(text);
  await expect.element(field()).toHaveAttribute('aria-invalid', 'true');
  expect(valuesOf(player)).toBe(before);
  await userEvent.click(button('Beginwaarden terug'));
  await expect.element(field()).toHaveValue('0,4');
});

test('time plays, pauses, steps and goes back', async () => {
  const player = await play();
  const until = () => inside(player, 'ek-model-graph').until;
  expect(until()).toBe(100);
  await userEvent.click(button('Terug naar begin'));
  expect(until()).toBe(0);
  await userEvent.click(button('Stap'));
  expect(until()).toBe(1);
  await userEvent.click(button('Draai'));
  await expect.poll(until).toBeGreaterThan(3);
  await userEvent.click(button('Pauze'));
  const paused = until();
  expect(paused).toBeLessThan(100);
  await new Promise((resolve) => setTimeout(resolve, 150));
  expect(until()).toBe(paused);
});

test('a run that is played to its end is told', async () => {
  const player = await play();
  const told = vi.fn();
  player.addEventListener('ek-run', ({ detail }) => told(detail.end.reason));
  await userEvent.selectOptions(page.getByRole('combobox', { name: 'Snelheid' }), 'direct');
  await userEvent.click(button('Draai'));
  expect(told.mock.calls).toEqual([['completed']]);
});

test('with reduced motion the whole run is there at once', async () => {
  const features = (value: string) => [{ name: 'prefers-reduced-motion', value }];
  await cdp().send('Emulation.setEmulatedMedia', { features: features('reduce') });
  const player = await play();
  await userEvent.click(button('Terug naar begin'));
  await userEvent.click(button('Draai'));
  expect(inside(player, 'ek-model-graph').until).toBe(100);
  await cdp().send('Emulation.setEmulatedMedia', { features: features('') });
});

test('the graph is drawn again in another theme, and in another width', async () => {
  const player = await play();
  const canvas = find(inside(player, 'ek-model-graph').renderRoot as ShadowRoot, 'canvas');
  const picture = canvas.toDataURL();
  document.documentElement.dataset['theme'] = 'dark';
  await expect.poll(() => canvas.toDataURL()).not.toBe(picture);
  const { width } = canvas;
  player.style.inlineSize = '400px';
  await expect.poll(() => canvas.width).toBeLessThan(width);
});

test('the scrubber goes to a moment and says which', async () => {
  const player = await play();
  scrubber().element().focus();
  await userEvent.keyboard('{Home}{ArrowRight}{ArrowRight}');
  expect(inside(player, 'ek-model-graph').until).toBe(2);
  await expect.element(scrubber()).toHaveAttribute('aria-valuetext', '0,2\u00a0min');
});

test('arrow keys read the graph', async () => {
  const player = await play();
  graph().element().focus();
  await userEvent.keyboard('{Home}{ArrowRight}');
  const value = (valuesOf(player)?.[1] ?? 0).toFixed(1).replace('.', ',');
  await expect
    .element(graph())
    .toHaveAttribute('aria-valuetext', `tijd 0,1\u00a0min, temperatuur ${value}\u00a0°C`);
  await userEvent.keyboard('{Escape}');
  await expect.element(graph()).toHaveAttribute('aria-valuenow', '100');
});

test('a pointer reads the graph too', async () => {
  const player = await play();
  await userEvent.hover(graph());
  await expect.poll(() => inside(player, 'ek-model-graph').cursor).toBeGreaterThan(20);
  await userEvent.hover(button('Stap'));
  await expect.poll(() => inside(player, 'ek-model-graph').cursor).toBeNull();
});

test('the table holds the values of the run', async () => {
  const player = await play();
  const table = () => page.getByRole('table', { name: 'Waarden van Afkoelende koffie' });
  await expect.element(table()).toBeVisible();
  await expect.element(page.getByRole('columnheader', { name: 'T (°C)' })).toBeVisible();
  const rows = table().getByRole('row').elements().slice(1);
  const shown = rows.map((row) => row.textContent.trim().split(/\s+/));
  const expected = shown.map(([time = '']) => {
    const row = Math.round(Number(time.replace(',', '.')) * 10);
    return [time, (valuesOf(player)?.[row] ?? NaN).toFixed(1).replace('.', ',')];
  });
  expect(shown).toEqual(expected);
  expect(shown.length).toBeGreaterThan(5);
  await userEvent.selectOptions(page.getByRole('combobox', { name: 'Aantal rijen' }), '25');
  await expect.poll(() => table().getByRole('row').elements().length).toBeGreaterThan(15);
});

test('the rules show what was moved', async () => {
  await play();
  await type('0,8');
  await userEvent.click(page.getByRole('tab', { name: 'Regels' }));
  await expect.element(page.getByText('T = T - k*(T - T_omg)*dt')).toBeVisible();
  await expect.element(page.getByText('was 0,4, nu 0,8')).toBeInTheDocument();
});

test('a run that cannot go on says so, keeps the picture and offers a smaller step', async () => {
  const player = await play(explosive());
  const before = valuesOf(player);
  await userEvent.fill(field(/Groei, waarde/), '1');
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByRole('alert')).toHaveTextContent(/loopt vast na t = \d/);
  await expect.element(page.getByRole('alert')).toHaveTextContent(/kleinere tijdstap/);
  expect(valuesOf(player)).toBe(before);
  await userEvent.click(button('Reken met een kleinere tijdstap'));
  await expect.element(page.getByText('Tijdstap nu 0,01')).toBeVisible();
  await userEvent.click(button('Beginwaarden terug'));
  await expect.element(page.getByRole('alert')).toHaveTextContent('');
});

const clock = Float64Array.of(0, 0.1, 0.1 + 0.2);
const endings: readonly (readonly [end: RunEnd, says: RegExp, canRefine: boolean])[] = [
  [
    { reason: 'not-finite', step: 3, name: 'T' },
    /vast na t = 0,3\smin: “T” \(temperatuur\) .* tijdstap dan 0,1\smin/,
    true,
  ],
  [{ reason: 'not-finite', step: 0, name: 'T' }, /“T” \(temperatuur\) heeft aan het begin/, false],
  [{ reason: 'events-too-dense', step: 3, event: 0 }, /Gebeurtenis 1 volgt bij t = 0,3/, false],
  [{ reason: 'stiff', step: 3 }, /stijf: .* Bij t = 0,3/, false],
  [{ reason: 'step-too-small', step: 3, name: 'T' }, /Bij t = 0,3.* verandert “T”/, false],
  [{ reason: 'too-many-evaluations', step: 3 }, /te veel stappen/, false],
  [{ reason: 'interrupted', step: 3 }, /bij t = 0,3\smin afgebroken/, false],
  [{ reason: 'stopped', step: 3 }, /^$/, false],
  [{ reason: 'completed' }, /^$/, false],
];
test.each(endings)('a run that ends by %o is told', async (end, says, canRefine) => {
  const trajectory: Run = {
    time: clock,
    series: new Map([['T', Float64Array.of(80, 79, 78)]]),
    end,
    method: 'lines',
    step: 0.1,
    events: [],
  };
  const about = { defaults: { k: 0.4, T_omg: 20 }, rules: '', start: '' };
  const runner: ModelRunner = {
    place: 'page',
    run: () => Promise.resolve({ kind: 'run', trajectory, about }),
    forget: () => undefined,
    close: () => undefined,
  };
  const player = await mountOne(
    'ek-model-player',
    html`<ek-model-player .definition=${cooling()} .runner=${runner}></ek-model-player>`,
  );
  await player.opened;
  await expect.element(page.getByRole('alert')).toHaveTextContent(says);
  expect(button('Reken met een kleinere tijdstap').elements()).toHaveLength(canRefine ? 1 : 0);
  // As far as it came it is there to see.
  expect(pictureOf(player)?.trajectory).toBe(trajectory);
});

test('a model with a fault says where, and is of no use', async () => {
  const player = await mountOne(
    'ek-model-player',
    html`<ek-model-player .definition=${cooling({ rules: ['t = t + dt', 'T = q'] })}>
    </ek-model-player>`,
  );
  expect(await player.opened).toBe(false);
  await expect.element(page.getByRole('alert')).toHaveTextContent(/fout in regel 2/);
});

test.each(['light', 'dark'])('axe finds nothing in %s', async (theme) => {
  const place = await mount(html`<ek-model-player .definition=${cooling()}></ek-model-player>`);
  document.documentElement.dataset['theme'] = theme;
  await find(place, 'ek-model-player').opened;
  await type('abc');
  await settle(place);
  expect(await axeProblems(place)).toEqual([]);
  await userEvent.click(page.getByRole('tab', { name: 'Regels' }));
  await type('0,8');
  await settle(place);
  expect(await axeProblems(place)).toEqual([]);
});

test('what is printed before the views are loaded has the values and the rules all the same', async () => {
  const place = await mount(html`<div></div>`);
  const far = document.createElement('div');
  far.style.blockSize = '3000px';
  const player = document.createElement('ek-model-player');
  player.definition = cooling();
  place.append(far, player);
  await player.opened;
  await player.updateComplete;
  const table = inside(player, 'ek-model-table');
  expect(table.textContent.trim()).toBe('');
  dispatchEvent(new Event('beforeprint'));
  expect(table.textContent).toMatch(/T\s*\(°C\)\s*0,0\s*80,0/);
  expect(inside(player, 'ek-model-rules').textContent).toContain('T = T - k*(T - T_omg)*dt');
});

const measured = {
  title: 'proef',
  columns: [
    { label: 'tijd', unit: 'min', name: 't' },
    { label: 'temperatuur', unit: '°C', name: 'T' },
  ],
  rows: [
    [0, 79.5],
    [2, 47],
  ],
};

test('measurements of the model are drawn, in the key and in the table', async () => {
  await play(cooling({ data: [measured] }));
  await expect.element(page.getByText('T gemeten (proef)')).toBeVisible();
  await expect.element(page.getByRole('table', { name: 'Gemeten: proef' })).toBeInTheDocument();
  await expect.element(page.getByRole('cell', { name: '79,5' })).toBeInTheDocument();
});

test('so are those of the reader', async () => {
  const player = await play();
  expect(pictureOf(player)?.points).toEqual([]);
  player.measured = [measured];
  await expect.element(page.getByText('T gemeten (proef)')).toBeVisible();
});
