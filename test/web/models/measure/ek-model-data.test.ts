/** <ek-model-data>: what a pupil types, pastes and reads, by roles and names. */
import { html } from 'lit';
import { expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { MeasuredData } from '#core/models/definition.ts';
import type { LinesModel } from '#core/models/index.ts';
import '#web/models/measure/ek-model-data.ts';
import { axeProblems } from '../../elements/mount.ts';
import { bench, coolingData } from './bench.ts';

const open = (changes: Partial<LinesModel> = {}) =>
  bench(
    (session, state) => html`<ek-model-data .session=${session} .state=${state}></ek-model-data>`,
    changes,
  );
const withData = (...data: MeasuredData[]) => open({ data });

const button = (name: string | RegExp) => page.getByRole('button', { name });
const cell = (name: string) => page.getByRole('textbox', { name, exact: true });
const rowsOf = ({ state }: { state: { definition: { data?: MeasuredData[] } } }, table = 0) =>
  state.definition.data?.[table]?.rows;

const small = (changes: Partial<MeasuredData> = {}) =>
  coolingData(0.4, {
    rows: [
      [0, 80],
      [1, 60],
    ],
    ...changes,
  });

/** The name of what has focus, looked up through shadow roots. */
async function focusIn(name: string): Promise<void> {
  await vi.waitFor(() => {
    let active = document.activeElement;
    while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
    expect(active?.getAttribute('aria-label')).toBe(name);
  });
}

/** Pastes text where the cursor is, as from a spreadsheet. */
function paste(element: Element, text: string): void {
  const clipboardData = new DataTransfer();
  clipboardData.setData('text/plain', text);
  element.dispatchEvent(
    new ClipboardEvent('paste', { clipboardData, bubbles: true, composed: true, cancelable: true }),
  );
}

test('a table is typed: Enter goes down, Tab to the right, rows are made', async () => {
  const { session } = await open();
  await button('Typ een tabel').click();
  await focusIn('tijd, rij 1');
  await userEvent.keyboard('0{Tab}80{Enter}');
  await focusIn('temperatuur, rij 2');
  await userEvent.keyboard('62,5{Enter}');
  await cell('tijd, rij 2').click();
  await userEvent.keyboard('1{Enter}');
  await focusIn('tijd, rij 3');
  expect(rowsOf(session)).toEqual([
    [0, 80],
    [1, 62.5],
  ]);
  expect(session.state.definition.data?.[0]?.columns).toEqual([
    { label: 'tijd', unit: 'min', name: 't' },
    { label: 'temperatuur', unit: '°C', name: 'T' },
  ]);
});

test('each cell is undone by itself', async () => {
  const { session } = await withData(small());
  await userEvent.fill(cell('temperatuur, rij 1'), '81');
  await userEvent.keyboard('{Enter}');
  await userEvent.keyboard('61{Enter}');
  expect(rowsOf(session)).toEqual([
    [0, 81],
    [1, 61],
  ]);
  session.undo();
  await expect.element(cell('temperatuur, rij 2')).toHaveValue('60');
  await expect.element(cell('temperatuur, rij 1')).toHaveValue('81');
});

test('what is no number stays, says what is wrong, and does not count', async () => {
  const { session } = await withData(small());
  await userEvent.fill(cell('temperatuur, rij 2'), 'lauw');
  await userEvent.keyboard('{Enter}');
  await expect.element(cell('temperatuur, rij 2')).toHaveValue('lauw');
  await expect
    .element(cell('temperatuur, rij 2'))
    .toHaveAccessibleDescription('Dit is geen getal.');
  expect(rowsOf(session)).toEqual([
    [0, 80],
    [1, null],
  ]);
  await expect.element(page.getByText('1 cel is niet te lezen en telt niet mee.')).toBeVisible();
  // it stays when a row above it goes
  await button('Verwijder rij 1').click();
  await expect.element(cell('temperatuur, rij 1')).toHaveValue('lauw');
});

test.each([
  ['1.500', /twee manieren/],
  ['60 °C', /eenheid staat boven de kolom/],
])('%s is not guessed', async (text, message) => {
  await withData(small());
  await userEvent.fill(cell('temperatuur, rij 1'), text);
  await userEvent.keyboard('{Enter}');
  await expect.element(cell('temperatuur, rij 1')).toHaveAccessibleDescription(message);
});

test('a block of a spreadsheet is pasted into the grid', async () => {
  const { session } = await withData(small());
  paste(cell('temperatuur, rij 2').element(), '55,5\t7\r\n44\t8\r\n');
  await vi.waitFor(() => {
    expect(rowsOf(session)).toEqual([
      [0, 80, null],
      [1, 55.5, 7],
      [null, 44, 8],
    ]);
  });
  session.undo();
  expect(rowsOf(session)).toEqual([
    [0, 80],
    [1, 60],
  ]);
});

test('rows and columns are removed', async () => {
  const { session } = await withData(small());
  await button('Verwijder rij 1').click();
  expect(rowsOf(session)).toEqual([[1, 60]]);
  await focusIn('tijd, rij 1');
  await button('Verwijder kolom tijd').click();
  expect(rowsOf(session)).toEqual([[60]]);
});

test('many rows come in parts', async () => {
  const rows = Array.from({ length: 120 }, (_, t): number[] => [t / 12, 80 - t / 10]);
  const { session } = await withData(small({ rows }));
  await expect.element(page.getByText('Rij 1 tot en met 50 van 121')).toBeVisible();
  await button('Latere rijen').click();
  await button('Latere rijen').click();
  await userEvent.fill(cell('tijd, rij 121'), '10');
  await userEvent.keyboard('{Enter}');
  expect(rowsOf(session)).toHaveLength(121);
  await focusIn('tijd, rij 122');
});

test('a column in another unit is converted when the person says so', async () => {
  const columns = [
    { label: 'tijd', unit: 's', name: 't' },
    { label: 'temperatuur', unit: '°C', name: 'T' },
  ];
  const { session } = await withData(
    small({
      columns,
      rows: [
        [0, 80],
        [90, 60],
      ],
    }),
  );
  await expect.element(page.getByText(/staat in s, maar het model rekent in min/)).toBeVisible();
  await button('Reken om naar min').click();
  expect(rowsOf(session)).toEqual([
    [0, 80],
    [1.5, 60],
  ]);
  expect(session.state.definition.data?.[0]?.columns[0]?.unit).toBe('min');
});

test('a column is linked to a quantity', async () => {
  const { session } = await withData(
    small({
      columns: [
        { label: 'tijd', unit: 'min' },
        { label: 'thee', unit: '' },
      ],
    }),
  );
  await expect.element(page.getByText(/Nog geen kolom hoort bij een grootheid/)).toBeVisible();
  const select = page.getByRole('group', { name: 'Kolom 2' }).getByRole('combobox');
  await userEvent.selectOptions(select, 'temperatuur (T)');
  expect(session.state.definition.data?.[0]?.columns[1]).toEqual({
    label: 'thee',
    unit: '',
    name: 'T',
  });
  await button('Het is in °C').click();
  expect(session.state.definition.data?.[0]?.columns[1]?.unit).toBe('°C');
});

test('a pasted text becomes a table, linked by its head; what has two readings is asked', async () => {
  const { session } = await open();
  await button('Plak of open een bestand').click();
  const field = page.getByRole('textbox', { name: /Of plak hier/ });
  await userEvent.fill(field, 't (min);T (°C)\n0;80\n1;60.500');
  await expect.element(page.getByText('Beantwoord eerst de vraag hierboven.')).toBeVisible();
  await expect.element(button('Voeg toe')).toBeDisabled();
  await button('60,5').click();
  await button('Voeg toe').click();
  await vi.waitFor(() => {
    expect(rowsOf(session)).toEqual([
      [0, 80],
      [1, 60.5],
    ]);
  });
  expect(session.state.definition.data?.[0]).toMatchObject({
    title: 'Mijn meting',
    columns: [
      { label: 't', unit: 'min', name: 't' },
      { label: 'T', unit: '°C', name: 'T' },
    ],
  });
});

test('a file is read on the device, with old letters too', async () => {
  const { session } = await open();
  await button('Plak of open een bestand').click();
  // "t;T (°C)" in windows-1252
  const bytes = Uint8Array.from('t;T (\u00b0C)\r\n0;80\r\n', (letter) => letter.charCodeAt(0));
  const file = new File([bytes], 'kop thee.csv', { type: 'text/csv' });
  await userEvent.upload(page.getByLabelText('Bestand (CSV of tekst)'), file);
  await button('Voeg toe').click();
  await vi.waitFor(() => {
    expect(session.state.definition.data?.[0]).toMatchObject({
      title: 'kop thee',
      columns: [{ label: 't' }, { label: 'T', unit: '°C' }],
      rows: [[0, 80]],
    });
  });
});

test('differences are told in words, and as a table', async () => {
  await withData(
    small({
      rows: [
        [0, 82],
        [0, 78],
        [20, 0],
      ],
    }),
  );
  await expect
    .element(page.getByText(/Gemiddeld wijkt het model 2\u00a0°C af van de meting/))
    .toBeVisible();
  await expect.element(page.getByText('1 meting valt buiten de tijd van de run.')).toBeVisible();
  await page.getByText('Verschillen in een tabel').click();
  const rows = page.getByRole('table', { name: /Gemeten en berekend/ }).getByRole('row');
  await expect.element(rows.nth(1)).toHaveTextContent(/0\s*82,0\s*80,0\s*2,0/);
  await expect.element(rows.nth(3)).toHaveTextContent(/20\s*0,0\s*–\s*–/);
});

test('the model is fitted in the worker, taken over and put back', async () => {
  const { session } = await withData(coolingData(0.25));
  await page.getByRole('checkbox', { name: 'Afkoelconstante' }).click();
  await button('Pas aan op de meting').click();
  // lines run as Euler with steps of 0.1, so that k comes out a little smaller
  await expect
    .element(page.getByRole('listitem'))
    .toHaveTextContent(/^Afkoelconstante = \(0,24\d* ± 0,00\d+\)\s?min⁻¹$/);
  await expect.element(page.getByText(/R² = 0,99\d+/)).toBeVisible();
  await button('Neem deze waarden over').click();
  await vi.waitFor(() => {
    expect(session.state.run.parameters['k']).toBeCloseTo(0.247, 2);
  });
  await button('Zet terug').click();
  expect(session.state.run.parameters['k']).toBe(0.4);
});

test('a weak fit says so', async () => {
  await withData(coolingData(0.25, { rows: [[0, 80]] }));
  await page.getByRole('checkbox', { name: 'Afkoelconstante' }).click();
  await page.getByRole('checkbox', { name: 'Kamer' }).click();
  await button('Pas aan op de meting').click();
  await expect.element(page.getByText(/minder metingen dan instellingen/).first()).toBeVisible();
});

test('bounds that keep better values out are named', async () => {
  await withData(coolingData(0.25));
  await page.getByRole('checkbox', { name: 'Afkoelconstante' }).click();
  await userEvent.fill(
    page.getByRole('textbox', { name: 'Afkoelconstante, kleinste waarde' }),
    '0,5',
  );
  await button('Pas aan op de meting').click();
  await expect.element(page.getByText(/staat op zijn kleinste waarde/).first()).toBeVisible();
});

test('who may only read sees figures and no fields', async () => {
  await open({
    data: [small()],
    access: { rules: 'change', diagram: 'change', data: 'read', step: true },
  });
  await expect.element(page.getByRole('cell', { name: '80' })).toBeVisible();
  expect(page.getByRole('button', { name: /Verwijder|Typ/ }).elements()).toEqual([]);
});

test('axe finds nothing', async () => {
  const { place } = await withData(small());
  await userEvent.fill(cell('temperatuur, rij 2'), 'lauw');
  await userEvent.keyboard('{Enter}');
  expect(await axeProblems(place)).toEqual([]);
});
