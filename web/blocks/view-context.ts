/** What the view of a block in the editor may ask of what is around it. */
import type { ModelDefinition } from '#core/models/index.ts';
import type { Fragment, Term } from '#core/module/module.ts';
import type { Node } from 'prosemirror-model';
import type { EditorView, NodeView } from 'prosemirror-view';

/** As much of the E-klas as blocks show. */
export interface BlockSurroundings {
  terms(): readonly Term[];
  fragments(): readonly Fragment[];
  models(): readonly ModelDefinition[];
  mediumAddress(path: string): string | null;
}

export interface ViewContext {
  readonly surroundings: BlockSurroundings;
  /** Opens the little editor of the formula at this position. */
  editFormula(pos: number): void;
  /** Lets the author choose an image for the figure at this position. */
  chooseImage(pos: number): void;
  /** Calls back when terms, models or media have changed; returns what ends that. */
  onRefresh(listener: () => void): () => void;
}

/** Where a view stands: `getPos` is undefined once the block is gone. */
export interface ViewPlace {
  readonly view: EditorView;
  readonly getPos: () => number | undefined;
  readonly context: ViewContext;
}

export type BlockViewMaker = (node: Node, place: ViewPlace) => NodeView;
