/** What somebody changed in a model. */
import type { ModelDefinition, OdeModel } from '../definition.ts';
import { parseExpression } from '../language/parser.ts';
import { printExpression } from '../language/printer.ts';
import { modelParts, type Part, type PartKind } from './model-parts.ts';

/** A property of a part that may differ. */
export type ChangedField =
  | 'kind'
  | 'formula'
  | 'start'
  | 'value'
  | 'from'
  | 'to'
  | 'table'
  | 'nonNegative'
  | 'unit'
  | 'label';

/** A property before and after, as text or number; null where there is none. */
export interface FieldChange<Field extends string> {
  readonly field: Field;
  readonly before: string | number | null;
  readonly after: string | number | null;
}

export type PartChange =
  | { readonly change: 'added'; readonly name: string; readonly kind: PartKind }
  | { readonly change: 'removed'; readonly name: string; readonly kind: PartKind }
  | {
      readonly change: 'changed';
      readonly name: string;
      readonly kind: PartKind;
      readonly fields: readonly FieldChange<ChangedField>[];
    };

export type Setting = 'semantics' | 'method' | 'start' | 'end' | 'step' | 'angles';

export interface ModelComparison {
  /** In the order of the own model, what was removed last. */
  readonly parts: readonly PartChange[];
  readonly settings: readonly FieldChange<Setting>[];
  /** False where a text of either cannot be read; then only settings were compared. */
  readonly isComplete: boolean;
}

/**
 * Compares a model with the one it was made from. A formula that is only written otherwise is the
 * same; a name that has become another is one removed and one added.
 */
export function compareModels(original: ModelDefinition, own: ModelDefinition): ModelComparison {
  const [before, after] = [modelParts(original), modelParts(own)];
  const settings = settingsOf(original, own);
  if (before === null || after === null) return { parts: [], settings, isComplete: false };
  const beforeOf = new Map(before.map((part) => [part.name, part]));
  const names = new Set(after.map(({ name }) => name));
  const parts = [
    ...after.flatMap((part): readonly PartChange[] => {
      const { name, kind } = part;
      const earlier = beforeOf.get(name);
      if (earlier === undefined) return [{ change: 'added', name, kind }];
      const fields = differing(fieldsOf(original, earlier), fieldsOf(own, part));
      return fields.length > 0 ? [{ change: 'changed', name, kind, fields }] : [];
    }),
    ...before.flatMap(({ name, kind }): readonly PartChange[] =>
      names.has(name) ? [] : [{ change: 'removed', name, kind }],
    ),
  ];
  return { parts, settings, isComplete: true };
}

type Fields<Field extends string> = Readonly<Record<Field, string | number | null>>;

function settingsOf(original: ModelDefinition, own: ModelDefinition) {
  const of = ({ semantics, method, angles = 'radians', time }: ModelDefinition) => ({
    semantics,
    method,
    start: time.start,
    end: time.end,
    step: time.step,
    angles,
  });
  return differing<Setting>(of(original), of(own));
}

function fieldsOf(definition: ModelDefinition, part: Part): Fields<ChangedField> {
  const words =
    definition.variables.find(({ name }) => name === part.name) ??
    definition.parameters.find(({ name }) => name === part.name);
  return {
    kind: part.kind,
    formula: part.formula,
    start: part.start,
    value: part.value,
    from: part.from ?? null,
    to: part.to ?? null,
    ...(definition.semantics === 'ode' ? extras(definition, part) : noExtras),
    unit: words?.unit ?? '',
    label: words?.label ?? '',
  };
}

const noExtras = { table: null, nonNegative: null };

/** Points as text, and whether it may not be negative. */
function extras({ stocks, flows, auxiliaries, tables = [] }: OdeModel, { name }: Part) {
  const table =
    [...flows, ...auxiliaries].find((item) => item.name === name)?.table ??
    tables.find((item) => item.name === name);
  const item = [...stocks, ...flows].find((one) => one.name === name);
  const points = table?.x.map((x, index) => `(${String(x)}; ${String(table.y[index])})`);
  return {
    table: table === undefined ? null : `${table.kind} ${points?.join(' ') ?? ''}`,
    nonNegative: item?.nonNegative === true ? 'yes' : null,
  };
}

function differing<Field extends string>(
  before: Fields<Field>,
  after: Fields<Field>,
): readonly FieldChange<Field>[] {
  return (Object.keys(after) as Field[])
    .filter((field) => !isSame(before[field], after[field]))
    .map((field) => ({ field, before: before[field], after: after[field] }));
}

function isSame(before: string | number | null, after: string | number | null): boolean {
  if (before === after) return true;
  if (typeof before !== 'string' || typeof after !== 'string') return false;
  const [one, other] = [before, after].map((text) => {
    const parsed = parseExpression(text, { part: 'auxiliaries' });
    return parsed.ok ? printExpression(parsed.value) : text;
  });
  return one === other;
}
