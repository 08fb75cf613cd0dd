import fc from 'fast-check';
import { Node } from 'prosemirror-model';
import { describe, expect, test } from 'vitest';
import { schema } from '#core/document/schema.ts';
import { isTest } from '#core/module/vocabulary.ts';
import { questionNodes } from '#core/module/questions.ts';
import { readFeedback } from '#core/blocks/questions.ts';
import { coolingVersion } from '../helpers/cooling-module.ts';
import {
  anyDocument,
  choice,
  doc,
  h2,
  li,
  marked,
  math,
  node,
  p,
  ul,
} from '../helpers/documents.ts';
import { attribute, hasClass, parsePage, textOf } from '../helpers/page.ts';
import { frameOf, pageOf, pageOfDocument } from './pages.ts';

const question = node('number', { id: 'vraagaaa', answer: 41.5, unit: 'W', significant: 3 })(
  node('stem')(p('Hoeveel warmte?')),
  node('mistake', { value: 2490.25 })('Je deelde door minuten.'),
  node('solution')(p('Deel door seconden.')),
);
const chosen = choice('keuzeaaa', 'Wat klopt?', 'dit*', 'dat');
/** Names in JSON that only a key has. */
const keyNames = ['"correct":', '"answer":', '"mistakes":', '"tolerance":'];
const keys = [
  ...keyNames,
  '41.5',
  '2490.25',
  'Je deelde door minuten.',
  'Deel door seconden.',
  'feedback dit',
  'feedback dat',
  '<template',
  'data-feedback',
];

describe('questions', () => {
  const read = pageOfDocument(doc(question, chosen));
  const tested = pageOfDocument(doc(question, chosen), 'finalTest');

  test.each(keys)('outside a test the page has %s', (key) => {
    expect(read).toContain(key);
  });
  test.each(keys)('in a test the page has no %s', (key) => {
    expect(tested).not.toContain(key);
  });
  test.each(['Hoeveel warmte?', 'Wat klopt?', 'dit', 'dat', '<ek-test', '"significant":3'])(
    'in a test the page has %s',
    (piece) => {
      expect(tested).toContain(piece);
    },
  );
  test('only a test can be handed in', () => {
    expect(read).not.toContain('<ek-test');
    expect(read).not.toContain('hand-in');
  });
  test('an entry test keeps its keys as well', () => {
    const entry = pageOfDocument(doc(question, chosen), 'entryTest');
    expect(keys.filter((key) => entry.includes(key))).toEqual([]);
  });
  test('one of several answers is a radio button, several of several are boxes', () => {
    const types = (page: string) =>
      new Set(
        parsePage(page)
          .elements.filter(({ tagName }) => tagName === 'input')
          .map((input) => attribute(input, 'type')),
      );
    expect(types(pageOfDocument(doc(chosen)))).toEqual(new Set(['radio']));
    expect(types(pageOfDocument(doc(choice('keuzeaaa', '?', 'a*', 'b*'))))).toEqual(
      new Set(['checkbox']),
    );
  });
});

describe('a test of the E-klas', () => {
  const frame = frameOf(coolingVersion());
  const tests = frame.opened.module.fragments.filter(isTest);

  test.each(tests)('$slug gives nothing away', (fragment) => {
    const page = pageOf(frame, fragment);
    const nodes = questionNodes(frame.opened.documents.get(fragment.id) ?? doc(p()));
    const secrets = nodes.flatMap((one) => [
      ...[...readFeedback(one).values()].map((part) => part.textContent),
      ...one.children
        .filter(({ type }) => type.name === 'solution')
        .map((part) => part.textContent),
    ]);
    const text = parsePage(page).elements.map(textOf).join('\n');
    expect(nodes.length).toBeGreaterThan(4);
    expect(secrets.length).toBeGreaterThan(10);
    expect(secrets.filter((secret) => text.includes(secret))).toEqual([]);
    expect(keyNames.filter((name) => page.includes(name))).toEqual([]);
  });
});

/** How a block is written in the text of the page: its first element and what it says. */
const written = (block: Node, tag: string, text: string) => () => {
  const { elements, errors } = parsePage(pageOfDocument(doc(p('ervoor'), block)));
  const article = elements.find(({ tagName }) => tagName === 'article');
  const found = elements.filter(
    (one) => one.tagName === tag && textOf(one).replace(/\s+/g, ' ').trim() === text,
  );
  expect(article).toBeDefined();
  expect(found.length).toBeGreaterThan(0);
  expect(errors).toEqual([]);
};

describe('blocks', () => {
  const cell = (type: string, text: string) => node(type)(p(text));
  const row = (...cells: Node[]) => node('table_row')(...cells);
  test('a paragraph', written(p('tekst'), 'p', 'tekst'));
  test('a heading', written(h2('kop'), 'h2', 'kop'));
  test('a list', written(ul(li(p('een')), li(p('twee'))), 'ul', 'eentwee'));
  test(
    'a table',
    written(node('table', { caption: 'c' })(row(cell('table_header', 'kop'))), 'th', 'kop'),
  );
  test(
    'the caption of a table',
    written(node('table', { caption: 'c' })(row(cell('table_cell', 'x'))), 'caption', 'c'),
  );
  test('a formula', written(p(math('Q')), 'math', 'Q'));
  test(
    'a figure',
    written(node('figure', { src: 'media/beker.svg', alt: 'a' })('onder'), 'figcaption', 'onder'),
  );
  test(
    'the alternative of a figure that is missing',
    written(node('figure', { src: 'media/weg.svg', alt: 'een beker' })(), 'p', 'een beker'),
  );
  test(
    'a callout',
    written(node('callout', { kind: 'attention' })(p('pas op')), 'div', 'Let op pas op'),
  );
  test(
    'a reveal',
    written(node('reveal', { kind: 'hint', title: 'Kijk' })(p('a')), 'summary', 'Hint: Kijk'),
  );
  test(
    'a reveal named as its kind',
    written(node('reveal', { kind: 'hint', title: 'Hint' })(p('a')), 'summary', 'Hint'),
  );
  test('a term', written(p(marked('warmte', 'term', { term: 'warmteaa' })), 'button', 'warmte'));
  test('an unknown term', written(p(marked('x', 'term', { term: 'onbekend' })), 'p', 'x'));
  test(
    'a link to a fragment',
    written(p(marked('verder', 'link', { href: 'fragment:hetstroo' })), 'a', 'verder'),
  );
  test(
    'a link to a fragment that is gone',
    written(p(marked('x', 'link', { href: 'fragment:nergensa' })), 'p', 'x'),
  );
  test(
    'the rules of a model',
    written(node('model', { id: 'modelaaa', model: 'test' })(), 'ek-model-block', modelText()),
  );
});

/** All text in the block of the model, found once in a page so that the words may change. */
function modelText(): string {
  const page = pageOfDocument(doc(node('model', { id: 'modelaaa', model: 'test' })()));
  const block = parsePage(page).elements.find(({ tagName }) => tagName === 'ek-model-block');
  const text = block === undefined ? '' : textOf(block).replace(/\s+/g, ' ').trim();
  expect(text).toContain('T = T + dQ/(m*c)');
  expect(text).toContain("k = 0,8 'W/K");
  return text;
}

test('terms of the page are explained at its end, once', () => {
  const term = marked('warmte', 'term', { term: 'warmteaa' });
  const { elements } = parsePage(pageOfDocument(doc(p(term, ' en '), p(term))));
  const cards = elements.filter((one) => hasClass(one, 'term-card'));
  expect(cards.map((card) => attribute(card, 'id'))).toEqual(['begrip-warmteaa']);
});

const hostile = '</script></template><x-leak onx=1>"\'&<!--';

/** The same document with every text of it hostile. */
function poisoned(document: Node): Node {
  const texts = /^(text|tex|alt|credit|title|caption|unit|label|symbol|name)$/;
  const json: unknown = JSON.parse(
    JSON.stringify(document.toJSON(), (key, value: unknown) =>
      typeof value === 'string' && texts.test(key) && value !== '' ? hostile : value,
    ),
  );
  return Node.fromJSON(schema, json);
}

describe('any document', () => {
  test('is written, with one h1 and nothing to guess at', () => {
    fc.assert(
      fc.property(anyDocument, (document) => {
        const { elements, errors } = parsePage(pageOfDocument(document));
        expect(elements.filter(({ tagName }) => tagName === 'h1')).toHaveLength(1);
        expect(errors).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });

  test('never lets a text become markup', () => {
    fc.assert(
      fc.property(anyDocument, fc.boolean(), (document, tested) => {
        const page = pageOfDocument(poisoned(document), tested ? 'finalTest' : 'theory');
        const { elements } = parsePage(page);
        expect(elements.filter(({ tagName }) => tagName === 'x-leak')).toEqual([]);
        expect(elements.filter((one) => attribute(one, 'onx') !== null)).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });

  test('gives no key away in a test', () => {
    fc.assert(
      fc.property(anyDocument, (document) => {
        const { elements } = parsePage(pageOfDocument(document, 'entryTest'));
        const data = elements
          .filter((one) => hasClass(one, 'question'))
          .map(textOf)
          .join();
        expect(keyNames.filter((name) => data.includes(name))).toEqual([]);
        expect(elements.filter(({ tagName }) => tagName === 'template')).toEqual([]);
        expect(elements.filter((one) => hasClass(one, 'solution'))).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });
});
