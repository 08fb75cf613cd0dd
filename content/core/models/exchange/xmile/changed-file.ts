/** The file that a model was read from, changed where the model is. */
import type { OdeModel } from '../../definition.ts';
import { extensionElement, extensionNamespace, extensionOf } from './extension.ts';
import { escaped, fileNames, type FileNames, type NamesByName } from './file-names.ts';
import { fileParts, partElement, type FilePart, type Surroundings } from './file-parts.ts';
import { keyOfElement, variableLists, type FileVariable } from './file-variables.ts';
import { dimensionLines, macroLines, surroundings, timeFields } from './new-file.ts';
import { openFile, type OpenedFile } from './opened-file.ts';
import { isSameModel } from './same-model.ts';
import { formerNames, viewChanges } from './renamed.ts';
import { nameFrom, ownName, ownNameAttribute } from './scope.ts';
import {
  appended,
  before,
  behind,
  removed,
  replaced,
  spliced,
  withAttribute,
  withChildren,
  type Splice,
} from './splices.ts';
import { attributes, textElement } from './xml-text.ts';
import { childOf, childrenOf, type XmlElement } from './xml-tree.ts';

/**
 * The changed text; null where the model has none, or where it changed in a way that the text cannot
 * follow, so that reading it would not give the model.
 */
export function changedFile(definition: OdeModel): string | null {
  const { xmile: source, id } = definition;
  if (source === undefined) return null;
  const opened = openFile(source, { id });
  if ('faults' in opened) return null;
  const text = spliced(opened.source, [
    ...titleChange(opened, definition),
    ...extensionChange(opened, definition),
    ...timeChange(opened, definition),
    ...partChanges(opened, definition),
  ]);
  const again = openFile(text, { id });
  return 'faults' in again || !isSameModel(again.definition, definition) ? null : text;
}

function titleChange({ root, source, definition }: OpenedFile, { title }: OdeModel): Splice[] {
  if (definition.title === title) return [];
  const header = childOf(root, 'header');
  if (header === undefined) return [];
  const name = childOf(header, 'name');
  const lines = [textElement('name', title)];
  return [name === undefined ? appended(source, header, lines) : replaced(source, name, lines)];
}

function extensionChange(opened: OpenedFile, definition: OdeModel): Splice[] {
  const { root, source } = opened;
  const extension = extensionOf(definition, true);
  if (JSON.stringify(extension) === JSON.stringify(extensionOf(opened.definition, true))) return [];
  const namespace = attributes({ 'xmlns:eklas': extensionNamespace });
  const lines = [textElement(extensionElement, JSON.stringify(extension), namespace)];
  const own = childOf(root, extensionElement);
  if (own !== undefined) return [replaced(source, own, lines)];
  const header = childOf(root, 'header');
  return [header === undefined ? appended(source, root, lines) : behind(source, header, lines)];
}

function timeChange({ root, source, definition: old }: OpenedFile, definition: OdeModel): Splice[] {
  const model = childOf(root, 'model');
  const specs = childOf(root, 'sim_specs') ?? (model && childOf(model, 'sim_specs'));
  if (specs === undefined) return [];
  const [own, oldOwn] = [timeFields(definition), timeFields(old)];
  const children = new Map(
    Object.entries(own.children).filter(([name, lines]) => oldOwn.children[name] !== lines),
  );
  const splices = Object.entries(own.attributes)
    .filter(([name, value]) => oldOwn.attributes[name] !== value)
    .map(([name, value]) => withAttribute(source, specs, name, value));
  const changed = new Map([...children].map(([name, line]) => [name, [line]]));
  return changed.size === 0
    ? splices
    : [...splices, ...withChildren(source, specs, specs.name, changed)];
}

/** Dimensions, macros and variables. */
function partChanges(opened: OpenedFile, definition: OdeModel): Splice[] {
  const { root, source, variables } = opened;
  const names = namesInFile(opened, definition);
  const splices: Splice[] = [];

  const dimensions = dimensionLines(definition, names);
  const model = childOf(root, 'model');
  if (dimensions.join('') !== dimensionLines(opened.definition, names).join('')) {
    const list = childOf(root, 'dimensions');
    if (list !== undefined) splices.push(replaced(source, list, dimensions));
    else if (model !== undefined) splices.push(before(source, model, dimensions));
  }

  const context = surroundings(definition, names);
  const oldContext = surroundings(opened.definition, names);
  splices.push(...macroChanges(opened, definition, context, oldContext));

  const models = new Map(variables.map(({ model: key }) => [key, visibleIn(key, opened, names)]));
  const ofModel = (key: string, all: Surroundings): Surroundings => ({
    ...all,
    visible: models.get(key) ?? names.variables,
  });
  const byName = new Map(variables.map((variable) => [variable.name, variable]));
  const oldParts = new Map<string, FilePart>();
  for (const [key] of models)
    for (const part of fileParts(opened.definition, ofModel(key, oldContext)))
      if (byName.get(part.name)?.model === key) oldParts.set(part.name, part);

  const kept = new Set<string>();
  const former = formerNames(opened.definition, definition);
  const renamed = new Map<string, string>();
  /** The name in the file of what is in the root model and can stay in its element. */
  const formerly = (name: string): string => {
    const before = byName.get(former.get(name) ?? '');
    const canStay = before?.model === '' && before.element.endStart < before.element.end;
    return canStay ? before.name : name;
  };
  for (const [key] of models) {
    for (const part of fileParts(definition, ofModel(key, context))) {
      const before = formerly(part.name);
      const variable = byName.get(before);
      if (variable?.model !== key) continue;
      kept.add(before);
      const old = oldParts.get(before);
      if (old !== undefined) splices.push(...variableChange(source, variable, part, old));
      if (before === part.name) continue;
      const written = escaped(names.variables.get(part.name) ?? part.name);
      const own = nameFrom(written) === part.name ? undefined : part.name;
      renamed.set(keyOfElement(variable.element), written);
      splices.push(
        withAttribute(source, variable.element, 'name', written),
        withAttribute(source, variable.element, ownNameAttribute, own),
      );
    }
  }
  const unnamed = new Set(
    fileParts(opened.definition, oldContext).flatMap(({ name }) =>
      byName.has(name) ? [] : [name],
    ),
  );
  const added = fileParts(definition, ofModel('', context)).filter(
    ({ name }) => !byName.has(formerly(name)) && !unnamed.has(name),
  );
  if (model !== undefined && renamed.size > 0) splices.push(...viewChanges(source, model, renamed));
  const [list] = model === undefined ? [] : variableLists(model);
  const lines = added.flatMap((part) => partElement(part, ofModel('', context)));
  if (lines.length > 0 && list !== undefined) splices.push(appended(source, list, lines));
  for (const variable of variables)
    if (!kept.has(variable.name)) splices.push(removed(source, variable.element));
  return splices;
}

/** What of the element of a variable has to change. */
function variableChange(
  source: string,
  { element }: FileVariable,
  part: FilePart,
  old: FilePart,
): readonly Splice[] {
  const changed = new Map<string, readonly string[]>();
  for (const aspect of new Set([...part.aspects.keys(), ...old.aspects.keys()])) {
    const lines = part.aspects.get(aspect) ?? [];
    const oldLines = old.aspects.get(aspect) ?? [];
    if (lines.join('') === oldLines.join('')) continue;
    // Of a group of stocks or flows that are never below zero, this one may be.
    const isOff = aspect === 'non_negative' && lines.length === 0;
    changed.set(aspect, isOff ? ['<non_negative>false</non_negative>'] : lines);
  }
  if (changed.has('xpts')) changed.set('xscale', []);
  const isFlowInFile = element.name === 'flow' && part.tag === 'aux' && old.tag === 'aux';
  const tag = part.tag === old.tag || isFlowInFile ? element.name : part.tag;
  if (changed.size === 0 && tag === element.name) return [];
  return withChildren(source, element, tag, changed);
}

function macroChanges(
  { root, source, definition: old, scope }: OpenedFile,
  { macros = [] }: OdeModel,
  context: Surroundings,
  oldContext: Surroundings,
): Splice[] {
  const oldLines = new Map(
    (old.macros ?? []).map((macro) => [macro.name, macroLines(macro, oldContext).join('')]),
  );
  const elements = new Map(
    childrenOf(root, 'macro').map((element) => [scope.macros.get(keyOfElement(element)), element]),
  );
  const splices: Splice[] = [];
  const [model] = childrenOf(root, 'model');
  for (const macro of macros) {
    const lines = macroLines(macro, context);
    const element = elements.get(macro.name);
    elements.delete(macro.name);
    if (element !== undefined) {
      if (lines.join('') !== oldLines.get(macro.name))
        splices.push(replaced(source, element, lines));
    } else if (model !== undefined) splices.push(before(source, model, lines));
  }
  for (const [name, element] of elements)
    if (name !== undefined) splices.push(removed(source, element));
  return splices;
}

/** The names of the file: those that it has, and new ones beside them. */
function namesInFile({ root, variables }: OpenedFile, definition: OdeModel): FileNames {
  const dims = childrenOf(root, 'dimensions').flatMap((list) => childrenOf(list, 'dim'));
  const ofRoot = variables.filter(({ model }) => model === '').map(({ element }) => element);
  return fileNames(definition, {
    variables: namesOfElements(ofRoot),
    dimensions: namesOfElements(dims),
    elements: new Map(
      dims.map((dim) => [ownName(dim) ?? '', namesOfElements(childrenOf(dim, 'elem'))]),
    ),
    macros: namesOfElements(childrenOf(root, 'macro')),
  });
}

function namesOfElements(elements: readonly XmlElement[]): NamesByName {
  return new Map(elements.map((element) => [ownName(element) ?? '', localName(element)]));
}

function localName(element: XmlElement): string {
  return nameFrom(element.attributes.get('name') ?? '');
}

/** What a definition calls the model of a variable. */
function modelName({ name, element }: FileVariable): string {
  return name.slice(0, name.length - (ownName(element) ?? '').length - 1);
}

/** What equations in a model call each variable of the file. */
function visibleIn(model: string, { variables }: OpenedFile, names: FileNames): NamesByName {
  const visible = new Map(names.variables);
  const prefix = model === '' ? '' : '.';
  for (const [name, written] of visible) visible.set(name, prefix + written);
  for (const variable of variables) {
    const { name, model: other, element } = variable;
    const local = localName(element);
    if (other === model) visible.set(name, local);
    else if (other !== '') visible.set(name, `${modelName(variable)}.${local}`);
  }
  return visible;
}
