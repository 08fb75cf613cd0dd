/**
 * What was pointed at in a film or photo: the ends of a known length, the axes, and the object at one
 * moment after another. Values, and functions from values to values; no DOM.
 */
import {
  angleTo,
  pixelSize,
  rowsOfMarks,
  type Calibration,
  type Mark,
  type Place,
} from '#core/models/measurements/calibration.ts';
import type { MeasuredData } from '#core/models/definition.ts';
import { dataWords, filmWords as words } from '#text/measure.ts';

/** What is pointed at next. */
export type FilmTool = keyof typeof words.tool;

export const filmTools: readonly FilmTool[] = ['from', 'to', 'origin', 'axis', 'object'];

/** What comes after a tool was used: first a scale, then the object. */
const nextTool: Readonly<Record<FilmTool, FilmTool>> = {
  from: 'to',
  to: 'origin',
  origin: 'object',
  axis: 'object',
  object: 'object',
};

export interface FilmPoints {
  readonly tool: FilmTool;
  readonly anchors: Readonly<Partial<Record<Exclude<FilmTool, 'object'>, Place>>>;
  /** In the order of time. */
  readonly marks: readonly Mark[];
  /** Of what is between `from` and `to`, in metres; null while it is no number. */
  readonly length: number | null;
  /** Whether the y-axis points down. */
  readonly isDown: boolean;
}

export const noPoints: FilmPoints = {
  tool: 'from',
  anchors: {},
  marks: [],
  length: 1,
  isDown: false,
};

/** Time in seconds, x and y in metres. */
export type FilmRows = ReturnType<typeof rowsOfMarks>;

/** A place for the tool in hand, `time` seconds from the begin; the next tool comes after it. */
export function pointed(points: FilmPoints, place: Place, time: number): FilmPoints {
  const { tool, anchors, marks } = points;
  if (tool !== 'object') {
    return { ...points, anchors: { ...anchors, [tool]: place }, tool: nextTool[tool] };
  }
  // The same moment once more is another place for it.
  const others = marks.filter((mark) => Math.abs(mark.time - time) > 1e-6);
  const all = [...others, { ...place, time }].sort((one, other) => one.time - other.time);
  return { ...points, marks: all };
}

/** Another clock: what was marked keeps its place in the film. */
export function rescaled(points: FilmPoints, scale: number): FilmPoints {
  return { ...points, marks: points.marks.map((mark) => ({ ...mark, time: mark.time * scale })) };
}

/** The marks along the axes, from the first on; none as long as there is no scale. */
export function rowsOf(points: FilmPoints): FilmRows {
  const calibration = calibrationOf(points);
  const { marks } = points;
  return calibration === null ? [] : rowsOfMarks(marks, calibration, marks[0]?.time ?? 0);
}

/** The columns that come of it; `file` is the name of the film. */
export function dataOf(points: FilmPoints, file: string): MeasuredData {
  const { labels, units } = words;
  return {
    title: dataWords.filmTitle,
    source: dataWords.filmSource(file),
    columns: [
      { label: labels.time, unit: units.time },
      { label: dataWords.position.x, unit: units.place },
      { label: dataWords.position.y, unit: units.place },
    ],
    rows: rowsOf(points).map((row) => [...row]),
  };
}

function calibrationOf({ anchors, length, isDown }: FilmPoints): Calibration | null {
  const { from, to, origin, axis } = anchors;
  if (from === undefined || to === undefined || length === null) return null;
  const zero = origin ?? from;
  const angle = axis === undefined ? 0 : angleTo(zero, axis);
  const calibration = { from, to, length, origin: zero, angle, isDown };
  return pixelSize(calibration) === null ? null : calibration;
}
