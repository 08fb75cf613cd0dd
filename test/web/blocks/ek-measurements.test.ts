/** <ek-measurements>: a table that is typed without the mouse and kept without a verdict. */
import { describe, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { remarkSentences, verdictSentences } from '#text/marks.ts';
import { node } from '../../helpers/documents.ts';
import {
  ask,
  check,
  input,
  inputs,
  problems,
  restore,
  the,
  type,
  verdict,
  type QuestionPage,
} from './question-page.ts';

const column = (name: string, values: string[] = []) => ({
  name,
  label: name,
  symbol: name,
  unit: 's',
  values,
});

/** Three rows; of the first column two are given, so the fields are b1 c1, b2 c2, a3 b3 c3. */
const table = (): QuestionPage =>
  ask(
    node('measurements', {
      id: 'metingaa',
      rows: 3,
      columns: [column('a', ['0', '1,0']), column('b'), column('c')],
    })(),
  );

const filled = (page: QuestionPage) => inputs(page).map(({ value }) => value);
const focused = (page: QuestionPage) => inputs(page).findIndex((one) => one.matches(':focus'));

/** From a field with a key to the field that then has focus. */
async function press(page: QuestionPage, from: number, key: string): Promise<number> {
  input(page, from).focus();
  await userEvent.keyboard(`{${key}}`);
  return focused(page);
}

describe('moving', () => {
  const cases: [name: string, from: number, key: string, to: number][] = [
    ['Enter goes down in the column', 0, 'Enter', 2],
    ['Enter goes down again', 3, 'Enter', 6],
    ['the arrow down goes down', 1, 'ArrowDown', 3],
    ['the arrow up goes up', 6, 'ArrowUp', 3],
    ['the arrow up stays in the first row', 1, 'ArrowUp', 1],
    ['the arrow down stays in the last row', 6, 'ArrowDown', 6],
    ['the arrow up stays below what is given', 4, 'ArrowUp', 4],
    ['Tab goes to the next field', 1, 'Tab', 2],
    ['the arrow right stays in its field', 0, 'ArrowRight', 0],
  ];
  test.each(cases)('%s', async (_name, from, key, to) => {
    const page = table();
    expect(await press(page, from, key)).toBe(to);
    expect(page.attempts).toEqual([]);
  });

  test('selects what stands there, so that typing replaces it', async () => {
    const page = table();
    await type(page, 'oud', 2);
    await press(page, 0, 'Enter');
    await userEvent.keyboard('nieuw');
    expect(input(page, 2).value).toBe('nieuw');
  });

  test('Enter in the last row keeps the table', async () => {
    const page = table();
    await type(page, '5', 6);
    await userEvent.keyboard('{Enter}');
    expect(page.attempts).toHaveLength(1);
  });
});

describe('keeping', () => {
  test('holds all rows, given cells among them, as they were typed', async () => {
    const page = table();
    await type(page, ' 20,5 ', 0);
    await type(page, '19', 3);
    await check(page);
    expect(verdict(page)).toEqual({ verdict: 'recorded', text: verdictSentences.recorded });
    const rows = [
      ['0', '20,5', ''],
      ['1,0', '', '19'],
      ['', '', ''],
    ];
    const mark = { verdict: 'recorded', remarks: [], feedback: [] };
    expect(page.attempts).toMatchObject([[{ answer: { kind: 'measurements', rows }, mark }]]);
    expect(page.drafts.at(-1)?.answer).toEqual({ kind: 'measurements', rows });
  });

  test('an empty table is no attempt', async () => {
    const page = table();
    await check(page);
    expect(page.attempts).toEqual([]);
    expect(verdict(page).text).toBe(remarkSentences['not-a-number']);
  });

  test('no more can be typed in a cell than the server keeps', () => {
    expect(inputs(table()).map(({ maxLength }) => maxLength)).toEqual(Array(7).fill(60));
  });
});

describe('an earlier table', () => {
  const earlier = [
    ['9', 'b1', 'c1'],
    ['9', 'b2', 'c2'],
    ['a3', 'b3', 'c3'],
  ];

  test('comes back in the fields; what is given stays', () => {
    const page = table();
    restore(page, { answer: { kind: 'measurements', rows: earlier } });
    expect(filled(page)).toEqual(['b1', 'c1', 'b2', 'c2', 'a3', 'b3', 'c3']);
    expect(the(page, 'td.given').textContent).toBe('0');
  });

  test('with fewer rows leaves the others empty', () => {
    const page = table();
    restore(page, { answer: { kind: 'measurements', rows: earlier.slice(0, 1) } });
    expect(filled(page)).toEqual(['b1', 'c1', '', '', '', '', '']);
  });

  test('of before the verdict comes back as kept', () => {
    const page = table();
    const mark = { verdict: 'recorded' as const, remarks: [], feedback: [] };
    restore(page, { answer: { kind: 'measurements', rows: earlier }, mark });
    expect(verdict(page).text).toBe(verdictSentences.recorded);
  });
});

test('each field has a name of its own', () => {
  const names = inputs(table()).map((one) => one.ariaLabel);
  expect(new Set(names).size).toBe(7);
  expect(names).not.toContain(null);
});

test('axe finds nothing before and after', async () => {
  const page = table();
  expect(await problems(page)).toEqual([]);
  await type(page, '1');
  await check(page);
  expect(await problems(page)).toEqual([]);
});
