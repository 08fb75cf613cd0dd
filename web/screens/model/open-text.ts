/** From the text of a file or link to something to work on. */
import { modelFaultSentence } from '#text/model-faults.ts';
import { modelPageWords } from '#text/model-page.ts';
import type { ModelFault } from '#core/models/fault.ts';
import type { KeptRun } from '#core/models/kept/kept-run.ts';
import {
  longestReportText,
  mostRuns,
  reportParts,
  type Report,
  type ReportPart,
  type Workpiece,
} from '#core/models/kept/workpiece.ts';

export type OpenTrouble =
  | { readonly reason: 'not-a-model' | 'too-large' | 'broken-link' }
  | { readonly reason: 'faults'; readonly faults: readonly ModelFault[] };

export type Opened =
  /** `run` is the one that is to be shown, where a link says so. */
  | { readonly ok: true; readonly workpiece: Workpiece; readonly run: KeptRun | null }
  | ({ readonly ok: false } & OpenTrouble);

/** Reads a text of any kind; the readers are loaded when they are needed. */
export async function openText(name: string, text: string): Promise<Opened> {
  const [{ readModel }, { withGraph, withSliders }] = await Promise.all([
    import('#core/models/exchange/read-model.ts'),
    import('#core/models/authoring/ready-to-explore.ts'),
  ]);
  const read = readModel(name, text);
  if (!read.ok) return read;
  const definition = withSliders(withGraph(read.definition));
  const runs = runsIn(read.json, readModel);
  const report = reportIn(read.json);
  const workpiece = { definition, runs, ...(report === null ? {} : { report }) };
  return { ok: true, workpiece, run: runs.find(({ id }) => id === shownIn(read.json)) ?? null };
}

/** The kept runs beside the model in our own files; what does not fit is left out. */
function runsIn(
  json: unknown,
  readModel: (name: string, text: string) => { readonly ok: boolean },
): readonly KeptRun[] {
  if (typeof json !== 'object' || json === null || !('runs' in json)) return [];
  if (!('definition' in json) || !Array.isArray(json.runs)) return [];
  return json.runs.filter((run): run is KeptRun => isKeptRun(run, readModel)).slice(0, mostRuns);
}

/** The id of the run that a link is about. */
function shownIn(json: unknown): unknown {
  return typeof json === 'object' && json !== null && 'open' in json ? json.open : null;
}

/** What was written about the runs; only texts are taken over. */
function reportIn(json: unknown): Report | null {
  if (typeof json !== 'object' || json === null || !('report' in json)) return null;
  const { texts, runs } = (json.report ?? {}) as Record<string, unknown>;
  if (typeof texts !== 'object' || texts === null || !Array.isArray(runs)) return null;
  const known = reportParts.flatMap((part): readonly (readonly [ReportPart, string])[] => {
    const text = (texts as Record<string, unknown>)[part];
    return typeof text === 'string' ? [[part, text.slice(0, longestReportText)]] : [];
  });
  return {
    texts: Object.fromEntries(known),
    runs: runs.filter((id): id is string => typeof id === 'string').slice(0, mostRuns),
  };
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
