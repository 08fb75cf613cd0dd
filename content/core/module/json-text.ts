/** Reading JSON that people write: parsed, checked against a schema, faults with their line. */
import {
  type Node,
  type ParseError,
  findNodeAtLocation,
  parseTree,
  printParseErrorCode,
} from 'jsonc-parser';
import type { Static, TSchema } from 'typebox';
import { Value } from 'typebox/value';
import { moduleFault, type ModuleFault } from './fault.ts';

export interface LineFault {
  readonly line: number | null;
  readonly fault: ModuleFault;
}

/** The line, from 1, of the offset in the text. */
export function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}

/** The line where the first string equal to `value` stands, or null. */
export function lineOfString(text: string, value: string): number | null {
  const offset = text.indexOf(JSON.stringify(value));
  return offset === -1 ? null : lineAt(text, offset);
}

/** The value when the text is JSON of this schema; otherwise null, and every fault with its line. */
export function readJson<Schema extends TSchema>(
  schema: Schema,
  text: string,
): { readonly value: Static<Schema> | null; readonly faults: readonly LineFault[] } {
  const errors: ParseError[] = [];
  const tree = parseTree(text, errors, { disallowComments: true });
  if (tree === undefined || errors.length > 0) {
    const found = errors.map(({ error, offset }) => ({
      line: lineAt(text, offset),
      fault: moduleFault('json-invalid', { reason: printParseErrorCode(error) }),
    }));
    const empty = [{ line: 1, fault: moduleFault('json-invalid', { reason: 'ValueExpected' }) }];
    return { value: null, faults: found.length > 0 ? found : empty };
  }
  const value: unknown = JSON.parse(text);
  if (Value.Check(schema, value)) return { value, faults: [] };
  const faults = Value.Errors(schema, value).map(({ instancePath, message }) => ({
    line: lineAt(text, offsetAt(tree, instancePath)),
    fault: moduleFault('shape-invalid', { path: instancePath, reason: message }),
  }));
  return { value: null, faults };
}

function offsetAt(tree: Node, pointer: string): number {
  const path = pointer
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))
    .map((part) => (/^\d+$/.test(part) ? Number(part) : part));
  for (let length = path.length; length > 0; length -= 1) {
    const node = findNodeAtLocation(tree, path.slice(0, length));
    if (node !== undefined) return node.offset;
  }
  return tree.offset;
}
