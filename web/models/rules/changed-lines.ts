/** Which lines of a text are not in the text that it was made from. No DOM. */
import { parseRules } from '#core/models/language/parser.ts';
import { printRules } from '#core/models/language/printer.ts';

/** Above so many pairs of lines a text counts as all new where it differs. */
const mostPairs = 4_000_000;

/**
 * Numbers from 1 of lines that are new or other; a line that is only written otherwise is the same,
 * as is one that stands where nothing else moved.
 */
export function changedLines(original: string, own: string): ReadonlySet<number> {
  const [before, after] = [original, own].map((text) => text.split('\n').map(meaningOf));
  const changed = new Set<number>();
  if (before === undefined || after === undefined) return changed;
  const kept = keptLines(before, after);
  for (const [index, line] of after.entries())
    if (!kept.has(index) && line !== '') changed.add(index + 1);
  return changed;
}

/** The line as it is printed, so that spaces do not count. */
function meaningOf(line: string): string {
  const parsed = parseRules(line, { part: 'rules' });
  return parsed.ok ? printRules(parsed.value) : line.trim();
}

/** The lines of `after` in the longest row of lines that both have in the same order. */
function keptLines(before: readonly string[], after: readonly string[]): ReadonlySet<number> {
  const kept = new Set<number>();
  if (before.length * after.length > mostPairs) {
    const known = new Set(before);
    for (const [index, line] of after.entries()) if (known.has(line)) kept.add(index);
    return kept;
  }
  const width = after.length + 1;
  const lengths = new Uint32Array((before.length + 1) * width);
  const at = (row: number, column: number): number => lengths[row * width + column] ?? 0;
  for (let row = before.length - 1; row >= 0; row -= 1)
    for (let column = after.length - 1; column >= 0; column -= 1)
      lengths[row * width + column] =
        before[row] === after[column]
          ? at(row + 1, column + 1) + 1
          : Math.max(at(row + 1, column), at(row, column + 1));
  for (let row = 0, column = 0; row < before.length && column < after.length;) {
    if (before[row] === after[column]) {
      kept.add(column);
      row += 1;
      column += 1;
    } else if (at(row + 1, column) >= at(row, column + 1)) row += 1;
    else column += 1;
  }
  return kept;
}
