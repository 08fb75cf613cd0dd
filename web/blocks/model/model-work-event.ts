/** What a pupil does with a model on the workbench; the model block knows nothing of storage. */
import type { Workpiece } from '../../models/workbench-session.ts';

/** The model was changed, or a run was kept; null when it is as the author made it again. */
export class ModelWorkEvent extends Event {
  static readonly type = 'ek-model-work';
  readonly block: string;
  readonly workpiece: Workpiece | null;

  constructor(block: string, workpiece: Workpiece | null) {
    super(ModelWorkEvent.type, { bubbles: true });
    this.block = block;
    this.workpiece = workpiece;
  }
}

declare global {
  interface HTMLElementEventMap {
    'ek-model-work': ModelWorkEvent;
  }
}
