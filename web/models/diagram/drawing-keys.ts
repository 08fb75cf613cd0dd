/** What the keys do in the drawing. */
import type { DiagramNode } from '#core/models/diagram/diagram.ts';
import { gridStep } from '#core/models/diagram/symbols.ts';
import type { DiagramAction } from './diagram-event.ts';
import { arrowOf, neighbour } from './neighbour.ts';

type KeyOutcome =
  /** The keyboard goes to another symbol. */
  | { readonly kind: 'go'; readonly name: string }
  | { readonly kind: 'zoom'; readonly direction: 1 | -1 }
  | { readonly kind: 'fit' }
  | { readonly kind: 'act'; readonly action: DiagramAction };

interface KeySituation {
  readonly symbols: readonly DiagramNode[];
  /** The symbol that the keyboard is on. */
  readonly node: DiagramNode | undefined;
  readonly canChange: boolean;
}

/** What a key comes to; null where it is not for the drawing. */
export function keyOutcome(
  { key, shiftKey }: Pick<KeyboardEvent, 'key' | 'shiftKey'>,
  { symbols, node, canChange }: KeySituation,
): KeyOutcome | null {
  const arrow = arrowOf(key);
  if (arrow !== null && node !== undefined) {
    if (!shiftKey) return go(neighbour(symbols, node, arrow) ?? node);
    const at = { x: node.x + arrow.x * gridStep, y: node.y + arrow.y * gridStep };
    return canChange ? act({ kind: 'move', name: node.id, at, isDone: true }) : null;
  }
  switch (key) {
    case 'Enter':
    case ' ':
      if (node === undefined) return null;
      return act({ kind: 'pick', name: node.id, isOpened: key === 'Enter' });
    case 'Home':
      return go(symbols[0]);
    case 'End':
      return go(symbols.at(-1));
    case 'Delete':
    case 'Backspace':
      return canChange && node !== undefined ? act({ kind: 'remove', name: node.id }) : null;
    case 'Escape':
      return act({ kind: 'leave' });
    case '+':
    case '=':
      return { kind: 'zoom', direction: 1 };
    case '-':
      return { kind: 'zoom', direction: -1 };
    case '0':
      return { kind: 'fit' };
    default:
      return null;
  }
}

function act(action: DiagramAction): KeyOutcome {
  return { kind: 'act', action };
}

function go(node: DiagramNode | undefined): KeyOutcome | null {
  return node === undefined ? null : { kind: 'go', name: node.id };
}
