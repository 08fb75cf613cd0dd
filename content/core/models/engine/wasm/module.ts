/** Modules of WebAssembly: functions that are imported and written, and one memory. */
import { Bytes } from './bytes.ts';
import type { Code } from './code.ts';
import type { NumberType } from './opcodes.ts';

/** What a function takes and gives. */
export interface Signature {
  readonly parameters: readonly NumberType[];
  readonly result?: NumberType;
}

export interface WrittenFunction extends Signature {
  readonly code: Code;
  /** The name under which it is exported. */
  readonly name?: string;
}

export interface ModuleParts {
  /** Imported as e.0, e.1, ...; these have the first function indices. */
  readonly imports: readonly Signature[];
  readonly functions: readonly WrittenFunction[];
  /** A memory of so many pages, exported as `memory`; without it, the memory is imported. */
  readonly pages: number | null;
}

const magic = [0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00];
const functionType = 0x60;
const kindFunction = 0;
const kindMemory = 2;

/** The bytes of a module. */
export function moduleBytes({ imports, functions, pages }: ModuleParts): Uint8Array {
  const types: Bytes[] = [];
  const typeOf = ({ parameters, result }: Signature): number => {
    const results = result === undefined ? [] : [result];
    const bytes = new Bytes().raw(functionType);
    for (const list of [parameters, results]) bytes.unsigned(list.length).raw(...list);
    const known = types.findIndex(({ list }) => String(list) === String(bytes.list));
    return known >= 0 ? known : types.push(bytes) - 1;
  };
  const imported = imports.map((signature, index) =>
    new Bytes().name('e').name(String(index)).raw(kindFunction).unsigned(typeOf(signature)),
  );
  const memory = (count: number) => new Bytes().raw(0).unsigned(count);
  if (pages === null)
    imported.push(new Bytes().name('e').name('memory').raw(kindMemory).append(memory(0)));
  const exported = functions.flatMap(({ name }, index) =>
    name === undefined
      ? []
      : new Bytes()
          .name(name)
          .raw(kindFunction)
          .unsigned(imports.length + index),
  );
  if (pages !== null) exported.push(new Bytes().name('memory').raw(kindMemory, 0));

  const declared = functions.map((signature) => new Bytes().unsigned(typeOf(signature)));
  const bodies = functions.map(({ code }) => new Bytes().sized(code.body()));
  const sections: readonly (readonly [number, readonly Bytes[]])[] = [
    [1, types],
    [2, imported],
    [3, declared],
    [5, pages === null ? [] : [memory(pages)]],
    [7, exported],
    [10, bodies],
  ];
  const bytes = new Bytes().raw(...magic);
  for (const [number, items] of sections) {
    if (items.length === 0) continue;
    const content = new Bytes().unsigned(items.length);
    for (const item of items) content.append(item);
    bytes.raw(number).sized(content);
  }
  return Uint8Array.from(bytes.list);
}
