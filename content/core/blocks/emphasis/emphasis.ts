/** Emphasis within text: strong, em, subscript, superscript, code. */
import { type BlockDescriptor, nothingToCheck } from '../descriptor.ts';

export const emphasis = {
  kind: 'emphasis',
  marks: {
    strong: { parseDOM: [{ tag: 'strong' }, { tag: 'b' }], toDOM: () => ['strong', 0] },
    em: { parseDOM: [{ tag: 'em' }, { tag: 'i' }], toDOM: () => ['em', 0] },
    sub: { excludes: 'sub sup', parseDOM: [{ tag: 'sub' }], toDOM: () => ['sub', 0] },
    sup: { excludes: 'sub sup', parseDOM: [{ tag: 'sup' }], toDOM: () => ['sup', 0] },
    code: { parseDOM: [{ tag: 'code' }], toDOM: () => ['code', 0] },
  },
  interactive: false,
  question: false,
  fields: [],
  check: nothingToCheck,
} as const satisfies BlockDescriptor;
