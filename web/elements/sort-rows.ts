/** Sorting the rows of a native table by what a reader sees in a column. */

/** The two ways up. */
export type SortDirection = 'ascending' | 'descending';

const collator = new Intl.Collator('nl', { numeric: true, sensitivity: 'base' });

/** A Dutch number ("1 234,5", "−3") as a number, or null. */
export function readNumber(text: string): number | null {
  const plain = text
    .replace(/[\s\u00a0\u202f]/g, '')
    .replace('−', '-')
    .replace(',', '.');
  const match = /^[-+]?\d+(\.\d+)?/.exec(plain);
  return match === null ? null : Number(match[0]);
}

/** The rows in order of a column; empty cells last; `data-value` on a cell goes before its text. */
export function sortRows(
  rows: readonly HTMLTableRowElement[],
  column: number,
  direction: SortDirection,
): HTMLTableRowElement[] {
  const sign = direction === 'ascending' ? 1 : -1;
  const keyed = rows.map((row) => ({ row, text: cellText(row, column) }));
  const isNumeric = keyed.every(({ text }) => text === '' || readNumber(text) !== null);
  return keyed
    .sort((a, b) => {
      if (a.text === '' || b.text === '') return Number(a.text === '') - Number(b.text === '');
      if (!isNumeric) return sign * collator.compare(a.text, b.text);
      return sign * ((readNumber(a.text) ?? 0) - (readNumber(b.text) ?? 0));
    })
    .map(({ row }) => row);
}

function cellText(row: HTMLTableRowElement, column: number): string {
  const cell = row.cells[column];
  return cell?.dataset['value'] ?? cell?.textContent.trim() ?? '';
}
