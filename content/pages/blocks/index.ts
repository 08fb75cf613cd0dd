/** Writing documents for readers: one writer per kind of block; a missing one does not compile. */
import { Fragment, type Node } from 'prosemirror-model';
import type { BlockKind } from '#core/blocks/index.ts';
import { kindOf } from '#core/blocks/index.ts';
import type { Html } from '../html.ts';
import { html } from '../html.ts';
import { callout, figure, formula, mechanics, model, reveal } from './boxes.ts';
import type { BlockContext, BlockWriter } from './context.ts';
import { choice, measurements, modelTask, number } from './questions.ts';
import { emphasis, heading, link, list, paragraph, table, term } from './text.ts';

const writers: Readonly<Record<BlockKind, BlockWriter>> = {
  paragraph,
  heading,
  list,
  table,
  formula,
  figure,
  callout,
  reveal,
  link,
  term,
  emphasis,
  model,
  choice,
  number,
  measurements,
  model_task: modelTask,
  mechanics,
};

const writerOf = (typeName: string): BlockWriter => {
  const kind = kindOf(typeName);
  return kind === null ? {} : writers[kind];
};

/** A document, or the content of any node, as HTML for a page. */
export function contentHtml(node: Node, context: Omit<BlockContext, 'content'>): Html {
  const full: BlockContext = { ...context, content: (parent) => children(parent, full) };
  return children(node, full);
}

function children(parent: Node, context: BlockContext): Html {
  return html`${Fragment.from(parent.content).content.map((child) => oneNode(child, context))}`;
}

function oneNode(node: Node, context: BlockContext): Html {
  const write = writerOf(node.type.name).nodes?.[node.type.name];
  const own = node.isText ? html`${node.text}` : (write?.(node, context) ?? context.content(node));
  return node.marks.toReversed().reduce((inner, { type, attrs }) => {
    const mark = writerOf(type.name).marks?.[type.name];
    return mark === undefined ? inner : mark(attrs, inner, context);
  }, own);
}
