/**
 * Names in a file for names of a model. Files do not tell case and spaces apart and keep some names for
 * themselves, so some names become others; the file then holds ours beside it.
 */
import type { OdeModel } from '../../definition.ts';
import { canonicalName } from '../../language/names.ts';
import { xmile } from '../../language/xmile.ts';
import { nameFrom, ownNameAttribute } from './scope.ts';
import { attributes } from './xml-text.ts';

/** Names in a file by names of the model. */
export type NamesByName = ReadonlyMap<string, string>;

/** All names of a file. */
export interface FileNames {
  /** Variables and tables. */
  readonly variables: NamesByName;
  readonly dimensions: NamesByName;
  /** Elements by dimension. */
  readonly elements: ReadonlyMap<string, NamesByName>;
  readonly macros: NamesByName;
}

const reserved: readonly string[] = [
  ...xmile.words.keys(),
  ...xmile.builtInNames,
  ...xmile.functions.keys(),
];

const none: FileNames = {
  variables: new Map(),
  dimensions: new Map(),
  elements: new Map(),
  macros: new Map(),
};

/** Chooses the names of a file, beside those that it has. */
export function fileNames(definition: OdeModel, present: FileNames = none): FileNames {
  const { dimensions = [], macros = [] } = definition;
  const taken = new Set(reserved);
  return {
    macros: distinct(namesOf(macros), taken, present.macros),
    dimensions: distinct(namesOf(dimensions), taken, present.dimensions),
    variables: distinct(variableNames(definition), taken, present.variables),
    elements: new Map(
      dimensions.map(({ name, elements }) => [
        name,
        distinct(elements, new Set(), present.elements.get(name)),
      ]),
    ),
  };
}

/** Chooses the names within a macro. */
export function macroNamesIn(macro: NonNullable<OdeModel['macros']>[number]): NamesByName {
  const { parameters, stocks, flows, auxiliaries, tables = [] } = macro;
  const names = [parameters, stocks, flows, auxiliaries, tables].flatMap(namesOf);
  return distinct(names, new Set(reserved));
}

function variableNames(definition: OdeModel): readonly string[] {
  const { stocks, flows, auxiliaries, constants, tables = [] } = definition;
  return [stocks, flows, auxiliaries, constants, tables].flatMap(namesOf);
}

function namesOf(items: readonly { readonly name: string }[]): readonly string[] {
  return items.map(({ name }) => name);
}

/** A name for each, that is no other's; a point in a name would make it one of another model. */
function distinct(
  names: readonly string[],
  taken: Set<string>,
  present: NamesByName = new Map(),
): NamesByName {
  const chosen = new Map(present);
  for (const name of present.values()) taken.add(canonicalName(name));
  for (const name of names) {
    if (chosen.has(name)) continue;
    const wanted = name.replaceAll('.', '_');
    let candidate = wanted;
    for (let count = 2; taken.has(canonicalName(candidate)); count += 1)
      candidate = `${wanted}_${String(count)}`;
    taken.add(canonicalName(candidate));
    chosen.set(name, candidate);
  }
  return chosen;
}

/** The attributes that name an element of a file, with our name where the file's is another. */
export function nameAttributes(name: string, names: NamesByName): string {
  const written = escaped(names.get(name) ?? name);
  const isSame = nameFrom(written) === name;
  return attributes({ name: written, ...(!isSame && { [ownNameAttribute]: name }) });
}

/** A name as an attribute or text has it. */
export function escaped(name: string): string {
  return name.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n');
}
