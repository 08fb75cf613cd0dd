/**
 * The workbench in the place of a player: opened on demand, for it is a large part of the program,
 * and told about what changes on it.
 */
import type { ModelDefinition } from '#core/models/index.ts';
import '../../models/workbench/ek-model-workbench.ts';
import { freshWork, type Workpiece, WorkbenchSession } from '../../models/workbench-session.ts';

/** Rest after which a change is told, in milliseconds. */
const tellAfter = 300;

export interface BlockBench {
  readonly element: HTMLElement;
  readonly session: WorkbenchSession;
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
    close() {
      removeEventListener('pagehide', tell);
      tell();
      session.close();
      element.remove();
    },
  };
}
