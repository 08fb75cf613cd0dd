/** The one ProseMirror schema, assembled from the list of blocks. */
import { type MarkSpec, type NodeSpec, Schema } from 'prosemirror-model';
import { blocks } from '../blocks/index.ts';
import type { BlockDescriptor } from '../blocks/descriptor.ts';
import { questionParts } from '../blocks/question-parts.ts';

const descriptors: readonly BlockDescriptor[] = Object.values(blocks);

const nodes: Record<string, NodeSpec> = { doc: { content: 'block+' } };
const marks: Record<string, MarkSpec> = {};

for (const descriptor of descriptors) {
  Object.assign(nodes, descriptor.nodes);
  Object.assign(marks, descriptor.marks);
}
Object.assign(nodes, questionParts, { text: { group: 'inline' } });

/** Schema version 1; see upgrades/ for the history. */
export const schema = new Schema({ nodes, marks });
