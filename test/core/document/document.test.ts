import fc from 'fast-check';
import type { Node } from 'prosemirror-model';
import { describe, expect, test } from 'vitest';
import {
  carriesId,
  openDocument,
  plainText,
  storeDocument,
  withIds,
  wordCount,
} from '#core/document/document.ts';
import type { StoredDocument } from '#core/document/stored.ts';
import { currentSchemaVersion, upgrade } from '#core/document/upgrades/index.ts';
import {
  anyDocument,
  choice,
  doc,
  h2,
  li,
  math,
  node,
  number,
  p,
  ul,
} from '../../helpers/documents.ts';

/** Ids as a counter gives them, so that a test can tell new ones: new00001, new00002 … */
function counter(): () => string {
  let count = 0;
  return () => `new${String((count += 1)).padStart(5, '0')}`;
}

function idsIn(document: Node): readonly unknown[] {
  const ids: unknown[] = [];
  document.descendants((one, _position, parent) => {
    if (carriesId(one, parent)) ids.push(one.attrs['id']);
  });
  return ids;
}

/** The JSON of a document with every id that a block may carry taken out. */
const withoutIds = (document: Node): unknown =>
  JSON.parse(
    JSON.stringify(document.toJSON(), (key, value: unknown) => (key === 'id' ? undefined : value)),
  );

/** Any document in which some ids are missing and some occur twice. */
const anyIds = anyDocument.chain((document) =>
  fc.infiniteStream(fc.constantFrom(null, 'aaaaaaaa', 'bbbbbbbb', 'keep')).map((choices) => {
    const visit = (one: Node, parent: Node | null): Node => {
      if (one.isText) return one;
      const id: unknown = choices.next().value;
      const attrs = carriesId(one, parent) && id !== 'keep' ? { ...one.attrs, id } : one.attrs;
      return one.type.create(
        attrs,
        one.children.map((child) => visit(child, one)),
        one.marks,
      );
    };
    return visit(document, null);
  }),
);

describe('withIds', () => {
  test('gives every block that carries one exactly one id of its own', () => {
    fc.assert(
      fc.property(anyIds, (document) => {
        const ids = idsIn(withIds(document, counter()));
        expect(ids.every((id) => typeof id === 'string')).toBe(true);
        expect(new Set(ids).size).toBe(ids.length);
      }),
      { numRuns: 40 },
    );
  });

  test('changes nothing else', () => {
    fc.assert(
      fc.property(anyIds, (document) => {
        expect(withoutIds(withIds(document, counter()))).toEqual(withoutIds(document));
      }),
      { numRuns: 40 },
    );
  });

  test('keeps the first of an id that occurs twice, and every id that occurs once', () => {
    fc.assert(
      fc.property(anyIds, (document) => {
        const before = idsIn(document);
        const after = idsIn(withIds(document, counter()));
        before.forEach((id, index) => {
          const first = typeof id === 'string' && before.indexOf(id) === index;
          if (first) expect(after[index]).toBe(id);
          else expect(after[index]).toMatch(/^new/);
        });
      }),
      { numRuns: 40 },
    );
  });

  test('gives the same object when nothing has to change', () => {
    fc.assert(
      fc.property(anyIds, (document) => {
        const once = withIds(document, counter());
        expect(withIds(once, counter())).toBe(once);
      }),
      { numRuns: 40 },
    );
  });

  test('keeps the parts that need no change as the same objects', () => {
    const kept = node('paragraph', { id: 'aaaaaaaa' })('blijft');
    const given = withIds(doc(kept, p('krijgt een id')), counter());
    expect(given.child(0)).toBe(kept);
    expect(given.child(1).attrs['id']).toBe('new00001');
  });

  test('gives no id to what stands in a list item, a table cell or an option', () => {
    const document = doc(
      ul(li(p('a'), ul(li(p('b'))))),
      node('table')(node('table_row')(node('table_cell')(p('c')))),
      choice('vraagaaa', 'Wat?', 'a*', 'b'),
    );
    const given: string[] = [];
    withIds(document, counter()).descendants((one) => {
      if (String(one.attrs['id']).startsWith('new')) given.push(one.type.name);
    });
    expect(given).toEqual(['bullet_list', 'table', 'paragraph']);
  });
});

const says = (document: Node, text: string) => () => {
  expect(plainText(document)).toBe(text);
};
const counts = (document: Node, words: number) => () => {
  expect(wordCount(document)).toBe(words);
};

describe('plainText', () => {
  test('puts blocks on lines of their own', says(doc(h2('Kop'), p('Tekst.')), 'Kop\nTekst.'));
  test('writes a formula as LaTeX', says(doc(p('dus ', math('Q'), ' is')), 'dus Q is'));
  test('writes a break as a line', says(doc(p('a', node('hard_break')(), 'b')), 'a\nb'));
  test('of an inline node', says(p('a', math('b')), 'ab'));
  test('leaves a model out', says(doc(p('a'), node('model', { model: 'x' })()), 'a'));
});

describe('wordCount', () => {
  test('words', counts(doc(p('Warmte stroomt altijd.')), 3));
  test('words of a heading', counts(doc(h2('Een kop'), p('tekst')), 3));
  test('numbers with a decimal comma are one word', counts(doc(p('3,2 W')), 2));
  test('signs alone are no words', counts(doc(p('a = b − c')), 3));
  test('a word with an accent or a hyphen is one', counts(doc(p('coëfficiënt zo-even')), 2));
  test('a formula in the line is one word', counts(doc(p('als ', math('Q = m c'), ' geldt')), 3));
  test('words on both sides of a break', counts(doc(p('a', node('hard_break')(), 'b')), 2));
  test('words in a list', counts(doc(ul(li(p('a b')), li(p('c')))), 3));
  test(
    'a question: stem and options',
    counts(doc(choice('vraagaaa', 'Wat is dit?', 'ja*', 'nee')), 5),
  );
  test(
    'no feedback, expected mistakes or worked solution',
    counts(doc(number({ answer: 1 }, [2, 'helaas dit is fout'])), 1),
  );
  test(
    'no worked solution',
    counts(doc(node('number')(node('stem')(p('een')), node('solution')(p('twee drie')))), 1),
  );
  test('nothing', counts(doc(p()), 0));
});

describe('keeping and opening', () => {
  test('a document is stamped with the present version', () => {
    expect(storeDocument(doc(p('a'))).schemaVersion).toBe(currentSchemaVersion);
  });

  test('of the present version nothing is upgraded', () => {
    const stored = storeDocument(doc(p('a')));
    expect(upgrade(stored)).toBe(stored);
  });

  test.each([0, -1, 1.5, NaN, currentSchemaVersion + 1, '1', null, undefined])(
    'version %j is refused',
    (schemaVersion) => {
      const stored = { ...storeDocument(doc(p('a'))), schemaVersion } as StoredDocument;
      expect(() => upgrade(stored)).toThrow(RangeError);
      expect(() => openDocument(stored)).toThrow(RangeError);
    },
  );

  const p1 = { type: 'paragraph', content: [{ type: 'text', text: 'a' }] };
  const heading = (level: unknown) => ({ type: 'heading', attrs: { level } });
  const marked = (mark: unknown) => ({
    type: 'paragraph',
    content: [{ type: 'text', text: 'a', marks: [mark] }],
  });

  test.each([
    ['no content', undefined],
    ['an empty page', []],
    ['a text on the page', [{ type: 'text', text: 'a' }]],
    ['an unknown block', [{ type: 'script' }]],
    ['an unknown mark', [marked({ type: 'blink' })]],
    ['an empty text', [{ type: 'paragraph', content: [{ type: 'text', text: '' }] }]],
    ['a paragraph in a paragraph', [{ type: 'paragraph', content: [p1] }]],
    ['a level that is not allowed', [heading('h7')]],
    ['a level that is no text', [heading(2)]],
    ['an unsafe link', [marked({ type: 'link', attrs: { href: 'javascript:x' } })]],
    ['a link without an address', [marked({ type: 'link' })]],
    ['a choice of one option', [{ type: 'choice', content: [{ type: 'stem', content: [p1] }] }]],
    ['an answer that is no number', [{ type: 'number', attrs: { answer: '3' }, content: [] }]],
    ['too many rows', [{ type: 'measurements', attrs: { rows: 101 } }]],
    ['columns of another shape', [{ type: 'measurements', attrs: { columns: [{}] } }]],
    ['a view that does not exist', [{ type: 'model', attrs: { views: ['film'] } }]],
  ])('a document with %s is refused', (_, content) => {
    const stored = { schemaVersion: 1, doc: { type: 'doc', content } } as StoredDocument;
    expect(() => openDocument(stored)).toThrow(RangeError);
  });

  test('a node that is no document is refused', () => {
    expect(() => openDocument({ schemaVersion: 1, doc: p1 })).toThrow(RangeError);
  });

  test('a document that does not fit the schema is not stored', () => {
    expect(() => storeDocument(doc())).toThrow(RangeError);
  });
});
