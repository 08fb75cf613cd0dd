/** What every kind of block says about itself; editor, player, checker and packages read it here. */
import type { MarkSpec, Node, NodeSpec } from 'prosemirror-model';
import type { SceneFault } from '../mechanics/fault.ts';
import type { Scene } from '../mechanics/world.ts';
import type { Predicate } from '../models/analysis/questions/predicate.ts';
import type { ModelDefinition } from '../models/index.ts';
import type { Fault } from './fault.ts';

/** As much of an element as the node specs read, so that they need no DOM classes. */
export interface ElementReader {
  readonly nodeName: string;
  readonly textContent: string | null;
  readonly childNodes: ArrayLike<unknown>;
  getAttribute(name: string): string | null;
}

/** How the editor's properties panel edits one attribute; its label is in content/text/blocks.ts. */
export interface AttributeField {
  readonly attribute: string;
  readonly input:
    | 'line'
    | 'number'
    | 'switch'
    | 'select'
    | 'formula'
    | 'medium'
    | 'model'
    | 'names'
    | 'columns'
    | 'fragment'
    | 'term'
    | 'predicate'
    | 'scene';
  readonly options?: readonly string[];
  readonly required?: boolean;
}

/** What a block may refer to; the checker asks the module it stands in. */
export interface CheckContext {
  hasTerm(id: string): boolean;
  hasFragment(id: string): boolean;
  hasMedium(path: string): boolean;
  /** Parameter names of the model, or null when there is no such model. */
  modelParameters(id: string): readonly string[] | null;
  model(id: string): ModelDefinition | null;
  /** Null where engines are not loaded (yet): what they would say is then left unsaid. */
  readonly simulation: SimulationChecks | null;
}

/** What can be said of a block by running what is in it. */
export interface SimulationChecks {
  /** Whether the model can be run. */
  canRun(model: ModelDefinition): boolean;
  /** What a predicate asks that this model, which can run, does not have: each as it was written. */
  unanswerable(predicate: Predicate, model: ModelDefinition): readonly string[];
  sceneFaults(scene: Scene): readonly SceneFault[];
}

export interface BlockDescriptor {
  readonly kind: string;
  /** Node specs by node name; the first is the block itself, the others are its parts. */
  readonly nodes?: Readonly<Record<string, NodeSpec>>;
  readonly marks?: Readonly<Record<string, MarkSpec>>;
  /** Whether the reader brings it to life with an element of web/blocks/<kind>. */
  readonly interactive: boolean;
  /** Whether a pupil answers it; then content/core/blocks/questions.ts knows how to mark it. */
  readonly question: boolean;
  readonly fields: readonly AttributeField[];
  /** Faults of one node (or one marked text) of this kind; empty when it may be published. */
  readonly check: (node: Node, context: CheckContext) => readonly Fault[];
}

/** For kinds in which the schema alone already keeps out everything wrong. */
export const nothingToCheck = (): readonly Fault[] => [];
