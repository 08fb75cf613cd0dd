/**
 * Somebody's work on one model of a page, as several devices and the server have it. Two states of
 * it always merge, in any order and however often, without a question to anybody:
 *
 * - kept runs are joined by id; one that was removed stays removed;
 * - of a model that was changed in two places at once the last change is the present model, and the
 *   other is there as a run;
 * - of texts that were typed in two places at once both are there, one below the other.
 */
import { Type } from 'typebox';
import { ModelDefinition } from '../definition.ts';
import { KeptRun } from './kept-run.ts';
import type { Seen, Stamp, Version } from './versions.ts';
import { longestReportText, reportParts, type ReportPart } from './workpiece.ts';

/** Characters of the JSON of all work on one model. */
const largestWork = 600_000;

/** A text of a report, or `runs`: the ids of the runs in it, with spaces between them. */
export type WorkText = ReportPart | 'runs';

/** A run by its id; null where it was removed. */
export interface RunEntry extends Stamp {
  readonly id: string;
  /** The count at which it was kept first: the order in which runs are shown. */
  readonly made: number;
  readonly run: KeptRun | null;
}

export interface ModelWork {
  /** What was seen of every device that worked on it. */
  readonly seen: Seen;
  /** The model now, null for the author's; several where devices changed it apart. */
  readonly models: readonly Version<ModelDefinition | null>[];
  /** Each id once, in the order of ids. */
  readonly runs: readonly RunEntry[];
  /** By part, in the order of parts; a part that nobody wrote is absent. */
  readonly texts: readonly WorkTexts[];
}

export interface WorkTexts {
  readonly part: WorkText;
  readonly versions: readonly Version<string>[];
}

/** Nobody has done anything yet. */
export const noWork: ModelWork = { seen: {}, models: [], runs: [], texts: [] };

const mostEntries = 1_000;
const mostDevices = 200;

const closed = { additionalProperties: false };
const stamp = {
  count: Type.Integer({ minimum: 1, maximum: 9_000_000_000_000 }),
  writer: Type.String({ pattern: '^[a-z2-7]{8}$' }),
};
const versionsOf = <Value extends Parameters<typeof Type.Array>[0]>(value: Value) =>
  Type.Array(Type.Object({ ...stamp, value }, closed), { maxItems: 100 });

/** The form in which {@link ModelWork} is sent and stored. */
export const ModelWorkSchema = Type.Object(
  {
    seen: Type.Record(stamp.writer, stamp.count, { maxProperties: mostDevices, ...closed }),
    models: versionsOf(Type.Union([Type.Null(), ModelDefinition])),
    runs: Type.Array(
      Type.Object(
        {
          id: KeptRun.properties.id,
          made: stamp.count,
          ...stamp,
          run: Type.Union([Type.Null(), KeptRun]),
        },
        closed,
      ),
      { maxItems: mostEntries },
    ),
    texts: Type.Array(
      Type.Object(
        {
          part: Type.Union([...reportParts, 'runs' as const].map((part) => Type.Literal(part))),
          // two texts may have been joined
          versions: versionsOf(Type.String({ maxLength: 2 * longestReportText })),
        },
        closed,
      ),
      { maxItems: reportParts.length + 1 },
    ),
  },
  closed,
);

/** Whether this is more than is kept of one model; `size` is the length of its JSON. */
export function isTooLarge({ seen, runs }: ModelWork, size: number): boolean {
  return size > largestWork || runs.length > mostEntries || Object.keys(seen).length > mostDevices;
}
