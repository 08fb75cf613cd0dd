/** <ek-table>: scrolls by key when too wide, sorts by its heads. */
import { html } from 'lit';
import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { EkSortEvent } from '#web/elements/ek-table.ts';
import '#web/elements/ek-table.ts';
import { readNumber } from '#web/elements/sort-rows.ts';
import { axeProblems, mountOne, settle, wait } from './mount.ts';

function mountTable(columns = 2, isSortable = false) {
  return mountOne(
    'ek-table',
    html`<ek-table ?sortable=${isSortable}>
      <table>
        <caption>
          Metingen
        </caption>
        <thead>
          <tr>
            <th scope="col">Naam</th>
            <th scope="col">Tijd</th>
            ${Array.from({ length: columns - 2 }, () => html`<th scope="col" data-fixed>Meting</th>`)}
          </tr>
        </thead>
        <tbody>
          ${[
            ['Sanne', '10,5'],
            ['Émile', '9,25'],
            ['Daan', ''],
          ].map(
            ([name, time]) =>
              html`<tr>
                <td>${name}</td>
                <td>${time}</td>
                ${Array.from({ length: columns - 2 }, () => html`<td>onafgebroken</td>`)}
              </tr>`,
          )}
        </tbody>
      </table>
    </ek-table>`,
  );
}

const names = (table: Element) =>
  [...table.querySelectorAll('tbody tr')].map((row) => row.querySelector('td')?.textContent);

test('is no extra region and no tab stop when all of it fits', async () => {
  await mountTable();
  await wait(50);
  expect(page.getByRole('region').elements()).toEqual([]);
  await expect.element(page.getByRole('table', { name: 'Metingen' })).toBeVisible();
});

test('is a region with the name of the caption and a tab stop when it does not fit', async () => {
  await mountTable(40);
  const region = page.getByRole('region', { name: 'Metingen' });
  await expect.element(region).toHaveAttribute('tabindex', '0');
});

test('scrolls by arrow keys then', async () => {
  const table = await mountTable(40);
  await wait(50);
  const scroll = table.shadowRoot?.querySelector<HTMLElement>('.scroll');
  scroll?.focus();
  await userEvent.keyboard('{ArrowRight}{ArrowRight}');
  await wait(300);
  expect(scroll?.scrollLeft).toBeGreaterThan(0);
});

test('sorts names as Dutch has them, and numbers with a comma; what is empty comes last', async () => {
  const table = await mountTable(2, true);
  await page.getByRole('button', { name: 'Naam' }).click();
  expect(names(table)).toEqual(['Daan', 'Émile', 'Sanne']);
  await page.getByRole('button', { name: 'Tijd' }).click();
  expect(names(table)).toEqual(['Émile', 'Sanne', 'Daan']);
  await page.getByRole('button', { name: 'Tijd' }).click();
  expect(names(table)).toEqual(['Sanne', 'Émile', 'Daan']);
  expect([...table.querySelectorAll('th')].map((head) => head.ariaSort)).toEqual([
    null,
    'descending',
  ]);
});

test('leaves the rows to the page when ek-sort is prevented', async () => {
  const table = await mountTable(2, true);
  const asked: unknown[] = [];
  table.addEventListener('ek-sort', (event: EkSortEvent) => {
    event.preventDefault();
    asked.push([event.column, event.direction]);
  });
  await page.getByRole('button', { name: 'Naam' }).click();
  expect(names(table)).toEqual(['Sanne', 'Émile', 'Daan']);
  expect(asked).toEqual([[0, 'ascending']]);
});

test.each([
  ['1 234,5', 1234.5],
  ['−3', -3],
  ['12 m/s', 12],
  ['snel', null],
])('reads %s as %s', (text, number) => {
  expect(readNumber(text)).toBe(number);
});

test('axe finds nothing, wide and sortable', async () => {
  const table = await mountTable(40, true);
  await settle(table);
  await wait(50);
  expect(await axeProblems(table)).toEqual([]);
});
