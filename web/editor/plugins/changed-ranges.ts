/** Where a document was changed, so that work after a key stays as small as the change. */
import type { Transaction } from 'prosemirror-state';

interface Range {
  readonly from: number;
  readonly to: number;
}

/** The changed ranges in the document after the last of the transactions. */
export function changedRanges(transactions: readonly Transaction[]): readonly Range[] {
  const ranges: { from: number; to: number }[] = [];
  for (const { mapping } of transactions) {
    for (const map of mapping.maps) {
      for (const range of ranges) {
        range.from = map.map(range.from, -1);
        range.to = map.map(range.to, 1);
      }
      map.forEach((_oldFrom, _oldTo, from, to) => {
        ranges.push({ from, to });
      });
    }
  }
  return ranges;
}
