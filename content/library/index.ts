/** Models to begin with: data, in the form of definitions, each loaded when it is wanted. */
import type { ModelDefinition } from '#core/models/index.ts';
import type { Subject } from '#core/module/module.ts';

export interface LibraryModel {
  /** That of its definition. */
  readonly id: string;
  readonly subject: Subject;
  readonly title: string;
  /** In one or two sentences what the model is about. */
  readonly description: string;
  load(): Promise<ModelDefinition>;
}

/** In the order in which they are shown. */
export const libraryModels: readonly LibraryModel[] = [];
