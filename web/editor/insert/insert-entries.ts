/** What the insert menu offers: for every kind of block its entries; a missing kind does not compile. */
import type { Attrs, Node, NodeType } from 'prosemirror-model';
import { type EditorState, NodeSelection, Selection } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { type BlockKind, blockKinds } from '#core/blocks/index.ts';
import type { MeasurementColumn } from '#core/blocks/measurements/measurements.ts';
import { schema } from '#core/document/schema.ts';
import { revealNames } from '#text/blocks.ts';
import { editorText, type InsertName } from '#text/editor.ts';
import { nodeType } from '../commands/schema-types.ts';
import type { EditorTools } from '../editor-tools.ts';

export interface InsertEntry {
  readonly name: InsertName;
  /** A sign beside the word, for the eye only. */
  readonly sign: string;
  readonly fits: (state: EditorState) => boolean;
  readonly insert: (view: EditorView, tools: EditorTools) => void;
}

/** Whether a block of this type may stand in the place of the caret's line, or below it. */
function blockFits({ selection: { $from } }: EditorState, type: NodeType): boolean {
  if ($from.depth === 0) return $from.parent.canReplaceWith($from.index(), $from.index(), type);
  const holder = $from.node(-1);
  const after = $from.indexAfter(-1);
  return holder.canReplaceWith(after, after, type);
}

/** Puts a block in the place of an empty line, else below the line, and the caret in it. */
function placeBlock(view: EditorView, block: Node): number {
  const { state } = view;
  const { $from } = state.selection;
  const { tr } = state;
  let pos = state.selection.from;
  if ($from.depth > 0) {
    const isEmptyLine = $from.parent.type.name === 'paragraph' && $from.parent.content.size === 0;
    const holder = $from.node(-1);
    const index = $from.index(-1);
    if (isEmptyLine && holder.canReplaceWith(index, index + 1, block.type)) {
      pos = $from.before();
      tr.replaceWith(pos, $from.after(), block);
    } else {
      pos = $from.after();
      tr.insert(pos, block);
    }
  } else tr.insert(pos, block);
  tr.setSelection(
    block.isAtom ? NodeSelection.create(tr.doc, pos) : Selection.near(tr.doc.resolve(pos + 1)),
  );
  view.dispatch(tr.scrollIntoView());
  return pos;
}

function block(
  name: InsertName,
  sign: string,
  type: string,
  make: (tools: EditorTools) => Node,
  then?: (tools: EditorTools, pos: number) => void,
): InsertEntry {
  return {
    name,
    sign,
    fits: (state) => blockFits(state, nodeType(type)),
    insert: (view, tools) => {
      const pos = placeBlock(view, make(tools));
      view.focus();
      then?.(tools, pos);
    },
  };
}

const node = (name: string, attrs: Attrs | null = null, ...content: Node[]): Node =>
  schema.node(name, attrs, content);
const line = (): Node => node('paragraph');
const listOf = (type: string) => (): Node => node(type, null, node('list_item', null, line()));

const box = (name: 'definition' | 'example' | 'attention' | 'practical', sign: string) =>
  block(name, sign, 'callout', () => node('callout', { kind: name }, line()));

const fold = (name: 'hint' | 'solution' | 'background') =>
  block(name, '▾', 'reveal', () =>
    node('reveal', { kind: name, title: revealNames[name] }, line()),
  );

const row = (cell: string): Node =>
  node('table_row', null, ...[1, 2, 3].map(() => node(cell, null, line())));

const option = (id: string, correct: boolean): Node =>
  node('option', { id, correct }, node('option_answer'), node('option_feedback'));

const firstColumn: MeasurementColumn = { name: 'a', label: '', symbol: '', unit: '', values: [] };

const inText = ({ selection: { $from } }: EditorState): boolean => $from.parent.inlineContent;

const entries: Readonly<Record<BlockKind, readonly InsertEntry[]>> = {
  paragraph: [block('paragraph', '¶', 'paragraph', line)],
  heading: [
    block('heading2', 'H', 'heading', () => node('heading', { level: 'h2' })),
    block('heading3', 'h', 'heading', () => node('heading', { level: 'h3' })),
  ],
  list: [
    block('bulletList', '•', 'bullet_list', listOf('bullet_list')),
    block('orderedList', '1.', 'ordered_list', listOf('ordered_list')),
  ],
  table: [
    block('table', '▦', 'table', () =>
      node('table', null, row('table_header'), row('table_cell'), row('table_cell')),
    ),
  ],
  formula: [
    {
      name: 'formula',
      sign: 'x²',
      fits: inText,
      insert: (view, tools) => {
        const pos = view.state.selection.from;
        view.dispatch(view.state.tr.replaceSelectionWith(node('formula'), true));
        tools.editFormula(pos);
      },
    },
    block(
      'formulaBlock',
      'Σ',
      'formula_block',
      () => node('formula_block'),
      (tools, pos) => {
        tools.editFormula(pos);
      },
    ),
  ],
  figure: [
    block(
      'figure',
      '▣',
      'figure',
      () => node('figure'),
      (tools, pos) => {
        tools.chooseImage(pos);
      },
    ),
  ],
  callout: [
    box('definition', '▌'),
    box('example', '▌'),
    box('attention', '!'),
    box('practical', '▌'),
  ],
  reveal: [fold('hint'), fold('solution'), fold('background')],
  link: [
    {
      name: 'link',
      sign: '↗',
      fits: inText,
      insert: (_view, tools) => {
        tools.openLink();
      },
    },
  ],
  term: [
    {
      name: 'term',
      sign: '…',
      fits: inText,
      insert: (_view, tools) => {
        tools.openTerm();
      },
    },
  ],
  emphasis: [],
  model: [
    block(
      'model',
      '∿',
      'model',
      ({ surroundings }) => node('model', { model: surroundings.models()[0]?.id ?? '' }),
      (tools) => {
        tools.openProperties();
      },
    ),
  ],
  choice: [
    block('choice', '◉', 'choice', () =>
      node('choice', null, node('stem', null, line()), option('a', true), option('b', false)),
    ),
  ],
  number: [block('number', '=', 'number', () => node('number', null, node('stem', null, line())))],
  measurements: [
    block(
      'measurements',
      '▤',
      'measurements',
      () => node('measurements', { columns: [firstColumn] }),
      (tools) => {
        tools.openProperties();
      },
    ),
  ],
  model_task: [
    block(
      'modelTask',
      '∿?',
      'model_task',
      ({ surroundings }) =>
        node(
          'model_task',
          { model: surroundings.models()[0]?.id ?? '' },
          node('stem', null, line()),
          node('task_correct'),
          node('task_wrong'),
        ),
      (tools) => {
        tools.openProperties();
      },
    ),
  ],
  mechanics: [
    block(
      'mechanics',
      '⤳',
      'mechanics',
      () => node('mechanics'),
      (tools) => {
        tools.openProperties();
      },
    ),
  ],
};

const all = blockKinds.flatMap((kind) => entries[kind]);

const plain = (words: string): string =>
  words.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** The entries that fit where the caret is and match what was typed; those by name come first. */
export function entriesFor(state: EditorState, query: string): readonly InsertEntry[] {
  const wanted = plain(query.trim());
  const fitting = all.filter((entry) => entry.fits(state));
  const rank = ({ name }: InsertEntry): number => {
    const { name: words, keywords } = editorText.inserts[name];
    if (plain(words).startsWith(wanted)) return 0;
    if (
      plain(words)
        .split(/[\s:]+/)
        .some((word) => word.startsWith(wanted))
    )
      return 1;
    return keywords.split(' ').some((word) => plain(word).startsWith(wanted)) ? 2 : 3;
  };
  return fitting
    .map((entry) => ({ entry, at: rank(entry) }))
    .filter(({ at }) => at < 3)
    .toSorted((one, other) => one.at - other.at)
    .map(({ entry }) => entry);
}
