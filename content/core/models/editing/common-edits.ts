/** Edits that models of both semantics know. */
import { suggestedBounds } from '../authoring/suggested-bounds.ts';
import type { ModelDefinition, OdeModel } from '../definition.ts';
import { fault, textStart, type ModelFault } from '../fault.ts';
import { constantValue } from '../language/constant-value.ts';
import { parseExpression } from '../language/parser.ts';
import { checkLength, checkNewName, misfit, mostItems, unknownName } from './edit-checks.ts';
import { withTimeInStart } from './lines-edits.ts';
import { modelParts, type Part } from './model-parts.ts';
import type { CommonEdit } from './model-edit.ts';
import { renamedIn } from './name-texts.ts';
import { mapNames, mapTexts } from './references.ts';

type EditOf<Kind extends CommonEdit['kind']> = Extract<CommonEdit, { kind: Kind }>;
type Result = ModelDefinition | ModelFault;

const mostInGraph = 20;
const mostGraphs = 20;

/** The model after the edit, or the fault that refuses it. */
export function applyCommonEdit(definition: ModelDefinition, edit: CommonEdit): Result {
  switch (edit.kind) {
    case 'rename':
      return rename(definition, edit);
    case 'set-unit':
      return (
        checkLength(edit.unit, 'unit', edit.name) ??
        withWords(definition, edit.name, { unit: edit.unit })
      );
    case 'set-label':
      return (
        checkLength(edit.label, 'label', edit.name) ??
        withWords(definition, edit.name, { label: edit.label })
      );
    case 'set-slider':
      return setSlider(definition, edit);
    case 'remove-slider': {
      const parameters = definition.parameters.filter(({ name }) => name !== edit.name);
      return { ...definition, parameters };
    }
    case 'place':
      return place(definition, edit);
    case 'set-time':
      return setTime(definition, edit);
    case 'show':
      return show(definition, edit);
    case 'hide':
      return hide(definition, edit);
  }
}

function findPart(definition: ModelDefinition, name: string): Part | null {
  return modelParts(definition)?.find((part) => part.name === name) ?? null;
}

function rename(definition: ModelDefinition, { name, to }: EditOf<'rename'>): Result {
  const part = findPart(definition, name);
  if (part === null || part.kind === 'step') return unknownName(name, 'variables');
  if (name === to) return definition;
  const refused = checkNewName(definition, to, 'variables');
  if (refused !== null) return refused;
  const dimensions = definition.semantics === 'ode' ? (definition.dimensions ?? []) : [];
  const elements = new Set(dimensions.flatMap((one) => [one.name, ...one.elements]));
  let longest = 0;
  const inTexts = mapTexts(definition, (text) => {
    const renamed = renamedIn(text, name, to, { elements });
    longest = Math.max(longest, renamed.length);
    return renamed;
  });
  if (longest > 2_000) return misfit(to, 'length', 'variables');
  const map = (one: string): string => (one === name ? to : one);
  const inLists = mapNames(inTexts, map);
  const { variable } = inLists.time;
  const renamed = { ...inLists, time: { ...inLists.time, variable: map(variable) } };
  return renamed.semantics === 'ode' ? withNames(renamed, map) : renamed;
}

/** The model whose parts have other names. */
function withNames(definition: OdeModel, map: (name: string) => string): OdeModel {
  const all = <Item extends { readonly name: string }>(items: readonly Item[]): Item[] =>
    items.map((item) => ({ ...item, name: map(item.name) }));
  const { stocks, flows, auxiliaries, constants, tables } = definition;
  return {
    ...definition,
    stocks: all(stocks),
    flows: all(flows),
    auxiliaries: all(auxiliaries),
    constants: all(constants),
    ...(tables !== undefined && { tables: all(tables) }),
  };
}

type Words = Partial<Record<'label' | 'unit', string>>;

/** The model with words for a name: where it has some already, and else among the variables. */
export function withWords(definition: ModelDefinition, name: string, words: Words): Result {
  if (findPart(definition, name) === null) return unknownName(name, 'variables');
  const { variables, parameters } = definition;
  const isKnown = [...variables, ...parameters].some((one) => one.name === name);
  if (!isKnown && variables.length >= mostItems) return misfit(name, 'count', 'variables');
  const changed = <Item extends { readonly name: string }>(items: readonly Item[]): Item[] =>
    items.map((item) => (item.name === name ? { ...item, ...words } : item));
  const added = isKnown ? [] : [{ name, label: name, unit: '', ...words }];
  return {
    ...definition,
    variables: [...changed(variables), ...added],
    parameters: changed(parameters),
  };
}

function setSlider(definition: ModelDefinition, { name, bounds }: EditOf<'set-slider'>): Result {
  const part = findPart(definition, name);
  if (part === null) return unknownName(name, 'parameters');
  const isSettable =
    part.kind === 'stock' ||
    part.kind === 'constant' ||
    (definition.semantics === 'lines' && part.start !== null);
  if (!isSettable) {
    return fault('model-not-settable', { part: 'parameters', item: name }, textStart, { name });
  }
  const { parameters, variables } = definition;
  const own = parameters.find((one) => one.name === name);
  const range = bounds ?? own ?? suggestedBounds(part.value ?? startValue(part));
  const { min, max, step } = range;
  if (!(min < max && step > 0) || ![min, max, step].every(Number.isFinite))
    return fault('model-bad-range', { part: 'parameters', item: name }, textStart, { name });
  if (own !== undefined) {
    const changed = parameters.map((one) => (one === own ? { ...own, min, max, step } : one));
    return { ...definition, parameters: changed };
  }
  if (parameters.length >= mostItems) return misfit(name, 'count', 'parameters');
  const words = variables.find((one) => one.name === name);
  const slider = { name, label: words?.label ?? name, unit: words?.unit ?? '', min, max, step };
  return { ...definition, parameters: [...parameters, slider] };
}

function startValue({ start }: Part): number | null {
  const parsed = parseExpression(start ?? '', { part: 'stocks' });
  return parsed.ok ? constantValue(parsed.value) : null;
}

function place(definition: ModelDefinition, { name, x, y }: EditOf<'place'>): Result {
  if (findPart(definition, name) === null) return unknownName(name, 'variables');
  if (!Number.isFinite(x) || !Number.isFinite(y)) return misfit(name, 'number', 'variables');
  const others = (definition.diagram?.places ?? []).filter((one) => one.name !== name);
  if (others.length >= mostItems) return misfit(name, 'count', 'variables');
  return { ...definition, diagram: { places: [...others, { name, x, y }] } };
}

function setTime(definition: ModelDefinition, edit: EditOf<'set-time'>): Result {
  const { start, end, step, unit } = { ...definition.time, ...given(edit) };
  const bad = (field: 'start' | 'end' | 'step') =>
    fault('model-bad-time', { part: 'time' }, textStart, { field });
  if (!Number.isFinite(start)) return bad('start');
  if (!(step > 0 && Number.isFinite(step))) return bad('step');
  if (!(end >= start && Number.isFinite(end))) return bad('end');
  const refused = checkLength(unit, 'unit', definition.time.variable);
  if (refused !== null) return refused;
  const time = { ...definition.time, start, end, step, unit };
  if (definition.semantics === 'ode') return { ...definition, time };
  const lines = withTimeInStart(definition.start, time.variable, time);
  return { ...definition, time, start: lines };
}

/** What an edit sets, without what it leaves open. */
function given({ start, end, step, unit }: EditOf<'set-time'>) {
  return {
    ...(start !== undefined && { start }),
    ...(end !== undefined && { end }),
    ...(step !== undefined && { step }),
    ...(unit !== undefined && { unit }),
  };
}

function show(definition: ModelDefinition, { view, name }: EditOf<'show'>): Result {
  if (findPart(definition, name) === null) return unknownName(name, 'views');
  const { views } = definition;
  if (view === views.length && view < mostGraphs)
    return { ...definition, views: [...views, { kind: 'graph', y: [name] }] };
  const graph = views[view];
  if (graph === undefined) return misfit(name, 'count', 'views');
  if (graph.y.includes(name)) return definition;
  if (graph.y.length >= mostInGraph) return misfit(name, 'count', 'views');
  return { ...definition, views: views.with(view, { ...graph, y: [...graph.y, name] }) };
}

function hide(definition: ModelDefinition, { view, name }: EditOf<'hide'>): Result {
  const { views } = definition;
  const graph = views[view];
  if (graph === undefined || !graph.y.includes(name)) return definition;
  const without = (names: readonly string[]): string[] => names.filter((one) => one !== name);
  const { right } = graph;
  const rest = {
    ...graph,
    y: without(graph.y),
    ...(right !== undefined && { right: without(right) }),
  };
  if (rest.y.length === 0) return { ...definition, views: views.toSpliced(view, 1) };
  return { ...definition, views: views.with(view, rest) };
}
