/** What the diagram shows of a model and its run: places, values, marks, and what is lit. */
import { symbolParts } from '../quantity.ts';
import type { Table } from '#core/models/definition.ts';
import { diagramOf, type Diagram } from '#core/models/diagram/diagram.ts';
import { dependants, dependencies, explain } from '#core/models/editing/explain.ts';
import type { ModelDefinition } from '#core/models/index.ts';
import type { WorkbenchState } from '../workbench-session.ts';
import type { Comparer } from './comparison.ts';
import { flowNames } from '../flow-names.ts';
import { squeezed } from './diagram-places.ts';
import type { Emphasis, SymbolMark } from './drawing-layers.ts';
import { LiveValues, unitOf } from './live-values.ts';
import { nameWidth, textWidth, valueSize } from './name-text.ts';
import { tableOf } from './part-fields.ts';
import { RunReader } from './run-reader.ts';
import { symbolInWords } from './symbol-words.ts';

/** Room for a number before its unit in a stock, without what a box has anyway; in pixels. */
const figureRoom = 28;

/** Makes what writes the values of the run in a drawing. */
export type MakeValues = (root: ParentNode, diagram: Diagram) => LiveValues;

export class DrawnModel {
  #definition: ModelDefinition | null = null;
  #shown: ModelDefinition | null = null;
  #diagram: Diagram | null = null;
  #reader: RunReader | null = null;
  #makeValues: MakeValues | null = null;
  #tables: ReadonlyMap<string, Table> = new Map();
  #emphasis: Emphasis | null = null;
  #marks: ReadonlyMap<string, SymbolMark> = new Map();
  /** Of what the values and the emphasis were taken. */
  #taken: readonly unknown[] = [];

  get diagram(): Diagram | null {
    return this.#diagram;
  }

  /** The model, or what its lines are as stocks and flows. */
  get shown(): ModelDefinition | null {
    return this.#shown;
  }

  get reader(): RunReader | null {
    return this.#reader;
  }

  get makeValues(): MakeValues | null {
    return this.#makeValues;
  }

  /** The points of relations that have a curve. */
  get tables(): ReadonlyMap<string, Table> {
    return this.#tables;
  }

  /** What is looked at with what it has to do with. */
  get emphasis(): Emphasis | null {
    return this.#emphasis;
  }

  get marks(): ReadonlyMap<string, SymbolMark> {
    return this.#marks;
  }

  /**
   * Lays a model out, with everything where it stood; at first closer together on narrow paper.
   * `lifted` gives what lines are as stocks and flows.
   */
  draw(definition: ModelDefinition, lifted: () => ModelDefinition | null, isNarrow: boolean): void {
    if (definition === this.#definition) return;
    const previous = this.#diagram;
    const measure = measureFor(definition);
    const layOut = (before: Diagram | null): Diagram =>
      diagramOf(definition, { measure, flowNames, ...(before !== null && { previous: before }) });
    const diagram = layOut(previous);
    const isFree = previous === null && definition.diagram === undefined;
    this.#definition = definition;
    this.#diagram = isFree && isNarrow ? layOut(squeezed(diagram)) : diagram;
    this.#shown = lifted() ?? definition;
  }

  /** Lays the next model out by this diagram. */
  layBy(diagram: Diagram): void {
    this.#diagram = diagram;
  }

  /** Takes the run and the marks of a state. */
  take(state: WorkbenchState, compared: Comparer | null): void {
    const { definition, run, selected } = state;
    const taken = [this.#definition, definition, run.run, selected];
    if (taken.some((one, index) => one !== this.#taken[index])) {
      this.#taken = taken;
      const reader = run.run === null ? null : new RunReader(definition, run.run);
      this.#reader = reader;
      this.#makeValues = (root, diagram) => new LiveValues(root, diagram, definition, reader);
      this.#tables = this.#curves();
      this.#emphasis = emphasisOf(this.#shown ?? definition, selected);
    }
    this.#mark(state, compared);
  }

  /** What a symbol is, with its value at a sample. */
  describe(name: string, index: number): string {
    if (this.#diagram === null || this.#definition === null) return name;
    const unit = unitOf(this.#definition, name);
    const value = this.#reader?.written(name, index, unit) ?? '';
    const { base, below } = symbolParts(name);
    // As it is written in the drawing, so that who speaks to the page can say what is seen.
    return symbolInWords(this.#diagram, name, value, this.#marks.get(name)).replace(
      name,
      base + below,
    );
  }

  #curves(): ReadonlyMap<string, Table> {
    const model = this.#shown;
    if (model === null || model.semantics === 'lines') return new Map();
    const named = this.#diagram?.nodes.filter(({ hasTable }) => hasTable) ?? [];
    return new Map(
      named.flatMap(({ name }) => {
        const table = tableOf(model, name);
        return table === null ? [] : [[name, table] as const];
      }),
    );
  }

  #mark({ definition, original, faults }: WorkbenchState, compared: Comparer | null): void {
    const marks = new Map<string, SymbolMark>();
    for (const { name, change } of compared?.compare(original, definition).parts ?? [])
      if (change !== 'removed') marks.set(name, change);
    for (const { item } of faults) if (item !== undefined) marks.set(item, 'faulty');
    for (const { id, formula, start } of this.#diagram?.nodes ?? [])
      if (isBlank(formula) || isBlank(start)) marks.set(id, 'blank');
    const isSame =
      marks.size === this.#marks.size &&
      [...marks].every(([name, mark]) => this.#marks.get(name) === mark);
    if (!isSame) this.#marks = marks;
  }
}

/** The width of a name; in the box of a stock there is room for its value with unit too. */
function measureFor(definition: ModelDefinition): (text: string) => number {
  const stocks = definition.semantics === 'ode' ? definition.stocks : [];
  const units = new Map(stocks.map(({ name }) => [name, unitOf(definition, name)]));
  return (text) => {
    const unit = units.get(text) ?? '';
    const value = unit === '' ? 0 : textWidth(unit, valueSize) + figureRoom;
    return Math.max(nameWidth(text), value);
  };
}

function emphasisOf(definition: ModelDefinition, selected: string | null): Emphasis | null {
  if (selected === null || explain(definition, selected) === null) return null;
  const near = [...dependencies(definition, selected), ...dependants(definition, selected)];
  return { selected, near: new Set(near) };
}

function isBlank(text: string | number | null): boolean {
  return typeof text === 'string' && /\.\.\.|…/u.test(text);
}
