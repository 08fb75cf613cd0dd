/**
 * The one list of kinds of block. A new kind is a folder and a line here; every place that must
 * know all kinds is typed as a record over BlockKind, so the compiler names what is missing.
 */
import type { BlockDescriptor } from './descriptor.ts';
import { callout } from './callout/callout.ts';
import { choice } from './choice/choice.ts';
import { emphasis } from './emphasis/emphasis.ts';
import { figure } from './figure/figure.ts';
import { formula } from './formula/formula.ts';
import { heading } from './heading/heading.ts';
import { link } from './link/link.ts';
import { list } from './list/list.ts';
import { measurements } from './measurements/measurements.ts';
import { mechanics } from './mechanics/mechanics.ts';
import { model } from './model/model.ts';
import { modelTask } from './model-task/model-task.ts';
import { number } from './number/number.ts';
import { paragraph } from './paragraph/paragraph.ts';
import { reveal } from './reveal/reveal.ts';
import { table } from './table/table.ts';
import { term } from './term/term.ts';

/** Order matters twice: the first node is what an empty place is filled with; marks nest in order. */
export const blocks = {
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
} as const satisfies Record<string, BlockDescriptor>;

export type BlockKind = keyof typeof blocks;

type KindWith<Flag extends 'interactive' | 'question'> = {
  [K in BlockKind]: (typeof blocks)[K][Flag] extends true ? K : never;
}[BlockKind];

/** Kinds that an element brings to life in the reader. */
export type InteractiveKind = KindWith<'interactive'>;
/** Kinds that pupils answer. */
export type QuestionKind = KindWith<'question'>;

export const blockKinds = Object.keys(blocks) as readonly BlockKind[];

/** The kind that a node type or mark type belongs to; null for parts that no kind owns alone. */
export function kindOf(typeName: string): BlockKind | null {
  return kindByType.get(typeName) ?? null;
}

const kindByType = new Map<string, BlockKind>(
  blockKinds.flatMap((kind) => {
    const { nodes, marks }: BlockDescriptor = blocks[kind];
    return [...Object.keys(nodes ?? {}), ...Object.keys(marks ?? {})].map(
      (name) => [name, kind] as const,
    );
  }),
);
