/** Types of the schema by name. */
import type { MarkType, NodeType } from 'prosemirror-model';
import { schema } from '#core/document/schema.ts';

/** A node type; throws for a name that the schema lacks. */
export function nodeType(name: string): NodeType {
  const type = schema.nodes[name];
  if (type === undefined) throw new RangeError(`No node type ${name}`);
  return type;
}

/** A mark type; throws for a name that the schema lacks. */
export function markType(name: string): MarkType {
  const type = schema.marks[name];
  if (type === undefined) throw new RangeError(`No mark type ${name}`);
  return type;
}
