/** The variables of a file: all models of it side by side, with names that tell them apart. */
import { canonicalName } from '../../language/names.ts';
import { dimensionsOf } from './dimensions.ts';
import { hasPoints } from './graphical-function.ts';
import type { Report } from './report.ts';
import {
  nameFrom,
  ownName,
  qualifiedKey,
  type Dimension,
  type Named,
  type Scope,
} from './scope.ts';
import { childOf, childrenOf, type XmlElement } from './xml-tree.ts';

/** Kinds of variable. */
export type VariableKind = 'stock' | 'flow' | 'aux' | 'gf';

/** A variable as it stands in a file. */
export interface FileVariable extends Named {
  readonly kind: VariableKind;
  readonly key: string;
  readonly element: XmlElement;
  /** The canonical name of the model it is in; '' is the root. */
  readonly model: string;
  readonly isNonNegative: boolean;
  /** What it stands for, where it is the input of a module: a reference, and the model that makes it. */
  readonly connectedTo?: { readonly reference: string; readonly model: string };
}

const kinds: ReadonlySet<string> = new Set<VariableKind>(['stock', 'flow', 'aux', 'gf']);

/** A model of a file, as far as names go. */
interface FileModel {
  readonly element: XmlElement;
  /** '' for the root. */
  readonly key: string;
  readonly name: string;
}

/** Something with points that have a name. */
export type NamedTable = Pick<FileVariable, 'over'> & {
  readonly table: string;
  readonly points: XmlElement;
};

/** Whether there are points to look up. */
export function isTable<Item extends Named>(named: Item): named is Item & NamedTable {
  return named.points !== undefined && named.table !== undefined;
}

/** Adds all variables of all models of a file to the scope. */
export function gatherVariables(
  root: XmlElement,
  scope: Scope,
  report: Report,
): readonly FileVariable[] {
  const models = modelsOf(root, report);
  const behaviors = childOf(root, 'behavior');
  const variables = models.flatMap((model) => variablesOf(model, behaviors, scope, report));
  const [first] = models;
  const isBare = first !== undefined && childOf(first.element, 'variables') === undefined;
  if (variables.length === 0 && isBare)
    report.refuse('xmile-missing', first.element, { wanted: 'variables' });
  return connected(models, withTableNames(variables, scope), scope, report);
}

/** The variables of one model or macro. */
export function variablesOf(
  model: FileModel,
  behaviors: XmlElement | undefined,
  scope: Scope,
  report: Report,
): readonly FileVariable[] {
  const own = childOf(model.element, 'behavior');
  return variableLists(model.element).flatMap((list) =>
    list.children.flatMap((element) => {
      if (!kinds.has(element.name)) return [];
      const kind = element.name as VariableKind;
      const local = ownName(element);
      if (local === undefined) {
        report.refuse('xmile-missing', element, { wanted: 'name' });
        return [];
      }
      const prefix = model.name === '' ? '' : `${model.name}.`;
      const points = pointsOf(kind, element);
      const variable: FileVariable = {
        kind,
        name: prefix + local,
        key: qualifiedKey(model.key, keyOfElement(element)),
        element,
        points,
        table: kind === 'gf' ? prefix + local : undefined,
        model: model.key,
        over: dimensionsOf(element, scope.dimensions, report),
        isNonNegative: isNonNegative(element, [own, behaviors]),
      };
      const { name } = variable;
      if (scope.add(variable.key, variable)) {
        addInnerTable(variable, prefix, scope);
        return [variable];
      }
      report.refuse('model-double-definition', element, { name }, name);
      return [];
    }),
  );
}

/** Gives the points of a flow or auxiliary a name by which they can be looked up. */
export function withTableNames(
  variables: readonly FileVariable[],
  scope: Scope,
): readonly FileVariable[] {
  return variables.map((variable) => {
    const { kind, name, points } = variable;
    if (kind === 'gf' || points === undefined) return variable;
    let table = `${name}_table`;
    while (scope.find(table, '') !== undefined) table += '_';
    const named = { ...variable, table };
    scope.replace(variable.key, named);
    return named;
  });
}

/** The canonical name that a file has for an element. */
export function keyOfElement(element: XmlElement): string {
  return canonicalName(nameFrom(element.attributes.get('name') ?? ''));
}

/** The models that are used: the root, and those for which there is a module. */
function modelsOf(root: XmlElement, report: Report): readonly FileModel[] {
  const all = childrenOf(root, 'model');
  const [first] = all;
  if (first === undefined) {
    report.refuse('xmile-missing', root, { wanted: 'model' });
    return [];
  }
  // Some tools give the root a name; it is the first model in any case.
  const main = all.find((model) => (model.attributes.get('name') ?? '') === '') ?? first;
  const named = new Map(
    all.filter((model) => model !== main).map((model) => [keyOfElement(model), model]),
  );
  const models: FileModel[] = [{ element: main, key: '', name: '' }];
  const seen = new Set<string>();
  for (const { element } of models) {
    refuseStrange(element, element === main, report);
    for (const module of modulesOf(element)) {
      const key = keyOfElement(module);
      const model = named.get(key);
      if (module.attributes.has('resource'))
        report.refuse('xmile-unsupported', module, {
          ...{ feature: 'other-file', found: module.attributes.get('resource') ?? '' },
        });
      else if (model === undefined)
        report.refuse('xmile-unknown-reference', module, { name: key, kind: 'model' });
      else if (!seen.has(key)) {
        seen.add(key);
        models.push({ element: model, key, name: ownName(model) ?? key });
      }
    }
  }
  return models;
}

function refuseStrange(model: XmlElement, isRoot: boolean, report: Report): void {
  const scheme = model.attributes.get('encryption-scheme');
  if (scheme !== undefined)
    report.refuse('xmile-unsupported', model, { feature: 'encryption', found: scheme });
  const resource = model.attributes.get('resource');
  if (resource !== undefined)
    report.refuse('xmile-unsupported', model, { feature: 'other-file', found: resource });
  const specs = childOf(model, 'sim_specs');
  if (specs !== undefined && !isRoot)
    report.refuse('xmile-unsupported', specs, {
      ...{ feature: 'own-time', found: model.attributes.get('name') ?? '' },
    });
}

/** Where variables stand: in files from before the standard they are in the model itself. */
export function variableLists(model: XmlElement): readonly XmlElement[] {
  const lists = childrenOf(model, 'variables');
  return lists.length > 0 ? lists : [model];
}

function modulesOf(model: XmlElement): readonly XmlElement[] {
  return variableLists(model).flatMap((list) => childrenOf(list, 'module'));
}

/** The variables with the inputs of modules tied to what they stand for. */
function connected(
  models: readonly FileModel[],
  variables: readonly FileVariable[],
  scope: Scope,
  report: Report,
): readonly FileVariable[] {
  const sources = new Map<string, { reference: string; model: string }>();
  for (const { element, key: model } of models) {
    for (const module of modulesOf(element)) {
      const inner = keyOfElement(module);
      for (const connect of childrenOf(module, 'connect')) {
        const to = nameFrom(connect.attributes.get('to') ?? '');
        const reference = nameFrom(connect.attributes.get('from') ?? '');
        const key = scope.keyOf(to, inner);
        const from = scope.keyOf(reference, model);
        if (key === undefined || from === undefined) {
          const name = key === undefined ? to : reference;
          report.refuse('xmile-unknown-reference', connect, { name, kind: 'variable' });
        } else if (key !== from) sources.set(key, { reference, model });
      }
    }
  }
  return variables.map((variable) => {
    const connectedTo = sources.get(variable.key);
    return connectedTo === undefined ? variable : { ...variable, connectedTo };
  });
}

/** The nearest word on it: of the variable itself, of its model, of the file. */
function isNonNegative(
  element: XmlElement,
  behaviors: readonly (XmlElement | undefined)[],
): boolean {
  const own = childOf(element, 'non_negative');
  if (own !== undefined) return isOn(own);
  for (const behavior of behaviors) {
    const kind = behavior && childOf(behavior, element.name);
    const flag =
      (kind && childOf(kind, 'non_negative')) ?? (behavior && childOf(behavior, 'non_negative'));
    if (flag !== undefined) return isOn(flag);
  }
  return false;
}

function isOn(flag: XmlElement): boolean {
  return flag.text.trim().toLowerCase() !== 'false';
}

/** The element that gives the points of a variable, if it is a relation by points. */
function pointsOf(kind: VariableKind, element: XmlElement): XmlElement | undefined {
  if (kind === 'gf') return element;
  const gf = childOf(element, 'gf');
  return gf !== undefined && hasPoints(gf) ? gf : undefined;
}

/** A graphical function within a variable may have a name of its own. */
function addInnerTable(variable: FileVariable, prefix: string, scope: Scope): void {
  const { kind, points, over, model } = variable;
  const local = kind === 'gf' || points === undefined ? undefined : ownName(points);
  if (points === undefined || local === undefined) return;
  const name = prefix + local;
  scope.add(qualifiedKey(model, keyOfElement(points)), { name, over, points, table: name });
}

/** The dimensions by name, as a definition lists them. */
export function overNames(over: readonly Dimension[]): { readonly over?: string[] } {
  return over.length === 0 ? {} : { over: over.map(({ name }) => name) };
}
