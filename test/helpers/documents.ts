/** Builders that draw documents, and generators that make any valid document of the schema. */
import fc from 'fast-check';
import type { Attrs, ContentMatch, Mark, Node, NodeType } from 'prosemirror-model';
import { schema } from '#core/document/schema.ts';
import { readyScene, sceneNames } from '#core/mechanics/index.ts';

type Part = Node | string;

const type = (name: string): NodeType => {
  const found = schema.nodes[name];
  if (found === undefined) throw new Error(`no node type ${name}`);
  return found;
};

/** `node('callout', { kind: 'example' })(p('a'))`: a node of any type; an empty text is no text. */
export const node =
  (name: string, attrs?: Attrs) =>
  (...parts: Part[]): Node =>
    type(name).create(
      attrs,
      parts
        .filter((part) => part !== '')
        .map((part) => (typeof part === 'string' ? schema.text(part) : part)),
    );

export const doc = node('doc');
export const p = node('paragraph');
export const h2 = node('heading', { level: 'h2' });
export const ul = node('bullet_list');
export const li = node('list_item');
export const math = (tex: string): Node => type('formula').create({ tex });
export const marked = (text: string, name: string, attrs?: Attrs): Node => {
  const mark = schema.marks[name];
  if (mark === undefined) throw new Error(`no mark ${name}`);
  return schema.text(text, [mark.create(attrs)]);
};

/** choice('vraagaaa', 'stem', 'a*', 'b'): the option with a star is correct. */
export const choice = (id: string, stem: string, ...options: string[]): Node =>
  node('choice', { id, multiple: options.filter((o) => o.endsWith('*')).length > 1 })(
    node('stem')(p(stem)),
    ...options.map((text, index) =>
      node('option', { id: 'abcdefgh'.charAt(index), correct: text.endsWith('*') })(
        node('option_answer')(text.replace('*', '')),
        node('option_feedback')(`feedback ${text.replace('*', '')}`),
      ),
    ),
  );

/** A number question with expected mistakes. */
export const number = (attrs: Attrs, ...mistakes: [value: number, feedback: string][]): Node =>
  node('number', attrs)(
    node('stem')(p('Hoeveel?')),
    ...mistakes.map(([value, feedback]) => node('mistake', { value })(feedback)),
  );

const identifier = fc.string({
  unit: fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz234567'),
  minLength: 8,
  maxLength: 8,
});
const word = fc.string({ unit: 'grapheme', maxLength: 12 }).map((text) => clean(text));
const clean = (text: string): string => text.replace(/[\p{C}\ue000\u2028\u2029]/gu, 'x');
const trimmed = word.map((text) => text.trim());
const column = fc.record({
  name: word,
  label: word,
  symbol: word,
  unit: word,
  values: fc.array(
    word.map((text) => `w${text.replaceAll(';', ',')}`),
    { maxLength: 3 },
  ),
});

/** Any finite number but minus zero, which neither JSON nor HTML keeps. */
const finiteNumber = fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0);

/** Values of attributes by name; a new attribute without a line here makes the generator fail. */
const attributeValues: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
  id: identifier,
  'heading.level': fc.constantFrom('h2', 'h3'),
  'table.caption': word,
  colspan: fc.integer({ min: 1, max: 50 }),
  rowspan: fc.integer({ min: 1, max: 50 }),
  colwidth: fc.constant(null),
  tex: trimmed,
  src: fc.constantFrom('', 'media/figuur.svg', 'media/a-1.png'),
  alt: word,
  credit: word,
  'callout.kind': fc.constantFrom('definition', 'example', 'attention', 'practical'),
  'reveal.kind': fc.constantFrom('hint', 'solution', 'background'),
  title: trimmed,
  model: word,
  controls: fc.array(fc.constantFrom('k', 'T_omg', 'm')),
  views: fc.subarray(['graph', 'table', 'rules'], { minLength: 1 }),
  'mechanics.views': fc.subarray(['graph', 'table', 'start']),
  scene: fc.option(
    fc
      .tuple(fc.constantFrom(...sceneNames), word, fc.double({ min: 1e-300, max: 1e32 }))
      .map(([name, title, end]) => {
        const scene = readyScene(name);
        return { ...scene, title, time: { ...scene.time, end } };
      }),
  ),
  predicate: fc.constantFrom(
    null,
    { kind: 'uses', name: 'k' },
    {
      kind: 'compare',
      found: { measure: 'first-time', when: 'T < 50 "&' },
      is: 'less',
      expected: { expression: '20' },
    },
  ),
  multiple: fc.boolean(),
  shuffle: fc.boolean(),
  correct: fc.boolean(),
  answer: fc.option(finiteNumber),
  tolerance: fc.double({ min: 0, max: 1, noNaN: true }),
  toleranceKind: fc.constantFrom('relative', 'absolute'),
  significant: fc.option(fc.integer({ min: 1, max: 6 })),
  unit: word,
  value: finiteNumber,
  rows: fc.integer({ min: 1, max: 100 }),
  columns: fc.array(column, { maxLength: 3 }),
  term: word,
  href: fc.constantFrom('https://example.nl/a?b=c&d', 'fragment:abcdefgh', 'mailto:a@b.nl'),
};

const attributesOf = (name: string, specs: Readonly<Record<string, unknown>>) =>
  fc.record(
    Object.fromEntries(
      Object.keys(specs).map((key) => {
        const values = attributeValues[`${name}.${key}`] ?? attributeValues[key];
        if (values === undefined) throw new Error(`no generator for ${name}.${key}`);
        return [key, values];
      }),
    ),
  );

const text = fc.string({
  unit: fc.constantFrom(...'ab <&>"é²\u00a0'),
  minLength: 1,
  maxLength: 12,
});

const marksFor = (parent: NodeType): fc.Arbitrary<readonly Mark[]> =>
  fc
    .subarray(Object.values(schema.marks).filter((mark) => parent.allowsMarkType(mark)))
    .chain((types) =>
      fc.tuple(
        ...types.map((mark) =>
          attributesOf(mark.name, mark.spec.attrs ?? {}).map((attrs) => mark.create(attrs)),
        ),
      ),
    )
    .map((marks) => marks.reduce<readonly Mark[]>((set, mark) => mark.addToSet(set), []));

function anyNode(of: NodeType, depth: number): fc.Arbitrary<Node> {
  const attributes = attributesOf(of.name, of.spec.attrs ?? {});
  if (of.isLeaf) return attributes.map((attrs) => of.create(attrs));
  return fc
    .tuple(attributes, anyContent(of, of.contentMatch, depth, 4))
    .map(([attrs, content]) => of.create(attrs, content));
}

/** Types that may hold themselves; they are left out once a document is deep enough. */
const nesting = new Set(['callout', 'reveal', 'table', 'bullet_list', 'ordered_list']);

/** Content that walks the content expression of the type, ending where it may end. */
function anyContent(
  parent: NodeType,
  match: ContentMatch,
  depth: number,
  budget: number,
): fc.Arbitrary<readonly Node[]> {
  const next = Array.from({ length: match.edgeCount }, (_, index) => match.edge(index)).filter(
    (edge) => depth > 0 || !nesting.has(edge.type.name),
  );
  const stop = fc.constant<readonly Node[]>([]);
  if (match.validEnd && (budget <= 0 || next.length === 0)) return stop;
  const go = fc
    .constantFrom(...next)
    .chain((edge) =>
      fc
        .tuple(
          edge.type.isText
            ? fc.tuple(text, marksFor(parent)).map(([words, marks]) => schema.text(words, marks))
            : edge.type.isInline
              ? fc
                  .tuple(anyNode(edge.type, depth), marksFor(parent))
                  .map(([made, marks]) => made.mark(marks))
              : anyNode(edge.type, depth - 1),
          fc.constant(edge.next),
        )
        .chain(([made, rest]) =>
          anyContent(parent, rest, depth, budget - 1).map((others) => [made, ...others]),
        ),
    );
  return match.validEnd ? fc.oneof(stop, { arbitrary: go, weight: 3 }) : go;
}

/** Any valid document. */
export const anyDocument: fc.Arbitrary<Node> = fc
  .array(
    fc
      .constantFrom(...Object.values(schema.nodes).filter((one) => one.isInGroup('block')))
      .chain((one) => anyNode(one, 2)),
    { minLength: 1, maxLength: 4 },
  )
  .map((content) => type('doc').create(null, content));
