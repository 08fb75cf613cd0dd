/** Between the work as it is kept and what a workbench shows of it. */
import type { ModelDefinition } from '../definition.ts';
import type { KeptRun } from './kept-run.ts';
import type { ModelWork, RunEntry, WorkText, WorkTexts } from './model-work.ts';
import { mergeSeen, type Stamp, type Version } from './versions.ts';
import { reportParts, type Report, type ReportPart, type Workpiece } from './workpiece.ts';

/** Words for what two devices did at the same time. */
export interface OtherVersionWords {
  /** The title of a run that holds the other model. */
  readonly run: (title: string) => string;
  /** Stands between two texts. */
  readonly between: string;
}

/**
 * What a workbench shows of the work. `fresh` is the model as its author made it, with the runs that
 * the author named.
 */
export function workpieceOf(
  work: ModelWork,
  fresh: Workpiece,
  words: OtherVersionWords,
): Workpiece {
  const report = reportOf(work, words);
  return {
    definition: work.models.at(-1)?.value ?? fresh.definition,
    runs: runsOf(work, fresh, words),
    ...(report === null ? {} : { report }),
  };
}

function runsOf(
  { models, runs }: ModelWork,
  fresh: Workpiece,
  words: OtherVersionWords,
): readonly KeptRun[] {
  const entries = new Map(runs.map((entry) => [entry.id, entry]));
  const named = fresh.runs.flatMap((run) => {
    const entry = entries.get(run.id);
    return entry === undefined ? [run] : (entry.run ?? []);
  });
  const namedIds = new Set(fresh.runs.map(({ id }) => id));
  const kept = runs
    .filter(({ id }) => !namedIds.has(id))
    .toSorted((one, other) => one.made - other.made || (one.id < other.id ? -1 : 1))
    .flatMap(({ run }) => run ?? []);
  const others = models
    .slice(0, -1)
    .flatMap((version) => otherVersion(version, words))
    .filter(({ id }) => !entries.has(id));
  return [...named, ...kept, ...others];
}

/** A model that lost from a later one, as a run; the author's model is there without. */
function otherVersion(
  { count, writer, value }: Version<ModelDefinition | null>,
  words: OtherVersionWords,
): readonly KeptRun[] {
  if (value === null) return [];
  const id = `version-${writer}-${String(count)}`;
  const title = words.run(value.title).slice(0, 200);
  return [{ id, title, definition: value, parameters: {}, step: null, isShown: false }];
}

function reportOf({ texts }: ModelWork, { between }: OtherVersionWords): Report | null {
  const written = new Map(
    texts.map(({ part, versions }) => [part, versions.map(({ value }) => value)]),
  );
  if (written.size === 0) return null;
  const runs = (written.get('runs') ?? []).flatMap((ids) => ids.split(' '));
  const parts = reportParts.flatMap((part): readonly (readonly [ReportPart, string])[] => {
    // the last one typed first
    const versions = [...new Set((written.get(part) ?? []).toReversed())];
    const text = versions.filter((one) => one !== '').join(part === 'title' ? ' / ' : between);
    return text === '' ? [] : [[part, text]];
  });
  return {
    texts: Object.fromEntries(parts),
    runs: [...new Set(runs)].filter((id) => id !== ''),
  };
}

/** A change that was made while `shown` was on the screen. */
export interface WorkChange {
  readonly shown: ModelWork;
  readonly before: Workpiece;
  readonly after: Workpiece;
  /** As in {@link workpieceOf}. */
  readonly fresh: Workpiece;
  readonly stamp: Stamp;
}

/** A stamp for the next change of this device to `work`. */
export function nextStamp({ seen }: ModelWork, writer: string): Stamp {
  return { writer, count: Math.max(0, ...Object.values(seen)) + 1 };
}

/**
 * The work with a change in it. Only what was on the screen is replaced: what came from another
 * device meanwhile stays. The same change, with the same stamp, applies to `shown` itself too.
 */
export function changeWork(work: ModelWork, change: WorkChange): ModelWork {
  const { shown, before, after, fresh, stamp } = change;
  const models = isSame(before.definition, after.definition)
    ? work.models
    : replaced(work.models, shown.models, {
        ...stamp,
        value: isSame(after.definition, fresh.definition) ? null : after.definition,
      });
  return {
    seen: mergeSeen(work.seen, { [stamp.writer]: stamp.count }),
    models,
    runs: changedRuns(work, change),
    texts: changedTexts(work, change),
  };
}

function replaced<Value>(
  versions: readonly Version<Value>[],
  shown: readonly Version<Value>[],
  version: Version<Value>,
): readonly Version<Value>[] {
  const isShown = ({ count, writer }: Stamp): boolean =>
    shown.some((one) => one.count === count && one.writer === writer);
  return [...versions.filter((one) => !isShown(one)), version];
}

function changedRuns(
  { runs }: ModelWork,
  { shown, before, after, fresh, stamp }: WorkChange,
): readonly RunEntry[] {
  const entries = new Map(runs.map((entry) => [entry.id, entry]));
  const earlier = new Map(before.runs.map((run) => [run.id, run]));
  const put = (id: string, run: KeptRun | null): void => {
    entries.set(id, { id, made: entries.get(id)?.made ?? stamp.count, ...stamp, run });
  };
  const namedIds = new Set(fresh.runs.map(({ id }) => id));
  const shownIds = new Set(shown.runs.map(({ id }) => id));
  for (const run of after.runs) {
    const same = earlier.get(run.id);
    // a model that lost stays as a run when the versions beside it are replaced
    const isOther = same !== undefined && !namedIds.has(run.id) && !shownIds.has(run.id);
    if (same === undefined || isOther || !isSame(same, run)) put(run.id, run);
  }
  const present = new Set(after.runs.map(({ id }) => id));
  for (const { id } of before.runs) if (!present.has(id)) put(id, null);
  return [...entries.values()].sort(({ id }, { id: next }) => (id < next ? -1 : 1));
}

function changedTexts(
  { texts }: ModelWork,
  { shown, before, after, stamp }: WorkChange,
): readonly WorkTexts[] {
  const versionsIn = (list: readonly WorkTexts[], part: WorkText) =>
    list.find((one) => one.part === part)?.versions ?? [];
  const parts: readonly WorkText[] = [...reportParts, 'runs'];
  return parts
    .flatMap((part) => {
      const value = textIn(after, part);
      const versions =
        textIn(before, part) === value
          ? versionsIn(texts, part)
          : replaced(versionsIn(texts, part), versionsIn(shown.texts, part), { ...stamp, value });
      return versions.length === 0 ? [] : [{ part, versions }];
    })
    .sort((one, other) => (one.part < other.part ? -1 : 1));
}

function textIn({ report }: Workpiece, part: WorkText): string {
  return part === 'runs' ? (report?.runs ?? []).join(' ') : (report?.texts[part] ?? '');
}

function isSame(one: unknown, other: unknown): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other);
}
