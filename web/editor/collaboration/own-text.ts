/**
 * What this author wrote a moment ago. When a change of somebody else takes all of such a text away
 * (the block it stood in was removed), the text is handed out, so that nobody loses what they write.
 */
import { type EditorState, Plugin, PluginKey, type Transaction } from 'prosemirror-state';
import type { Node } from 'prosemirror-model';
import { isRemote } from '../plugins/remote.ts';

interface Range {
  readonly from: number;
  readonly to: number;
  /** When it was last written in, in milliseconds. */
  readonly at: number;
}

const key = new PluginKey<readonly Range[]>('own-text');

/** After this a text is the team's: who removes it does so knowingly. */
const ownFor = 2 * 60_000;
const mostRanges = 30;

export function ownTextPlugin(): Plugin {
  return new Plugin<readonly Range[]>({
    key,
    state: { init: () => [], apply: (transaction, ranges) => next(transaction, ranges) },
  });
}

function next(transaction: Transaction, ranges: readonly Range[]): readonly Range[] {
  if (!transaction.docChanged) return ranges;
  const { mapping, time } = transaction;
  const kept = ranges
    .filter(({ at }) => time - at < ownFor)
    .map(({ from, to, at }) => ({ from: mapping.map(from, 1), to: mapping.map(to, -1), at }))
    .filter(({ from, to }) => from < to);
  if (isRemote(transaction)) return kept;
  let own: readonly Range[] = kept;
  mapping.maps.forEach((map, index) => {
    const rest = mapping.slice(index + 1);
    map.forEach((_from, _to, newFrom, newTo) => {
      const from = rest.map(newFrom, -1);
      const to = rest.map(newTo, 1);
      if (from < to) own = joined(own, { from, to, at: time });
    });
  });
  return own;
}

/** Typing on makes a range longer instead of adding one for each letter. */
function joined(ranges: readonly Range[], added: Range): readonly Range[] {
  const touches = ({ from, to }: Range): boolean => from <= added.to && added.from <= to;
  const touched = ranges.filter(touches);
  const whole = {
    from: Math.min(added.from, ...touched.map(({ from }) => from)),
    to: Math.max(added.to, ...touched.map(({ to }) => to)),
    at: added.at,
  };
  return [...ranges.filter((range) => !touches(range)), whole].slice(-mostRanges);
}

/** Own texts that are in `before` and that the remote transaction takes away altogether. */
export function lostTexts(before: EditorState, transaction: Transaction): readonly string[] {
  const { mapping } = transaction;
  return (key.getState(before) ?? [])
    .filter(({ from, to }) => mapping.map(from, 1) >= mapping.map(to, -1))
    .map(({ from, to }) => readable(before.doc, from, to))
    .filter((text) => text.length > 1);
}

/** Text with a line for each block; formulas as LaTeX. */
export function readable(document: Node, from: number, to: number): string {
  return document
    .textBetween(from, to, '\n', (leaf) => leaf.type.spec.leafText?.(leaf) ?? '')
    .trim();
}
