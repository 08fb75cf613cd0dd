/** A report about runs: a page by itself, in which all text is text. */
import { expect, test } from 'vitest';
import { modelReport, reportStyle, type ReportPage } from '#pages/model-report.ts';

const page = (changes: Partial<ReportPage> = {}): string =>
  modelReport(
    {
      title: 'Thee',
      before: [['Vraag', 'Hoe snel?\n\nEn waarom?']],
      models: [
        {
          title: 'Koffie',
          rules: 'T = T + dT\n  t = t + dt',
          start: 't = 0',
          runs: [
            {
              title: 'Open',
              settings: [['verlies (k)', '0,6 W/K']],
              graphs: ['<svg id="een"></svg>'],
              table: {
                caption: 'Waarden',
                head: ['t (s)', 'T'],
                rows: [
                  ['0', '80'],
                  ['1', '79'],
                ],
              },
              measured: ['Verschil 2 °C.'],
            },
          ],
        },
      ],
      after: [],
      ...changes,
    },
    reportStyle,
  );

test('has a title, own words in paragraphs, rules with their lines, graphs and tables', () => {
  const text = page();
  expect(text).toContain('<title>Thee</title>');
  expect(text.match(/class="own"/g)).toHaveLength(2);
  expect(text).toContain('T = T + dT\n  t = t + dt');
  expect(text).toContain('<svg id="een"></svg>');
  expect(text.match(/<th scope="row">/g)).toHaveLength(3);
  expect(text).toContain('Verschil 2 °C.');
});

test('needs nothing else: no script, no address', () => {
  expect(page()).not.toMatch(/<script|<link|src=|href=|url\(/);
});

test('what people write never becomes markup', () => {
  const evil = '<img src=x onerror=alert(1)>"\'&';
  const text = page({ title: evil, before: [[evil, evil]], after: [[evil, evil]], models: [] });
  expect(text).not.toContain('<img');
  expect(text).toContain('&lt;img');
});

test('a run that could not be made again says so', () => {
  const run = { title: 'x', settings: [], graphs: [], table: null, measured: [] };
  const models = [{ title: 'M', rules: '', start: '', runs: [run] }];
  expect(page({ models })).toContain('Deze run kon niet opnieuw worden berekend.');
});
