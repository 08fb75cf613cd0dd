/** What a name of a model is, what it needs, and what needs it. */
import type { ModelDefinition } from '../definition.ts';
import { modelParts, type Part, type PartKind } from './model-parts.ts';

/** All that is known of a name. */
export interface Explanation {
  readonly name: string;
  readonly kind: PartKind;
  /** Empty where the model has no words for it. */
  readonly label: string;
  readonly unit: string;
  readonly formula: string | null;
  readonly start: string | null;
  readonly value: number | null;
  readonly hasTable: boolean;
  /** What its formula and start value read, a stock also its flows; in the order of the model. */
  readonly uses: readonly string[];
  /** What reads it, a flow also its stocks. */
  readonly usedBy: readonly string[];
}

/** Null where the model has no such name, or its texts cannot be read. */
export function explain(definition: ModelDefinition, name: string): Explanation | null {
  const parts = modelParts(definition);
  const own = parts?.find((part) => part.name === name);
  if (parts === null || own === undefined) return null;
  const { kind, formula, start, value, hasTable } = own;
  const words =
    definition.variables.find((one) => one.name === name) ??
    definition.parameters.find((one) => one.name === name);
  return {
    name,
    kind,
    label: words?.label ?? '',
    unit: words?.unit ?? unitOfTime(definition, kind),
    formula,
    start,
    value: kind === 'step' ? definition.time.step : value,
    hasTable,
    uses: usesOf(own, parts),
    usedBy: parts.filter((part) => usesOf(part, parts).includes(name)).map((part) => part.name),
  };
}

/** The names that a name is worked out from directly; none where it is not known. */
export function dependencies(definition: ModelDefinition, name: string): readonly string[] {
  return explain(definition, name)?.uses ?? [];
}

/** The names that are worked out from a name directly; none where it is not known. */
export function dependants(definition: ModelDefinition, name: string): readonly string[] {
  return explain(definition, name)?.usedBy ?? [];
}

function usesOf(own: Part, parts: readonly Part[]): readonly string[] {
  const attached = (part: Part) =>
    own.kind === 'stock' && (part.from === own.name || part.to === own.name);
  const read = new Set([...own.reads, ...own.readsAtStart]);
  return parts
    .filter((part) => attached(part) || (read.has(part.name) && part.name !== own.name))
    .map((part) => part.name);
}

function unitOfTime({ time }: ModelDefinition, kind: PartKind): string {
  return kind === 'time' || kind === 'step' ? time.unit : '';
}
