/**
 * The workbench in the place of a player: opened on demand, for it is a large part of the program,
 * and told about what changes on it.
 */
import type { ModelDefinition } from '#core/models/index.ts';
import type { RunPlace } from '../../models/player/run-controls.ts';
import { valuesFor } from '../../models/player/views.ts';
import type { ParameterValues } from '../../models/run/model-run.ts';
import '../../models/workbench/ek-model-workbench.ts';
import type { EkModelWorkbench } from '../../models/workbench/ek-model-workbench.ts';
import { freshWork, type Workpiece, WorkbenchSession } from '../../models/workbench-session.ts';

/** Rest after which a change is told, in milliseconds. */
const tellAfter = 300;

/** What a reader did in a player. */
export interface PlayedModel {
  readonly moved: ParameterValues;
  /** Null for the model's own. */
  readonly step: number | null;
  readonly place: RunPlace;
}

export interface BlockBench {
  readonly element: EkModelWorkbench;
  readonly session: WorkbenchSession;
  /** Goes on with what the reader moved in the player, as far as this model has it too. */
  continueFrom(before: PlayedModel): void;
  /** Work that was done elsewhere; false, and nothing changes, as long as a change here is not told. */
  receive(work: Workpiece): boolean;
  /** Tells what was not told yet, and lets go. */
  close(): void;
}

/** A workbench with this work; `onWork` is called with null when all is as the author made it. */
export function openBlockBench(
  original: ModelDefinition,
  workpiece: Workpiece | null,
  onWork: (workpiece: Workpiece | null) => void,
): BlockBench {
  const fresh = freshWork(original);
  const session = new WorkbenchSession(workpiece ?? fresh, original);
  const element = document.createElement('ek-model-workbench');
  element.session = session;
  let told = JSON.stringify(session.workpiece);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tell = (): void => {
    clearTimeout(timer);
    const now = JSON.stringify(session.workpiece);
    if (now === told) return;
    told = now;
    onWork(now === JSON.stringify(fresh) ? null : session.workpiece);
  };
  session.subscribe(() => {
    clearTimeout(timer);
    timer = setTimeout(tell, tellAfter);
  });
  addEventListener('pagehide', tell);
  return {
    element,
    session,
    continueFrom({ moved, step, place }) {
      const values = valuesFor(session.state.definition, moved);
      if (step !== null) session.setStep(step);
      // As if still moving: these values were chosen, and told, in the player.
      if (step !== null || Object.keys(values).length > 0) session.set(values, true);
      element.place = place;
    },
    receive(work) {
      if (JSON.stringify(session.workpiece) !== told) return false;
      session.receive(work);
      told = JSON.stringify(session.workpiece);
      return true;
    },
    close() {
      removeEventListener('pagehide', tell);
      tell();
      session.close();
      element.remove();
    },
  };
}
