/** Changes that are made in a diagram, as edits of the model in a session. No DOM. */
import { placeAt } from '#core/models/diagram/diagram.ts';
import type { Point } from '#core/models/diagram/geometry.ts';
import { applyModelEdit } from '#core/models/editing/apply-edit.ts';
import { odeFromLines } from '#core/models/editing/between-semantics.ts';
import { explain } from '#core/models/editing/explain.ts';
import { subjectOf, type ModelEdit } from '#core/models/editing/model-edit.ts';
import { modelParts } from '#core/models/editing/model-parts.ts';
import type { ModelDefinition, ModelFault } from '#core/models/index.ts';
import { diagramWords as words, type NewPart } from '#text/diagram.ts';
import { flowNames } from '../flow-names.ts';
import type { WorkbenchSession } from '../workbench-session.ts';

/** The points of a new relation: what goes in comes out, until somebody draws. */
const newTable = {
  kind: 'continuous' as const,
  x: [0, 2, 4, 6, 8, 10],
  y: [0, 2, 4, 6, 8, 10],
};

export class DiagramDesk {
  readonly #session: WorkbenchSession;

  constructor(session: WorkbenchSession) {
    this.#session = session;
  }

  get definition(): ModelDefinition {
    return this.#session.state.definition;
  }

  /** Whether the diagram may be changed: by right, and because there are stocks and flows. */
  get canChange(): boolean {
    return this.mayChange && this.definition.semantics === 'ode';
  }

  /** Whether who made the model lets the diagram be changed. */
  get mayChange(): boolean {
    return this.definition.access?.diagram !== 'read';
  }

  /**
   * Edits that are undone as one, or the fault because of which none is made. One edit alone is also
   * undone together with those on the same subject right before it.
   */
  make(...edits: readonly ModelEdit[]): ModelFault | null {
    const [only] = edits;
    return this.#make(edits, only === undefined || edits.length > 1 ? null : subjectOf(only));
  }

  /** Something new with a name that is free; without a point where there is room. Null where it does not fit. */
  add(kind: Exclude<NewPart, 'flow'>, at: Point | null): string | null {
    const name = this.#freshName(kind);
    return this.#added(name, [newPart(kind, name), ...placed(name, at)]);
  }

  /** A flow between stocks; null is outside the model. */
  addFlow(from: string | null, to: string | null, at: Point | null = null): string | null {
    const name = this.#freshName('flow');
    const ends = { ...(from !== null && { from }), ...(to !== null && { to }) };
    return this.#added(name, [{ kind: 'add-flow', name, ...ends }, ...placed(name, at)]);
  }

  /** One step of a hand or of keys; each is undone by itself. */
  move(name: string, at: Point): ModelFault | null {
    return this.#make(placed(name, at), null);
  }

  /** Takes a part out; the names whose formula has a blank because of it, or null where it stays. */
  remove(name: string): readonly string[] | null {
    const about = explain(this.definition, name);
    const kindOf = (one: string) => explain(this.definition, one)?.kind;
    const isTied = (one: string): boolean => about?.kind === 'flow' && kindOf(one) === 'stock';
    const readers = (about?.usedBy ?? []).filter((one) => !isTied(one));
    if (this.make({ kind: 'remove', name }) !== null) return null;
    if (this.#session.state.selected === name) this.#session.select(null);
    return readers;
  }

  /** What model lines are as stocks and flows; null where they are none. */
  get lifted(): ModelDefinition | null {
    const { definition } = this;
    if (definition.semantics === 'ode') return null;
    const result = odeFromLines(definition, flowNames);
    return result.ok ? result.definition : null;
  }

  /** Makes model lines a model of stocks and flows. */
  lift(): void {
    const { lifted } = this;
    if (lifted !== null) this.#session.change(lifted);
  }

  #make(edits: readonly ModelEdit[], key: string | null): ModelFault | null {
    let { definition } = this;
    for (const edit of edits) {
      const edited = applyModelEdit(definition, edit);
      if (!edited.ok) return edited.fault;
      definition = edited.definition;
    }
    this.#session.change(definition, key);
    return null;
  }

  #added(name: string, edits: readonly ModelEdit[]): string | null {
    if (this.#make(edits, null) !== null) return null;
    this.#session.select(name);
    return name;
  }

  #freshName(kind: NewPart): string {
    const taken = new Set((modelParts(this.definition) ?? []).map(({ name }) => name));
    const base = words.fresh[kind];
    for (let number = 1; ; number += 1) {
      const name = `${base}${String(number)}`;
      if (!taken.has(name)) return name;
    }
  }
}

function newPart(kind: Exclude<NewPart, 'flow'>, name: string): ModelEdit {
  switch (kind) {
    case 'stock':
      // With a number it can be run at once; a blank would stop the whole model.
      return { kind: 'add-stock', name, start: '0' };
    case 'auxiliary':
      return { kind: 'add-auxiliary', name };
    case 'constant':
      return { kind: 'add-constant', name, value: 1 };
    case 'table':
      return { kind: 'add-auxiliary', name, table: newTable };
  }
}

function placed(name: string, at: Point | null): readonly ModelEdit[] {
  return at === null ? [] : [{ kind: 'place', name, ...placeAt(at) }];
}
