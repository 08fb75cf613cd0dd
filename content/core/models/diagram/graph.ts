/** What a diagram of a model shows, before anything has a place. */
import type { ModelDefinition, ModelEvent } from '../definition.ts';
import { lifted } from '../editing/between-semantics.ts';
import { modelParts, type Part } from '../editing/model-parts.ts';
import type { FlowNames } from '../editing/ode-from-rules.ts';

/** `table`: a formula that is read off from points. `cloud`: where a flow comes from or goes to outside the model. */
export type NodeKind = 'stock' | 'flow' | 'auxiliary' | 'constant' | 'table' | 'cloud';

export interface GraphNode {
  /** The name; of a cloud that of its flow with the end it stands for. */
  readonly id: string;
  readonly kind: NodeKind;
  /** Empty for a cloud. */
  readonly name: string;
  readonly formula: string | null;
  /** The formula of its value at the start, or its number. */
  readonly start: string | number | null;
  /** Whether it reads the time, of which the diagram has no node. */
  readonly readsTime: boolean;
  /** Whether its formula is read off from points, also of a flow. */
  readonly hasTable: boolean;
  /** Whether a slider moves it. */
  readonly isMovable: boolean;
  /** Whether it is one symbol for many elements. */
  readonly isArray: boolean;
  /** Whether its name does not stand in the model but was made for the diagram. */
  readonly isMade: boolean;
}

/** A flow with the ids of what it joins. */
export interface GraphFlow {
  readonly name: string;
  readonly from: string;
  readonly to: string;
}

/** Something reads something. */
export interface GraphLink {
  readonly from: string;
  readonly to: string;
  /** Whether only its value at the start reads it. */
  readonly isAtStart: boolean;
}

/** What happens to the model at the moment an expression goes through zero. */
export interface GraphEvent {
  readonly when: string;
  /** Which way through zero; null for both. */
  readonly direction: 'rising' | 'falling' | null;
  /** The stocks that get another value, and the formula of it. */
  readonly sets: readonly { readonly name: string; readonly expression: string }[];
  /** Whether the run ends then. */
  readonly stops: boolean;
}

export interface DiagramGraph {
  readonly nodes: readonly GraphNode[];
  readonly flows: readonly GraphFlow[];
  readonly links: readonly GraphLink[];
  readonly events: readonly GraphEvent[];
  /** Whether these are model lines without flows: then a stock is a state, and arrows tell all. */
  readonly isPlain: boolean;
}

/**
 * The graph of a model, in the order of the definition. Model lines are shown as stocks and flows
 * where they are that; empty as long as they cannot be read.
 */
export function graphOf(definition: ModelDefinition, flowNames?: FlowNames): DiagramGraph {
  const model = lifted(definition, flowNames);
  const parts = (modelParts(model) ?? []).filter(({ kind }) => kind !== 'time' && kind !== 'step');
  const own = new Set((modelParts(definition) ?? []).map(({ name }) => name));
  const arrays = new Set(
    model.semantics === 'lines'
      ? []
      : [...model.stocks, ...model.flows, ...model.auxiliaries, ...(model.tables ?? [])]
          .filter(({ over }) => over !== undefined)
          .map(({ name }) => name),
  );
  const movable = new Set(model.parameters.map(({ name }) => name));
  const stocks = new Set(parts.filter(({ kind }) => kind === 'stock').map(({ name }) => name));
  const flows = parts
    .filter(({ kind }) => kind === 'flow')
    .map(({ name, from, to }): GraphFlow => {
      const end = (stock: string | undefined, which: 'from' | 'to') =>
        stock !== undefined && stocks.has(stock) ? stock : cloudId(name, which);
      return { name, from: end(from, 'from'), to: end(to, 'to') };
    });
  const nodeOf = (part: Part): GraphNode => ({
    id: part.name,
    kind: kindOf(part),
    name: part.name,
    formula: part.formula,
    start: part.start ?? part.value,
    readsTime: [...part.reads, ...part.readsAtStart].includes(model.time.variable),
    hasTable: part.hasTable,
    isMovable: movable.has(part.name),
    isArray: arrays.has(part.name),
    isMade: !own.has(part.name),
  });
  const clouds = flows
    .flatMap(({ from, to }) => [from, to])
    .filter((id) => !stocks.has(id))
    .map((id) => ({ ...cloud, id }));
  return {
    nodes: [...parts.map(nodeOf), ...clouds],
    flows,
    links: parts.flatMap((part) => linksTo(part, parts)),
    events: model.semantics === 'lines' ? [] : (model.events ?? []).map(eventOf),
    isPlain: model.semantics === 'lines',
  };
}

function eventOf({ when, direction, set, stop }: ModelEvent): GraphEvent {
  return { when, direction: direction ?? null, sets: set ?? [], stops: stop ?? false };
}

const cloud: Omit<GraphNode, 'id'> = {
  kind: 'cloud',
  name: '',
  formula: null,
  start: null,
  readsTime: false,
  hasTable: false,
  isMovable: false,
  isArray: false,
  isMade: true,
};

/** Names hold no tab, so that this is no name. */
function cloudId(flow: string, end: 'from' | 'to'): string {
  return `${flow}\t${end}`;
}

/** Whether an id is that of a cloud. */
export function isCloud(id: string): boolean {
  return id.includes('\t');
}

function kindOf({ kind, hasTable }: Part): NodeKind {
  if (kind === 'stock' || kind === 'flow' || kind === 'constant') return kind;
  return hasTable ? 'table' : 'auxiliary';
}

function linksTo({ name: to, reads, readsAtStart }: Part, parts: readonly Part[]): GraphLink[] {
  const now = new Set(reads);
  const ever = new Set([...reads, ...readsAtStart]);
  return parts
    .filter(({ name }) => ever.has(name) && name !== to)
    .map(({ name }) => ({ from: name, to, isAtStart: !now.has(name) }));
}
