/** From kept runs to the data of a report. */
import { expect, test } from 'vitest';
import type { KeptRun } from '#core/models/kept/kept-run.ts';
import type { Report } from '#core/models/kept/workpiece.ts';
import { sheetTheme } from '#web/models/graph/export/sheet-theme.ts';
import { withOwnIds } from '#web/models/report/own-ids.ts';
import { reportPage } from '#web/models/report/report-page.ts';
import { pageRunner } from '#web/models/run/model-runner.ts';
import { cooling, explosive } from '../models.ts';

const measured = cooling({
  data: [
    {
      title: 'Meting',
      columns: [
        { label: 'tijd', unit: 'min' },
        { label: 'temperatuur', unit: '°C', name: 'T' },
      ],
      rows: [
        [0, 80],
        [1, 60],
      ],
    },
  ],
});

const run = (id: string, definition: KeptRun['definition'] = measured, k = 0.4): KeptRun => ({
  id,
  title: `Run ${id}`,
  definition,
  parameters: { k, T_omg: 20 },
  step: null,
  isShown: true,
});

const make = (runs: readonly KeptRun[], report: Partial<Report> = {}) =>
  reportPage(
    { definition: cooling(), runs },
    { texts: {}, runs: runs.map(({ id }) => id), ...report },
    pageRunner(),
    sheetTheme(document.body),
  );

test('a run has its settings with units, a graph, round times and the size of residuals', async () => {
  const { title, models } = await make([run('a')]);
  expect(title).toBe('Verslag: Afkoelende koffie');
  const [made] = models[0]?.runs ?? [];
  expect(made?.settings).toEqual([
    ['Afkoelconstante (k)', '0,4\u00a0min⁻¹'],
    ['Kamer (T_omg)', '20\u00a0°C'],
    ['tijdstap', '0,1\u00a0min'],
  ]);
  expect(made?.graphs).toHaveLength(1);
  expect(made?.graphs[0]).toContain('id="plot-1-1"');
  expect(made?.table?.head).toEqual(['t (min)', 'T (°C)']);
  expect(made?.table?.rows.map(([time]) => time).slice(0, 3)).toEqual(['0', '1', '2']);
  expect(made?.measured[0]).toMatch(/^temperatuur \(Meting\): .*2 meetpunten\)\.$/);
});

test('runs of one model share its rules; another model has its own', async () => {
  const other = cooling({ title: 'Anders', start: ['T = 90', 'T_omg = 20', 'k = 0,4'] });
  const { models } = await make([run('a'), run('b', measured, 0.8), run('c', other)]);
  expect(models.map(({ runs }) => runs.length)).toEqual([2, 1]);
  expect(models[0]?.start).toContain('T = 80');
  expect(models[1]?.start).toContain('T = 90');
});

test('only runs that were chosen are in it, and only headings with words below them', async () => {
  const report = { runs: ['b', 'gone'], texts: { title: 'X', method: 'Zo.', conclusion: ' ' } };
  const page = await make([run('a'), run('b')], report);
  expect(page.models[0]?.runs.map(({ title }) => title)).toEqual(['Run b']);
  expect([page.title, page.before, page.after]).toEqual(['X', [['Werkwijze', 'Zo.']], []]);
});

test('a run that cannot be made again is in it without its values', async () => {
  const { models } = await make([
    { ...run('a', explosive()), definition: cooling({ rules: ['x = '] }) },
  ]);
  expect(models[0]?.runs[0]).toMatchObject({ title: 'Run a', graphs: [], table: null });
});

test('names in an SVG become its own, and words in it stay', () => {
  const svg =
    '<svg aria-labelledby="title description"><title id="title">id=&quot;plot&quot;</title><path clip-path="url(#plot)"/></svg>';
  expect(withOwnIds(svg, '1')).toBe(
    '<svg aria-labelledby="title-1 description-1"><title id="title-1">id=&quot;plot&quot;</title><path clip-path="url(#plot-1)"/></svg>',
  );
});
