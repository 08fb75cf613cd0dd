/** Macros: pieces of model that equations call as functions. */
import type { Macro } from '../../definition.ts';
import { isFunctionName } from '../../language/functions.ts';
import { canonicalName } from '../../language/names.ts';
import { readEquation } from './equation.ts';
import { keyOfElement, variablesOf, withTableNames } from './file-variables.ts';
import { modelParts } from './model-parts.ts';
import type { Place } from './model-names.ts';
import type { Reading } from './parts.ts';
import type { Report } from './report.ts';
import { nameFrom, ownName, ownNameAttribute, Scope } from './scope.ts';
import type { Dimension } from './scope.ts';
import { childOf, childrenOf, type XmlElement } from './xml-tree.ts';

/** Names of the macros of a file, by canonical name. */
export function macroNames(root: XmlElement, report: Report): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const macro of macrosIn(root)) {
    const name = ownName(macro);
    const key = keyOfElement(macro);
    if (name === undefined) report.refuse('xmile-missing', macro, { wanted: 'name' });
    else if (names.has(key))
      report.refuse('xmile-unsupported', macro, { feature: 'same-name-macro', found: name }, name);
    // In small letters it would be the function of the engine.
    else names.set(key, isFunctionName(name) ? name.toUpperCase() : name);
  }
  return names;
}

/** Macros that are functions; filters of options change how others are computed. */
function macrosIn(root: XmlElement): readonly XmlElement[] {
  return childrenOf(root, 'macro').filter((macro) => !macro.attributes.has('filter'));
}

/** The macros of a file. */
export function readMacros(
  root: XmlElement,
  names: ReadonlyMap<string, string>,
  reading: Omit<Reading, 'scope'>,
  dimensions: ReadonlyMap<string, Dimension>,
): Macro[] {
  const { report } = reading;
  for (const filter of childrenOf(root, 'macro')) {
    const found = filter.attributes.get('name') ?? '';
    if (filter.attributes.has('filter') && found !== 'non_negative')
      report.note('xmile-unsupported', filter, { feature: 'option-filter', found });
  }
  return macrosIn(root).flatMap((macro) => {
    const name = names.get(keyOfElement(macro));
    if (name === undefined) return [];
    const scope = new Scope(dimensions, names);
    return [readMacro(macro, name, { ...reading, scope })];
  });
}

function readMacro(macro: XmlElement, name: string, reading: Reading): Macro {
  const { scope, report } = reading;
  const specs = childOf(macro, 'sim_specs');
  if (specs !== undefined)
    report.refuse('xmile-unsupported', specs, { feature: 'own-time', found: name }, name);
  const own = { name, over: [] };
  const place: Place = { ...reading, model: '', own };
  const parms = childrenOf(macro, 'parm').map((parm) => {
    const local = parm.attributes.get(ownNameAttribute) ?? nameFrom(parm.text);
    if (!scope.add(canonicalName(nameFrom(parm.text)), { name: local, over: [] }))
      report.refuse('model-double-definition', parm, { name: local }, name);
    return { local, parm };
  });
  const parameters = parms.map(({ local, parm }) => {
    const usual = defaultOf(parm, place, report);
    return { name: local, ...(usual !== null && { default: usual }) };
  });
  const inner = { element: macro, key: '', name: '' };
  const variables = withTableNames(variablesOf(inner, undefined, scope, report), scope);
  const eqn = childOf(macro, 'eqn');
  // The result first: which tables are looked up in by name is known when all has been read.
  const result = eqn === undefined ? null : readEquation(eqn, place, report);
  if (result === null && report.faults.length === 0)
    report.refuse('xmile-missing', macro, { wanted: 'eqn' }, name);
  const { stocks, flows, auxiliaries, tables } = modelParts(variables, reading, false);
  return {
    ...{ name, parameters, result: result?.text ?? '...', stocks, flows, auxiliaries },
    ...(tables.length > 0 && { tables }),
  };
}

/** The default of a parameter, which stands in an attribute. */
function defaultOf(parm: XmlElement, place: Place, report: Report): string | null {
  const text = parm.attributes.get('default');
  if (text === undefined || text.trim() === '') return null;
  return readEquation({ ...parm, text }, place, report)?.text ?? null;
}
