/** From the text of a file or link to something to work on. */
import { modelFaultSentence } from '#text/model-faults.ts';
import { modelPageWords } from '#text/model-page.ts';
import type { ModelFault } from '#core/models/fault.ts';
import type { KeptRun, Workpiece } from '../../models/workbench-session.ts';

export type OpenTrouble =
  | { readonly reason: 'not-a-model' | 'too-large' | 'broken-link' }
  | { readonly reason: 'faults'; readonly faults: readonly ModelFault[] };

export type Opened =
  { readonly ok: true; readonly workpiece: Workpiece } | ({ readonly ok: false } & OpenTrouble);

/** Reads a text of any kind; the readers are loaded when they are needed. */
export async function openText(name: string, text: string): Promise<Opened> {
  const [{ readModel }, { withGraph, withSliders }] = await Promise.all([
    import('#core/models/exchange/read-model.ts'),
    import('#core/models/authoring/ready-to-explore.ts'),
  ]);
  const read = readModel(name, text);
  if (!read.ok) return read;
  const definition = withSliders(withGraph(read.definition));
  return { ok: true, workpiece: { definition, runs: runsIn(read.json, readModel) } };
}

/** The kept runs beside the model in our own files; what does not fit is left out. */
function runsIn(
  json: unknown,
  readModel: (name: string, text: string) => { readonly ok: boolean },
): readonly KeptRun[] {
  if (typeof json !== 'object' || json === null || !('runs' in json)) return [];
  if (!('definition' in json) || !Array.isArray(json.runs)) return [];
  return json.runs.filter((run): run is KeptRun => isKeptRun(run, readModel)).slice(0, 50);
}

function isKeptRun(
  run: unknown,
  readModel: (name: string, text: string) => { readonly ok: boolean },
): boolean {
  if (typeof run !== 'object' || run === null) return false;
  const { id, title, definition, parameters, step, isShown } = run as Record<string, unknown>;
  return (
    typeof id === 'string' &&
    typeof title === 'string' &&
    title.length <= 200 &&
    typeof isShown === 'boolean' &&
    (step === null || (typeof step === 'number' && step > 0)) &&
    typeof parameters === 'object' &&
    parameters !== null &&
    Object.values(parameters).every((value) => Number.isFinite(value)) &&
    readModel('', JSON.stringify(definition ?? null)).ok
  );
}

export function troubleSentence(trouble: OpenTrouble, name: string): string {
  const words = modelPageWords.troubles;
  switch (trouble.reason) {
    case 'broken-link':
      return words['broken-link'];
    case 'faults':
      return words.faults(name, trouble.faults.slice(0, 3).map(modelFaultSentence));
    default:
      return words[trouble.reason](name);
  }
}
