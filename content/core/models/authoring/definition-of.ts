/** From what an author sees back to the definition. */
import type { LinesModel, ModelDefinition } from '../definition.ts';
import {
  formOf,
  hasOwnTexts,
  type GraphRow,
  type ModelForm,
  type QuantityRow,
} from './model-form.ts';

type Parameter = ModelDefinition['parameters'][number];
type Variable = ModelDefinition['variables'][number];
type View = ModelDefinition['views'][number];

/**
 * The definition that `form` stands for, made from `base`, the one that it was opened with. What
 * the author left alone is as it was in `base`, to the last comma; so an untouched form gives `base`
 * back. Numbers that are missing are NaN in it: see checkForm.
 */
export function definitionOf(form: ModelForm, base: ModelDefinition): ModelDefinition {
  const before = formOf(base);
  const isKept = (...parts: readonly (keyof ModelForm)[]): boolean =>
    parts.every((part) => isEqual(form[part], before[part]));
  const kept = isKept('quantities', 'graphs');
  const { description, source, angles, ...rest } = base;
  const common = {
    ...optional('description', isKept('description') ? description : written(form.description)),
    ...optional('source', isKept('source') ? source : written(form.source)),
    ...optional('angles', isKept('angles') ? angles : form.angles),
    title: isKept('title') ? base.title : form.title.trim(),
    time: {
      ...base.time,
      unit: isKept('timeUnit') ? base.time.unit : form.timeUnit.trim(),
      start: number(form.timeStart),
      end: number(form.timeEnd),
      step: number(form.timeStep),
    },
    parameters: kept ? base.parameters : parametersOf(form, base, before),
    variables: kept ? base.variables : variablesOf(form, base, before),
    views: kept ? base.views : viewsOf(form),
  };
  if (!hasOwnTexts(base)) return { ...rest, ...common } as ModelDefinition;
  const lines: Pick<LinesModel, 'rules' | 'start'> = {
    rules: isKept('rules') ? base.rules : linesOf(form.rules),
    start: isKept('start') ? base.start : linesOf(form.start),
  };
  return { ...rest, ...common, ...lines } as ModelDefinition;
}

/** Lines of a text; no text has none. */
export function linesOf(text: string): string[] {
  return text === '' ? [] : text.split(/\r\n|[\r\n]/);
}

function parametersOf(form: ModelForm, base: ModelDefinition, before: ModelForm): Parameter[] {
  const movable = form.quantities.filter(
    ({ isPresent, isSettable, isMovable }) => isPresent && isSettable && isMovable,
  );
  return inOrderOf(base.parameters, movable).map((row) => ({
    name: row.name,
    ...wordsOf(row, before, base.parameters),
    min: number(row.min),
    max: number(row.max),
    step: number(row.step),
  }));
}

/** What the table shows, and what a graph draws under words of its own. */
function variablesOf(form: ModelForm, base: ModelDefinition, before: ModelForm): Variable[] {
  const drawn = new Set(form.graphs.flatMap(({ y }) => y));
  const isShown = ({ name, label, unit, isListed }: QuantityRow) =>
    isListed || (drawn.has(name) && (label.trim() !== '' || unit.trim() !== ''));
  const hasPlace = ({ name, isPresent }: QuantityRow) => isPresent || name === base.time.variable;
  const shown = form.quantities.filter((row) => hasPlace(row) && isShown(row));
  return inOrderOf(base.variables, shown).map((row) => ({
    name: row.name,
    ...wordsOf(row, before, base.variables),
  }));
}

/** The list that is edited may have words of its own for a name; they stay as long as the row's do. */
function wordsOf(
  { name, label, unit }: QuantityRow,
  before: ModelForm,
  list: readonly (Parameter | Variable)[],
): Pick<Variable, 'label' | 'unit'> {
  const row = before.quantities.find((each) => each.name === name);
  const own = list.find((each) => each.name === name);
  return {
    label: own !== undefined && row?.label === label ? own.label : label.trim() || name,
    unit: own !== undefined && row?.unit === unit ? own.unit : unit.trim(),
  };
}

/** The author's order where there was one, new names behind. */
function inOrderOf(
  list: readonly { readonly name: string }[],
  rows: readonly QuantityRow[],
): readonly QuantityRow[] {
  const placeOf = ({ name }: QuantityRow): number => {
    const place = list.findIndex((each) => each.name === name);
    return place === -1 ? list.length : place;
  };
  return rows.toSorted((one, other) => placeOf(one) - placeOf(other));
}

/** Graphs in which nothing is drawn yet are not there. */
function viewsOf(form: ModelForm): View[] {
  const present = new Set(
    form.quantities.filter(({ isPresent }) => isPresent).map(({ name }) => name),
  );
  return form.graphs
    .map(({ y, ...graph }): GraphRow => ({ ...graph, y: y.filter((name) => present.has(name)) }))
    .filter(({ y }) => y.length > 0)
    .map(({ title, y, yLabel, yMin, yMax }) => ({
      kind: 'graph',
      ...optional('title', written(title)),
      y: [...y],
      ...optional('yLabel', written(yLabel)),
      ...optional('yMin', yMin ?? undefined),
      ...optional('yMax', yMax ?? undefined),
    }));
}

function number(value: number | null): number {
  return value ?? Number.NaN;
}

function written(text: string): string | undefined {
  const trimmed = text.trim();
  return trimmed === '' ? undefined : trimmed;
}

/** The property, or nothing where there is no value. */
function optional<const Key extends string, Value>(
  key: Key,
  value: Value | undefined,
): Partial<Record<Key, Value>> {
  return value === undefined ? {} : ({ [key]: value } as Record<Key, Value>);
}

function isEqual(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
