/** Documents of any size that read like a fragment: text, lists, boxes, formulas, questions. */
import type { Node } from 'prosemirror-model';
import { withIds } from '#core/document/document.ts';
import { choice, doc, h2, li, math, node, number, p, ul } from '../helpers/documents.ts';

const sentence =
  'Een kop thee koelt in het begin snel af en later langzaam, doordat het verschil met de kamer kleiner wordt. ';

/** A document with at least this many characters of text, with an id on every block. */
export function bigDocument(characters: number): Node {
  const blocks: Node[] = [];
  let count = 0;
  for (let number_ = 1; count < characters; number_ += 1) {
    const part = section(number_);
    count += part.reduce((sum, block) => sum + block.textContent.length, 0);
    blocks.push(...part);
  }
  let made = 0;
  const nextId = (): string =>
    (made += 1)
      .toString(26)
      .padStart(8, 'a')
      .replace(/[0189]/g, 'q');
  return withUniqueIds(doc(...blocks), nextId);
}

function section(index: number): Node[] {
  const text = (times: number): string => sentence.repeat(times).trim();
  return [
    h2(`Deel ${String(index)}`),
    p(text(3), ' ', math('T = T_0 \\cdot e^{-t/\\tau}'), '.'),
    p(text(2)),
    ul(li(p(text(1))), li(p(text(1))), li(p(text(1)))),
    node('callout', { kind: 'example' })(p(text(1))),
    p(text(3)),
    ...(index % 3 === 0 ? [choice('vraag', text(1), 'langzaam*', 'snel', 'gelijk')] : []),
    ...(index % 4 === 0 ? [number({ answer: 40, unit: 'W' }, [400, text(1)])] : []),
  ];
}

function withUniqueIds(document: Node, nextId: () => string): Node {
  const used = new Set<string>();
  return withIds(document, () => {
    let id = nextId();
    while (used.has(id)) id = nextId();
    used.add(id);
    return id;
  });
}
