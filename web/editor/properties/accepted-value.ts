/** Whether the schema lets an attribute have a value, and whether two values are the same. */
import type { AttributeSpec } from 'prosemirror-model';
import type { BlockDescriptor } from '#core/blocks/descriptor.ts';
import { blocks, type BlockKind } from '#core/blocks/index.ts';

/** Whether the schema's own validation lets `attribute` of this kind have `value`. */
export function isAccepted(kind: BlockKind, attribute: string, value: unknown): boolean {
  const { nodes, marks }: BlockDescriptor = blocks[kind];
  const spec = [...Object.values(nodes ?? {}), ...Object.values(marks ?? {})]
    .map((type): AttributeSpec | undefined => type.attrs?.[attribute])
    .find((found) => found !== undefined);
  const validate = spec?.validate;
  if (spec === undefined) return false;
  if (validate === undefined) return true;
  // The short form of ProseMirror: names of types with bars between.
  if (typeof validate === 'string') {
    return validate.split('|').includes(value === null ? 'null' : typeof value);
  }
  try {
    validate(value);
    return true;
  } catch {
    return false;
  }
}

/** Whether two values of an attribute (JSON, keys in one order) are the same. */
export function isSame(one: unknown, other: unknown): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other);
}
