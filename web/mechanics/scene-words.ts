/** A scene and its moments in sentences. No DOM. */
import type { Scene, Trajectory } from '#core/mechanics/index.ts';
import { sceneAbout, sceneFaultSentence } from '#text/mechanics.ts';
import { stageText } from '#text/mechanics-stage.ts';
import { listed } from '#text/models.ts';
import { formatNumber } from '#text/number.ts';
import { amount, durationInWords, percentage, timeAmount } from './amounts.ts';
import { graphKey } from './quantity-choice.ts';
import type { FinishedMotion, MotionTrouble } from './scene-run.ts';
import type { StageMoment } from './stage-moment.ts';

/** More places than this are not told one after another. */
const fewBodies = 4;

/** What there is to see, and how long. */
export function sceneInWords(scene: Scene, trajectory: Trajectory | null): string {
  const words = stageText.summary;
  const names = scene.bodies.map(({ id, label }) => label ?? id);
  const count = trajectory?.bodies.length ?? names.length;
  const end = trajectory?.time.at(-1) ?? scene.time.end;
  return [
    sceneAbout(scene),
    count <= 2 * fewBodies && names.length > 0 ? words.bodies(names) : words.many(count),
    words.run(durationInWords(end)),
  ].join(' ');
}

/** Where the bodies are at a moment. */
export function momentInWords(scene: Scene, { time, bodies }: StageMoment, end: number): string {
  const words = stageText.summary;
  const shown = bodies.filter(({ id }) => scene.bodies.some((body) => body.id === id));
  const at = words.at(timeAmount(time, end));
  if (shown.length === 0 || shown.length > fewBodies) return at.replace(':', '.');
  const places = shown.map(({ id, x, y, vx, vy }) => {
    const label = scene.bodies.find((body) => body.id === id)?.label ?? id;
    return words.place(label, amount(x, 'm'), amount(y, 'm'), amount(Math.hypot(vx, vy), 'm/s'));
  });
  return `${at} ${listed(places)}.`;
}

/** How it was calculated and how exactly, and why it ends before its end. */
export function accuracyInWords(run: FinishedMotion): readonly string[] {
  const { trajectory, motion } = run;
  const { accuracy, end, time } = trajectory;
  const last = time.at(-1) ?? 0;
  const part = (value: number | null): string | null =>
    value === null ? null : (percentage(value) ?? stageText.exact);
  const [energy, momentum] = [part(accuracy.energy), part(accuracy.momentum)];
  return [
    // With contacts what the run itself measures is the energy gained, which says little.
    stageText.accuracy(motion, motion === 'contacts' ? null : energy, momentum),
    ...(motion === 'contacts' ? contactsInWords(run, energy) : []),
    stageText.end(end.reason, durationInWords(last)),
    ...(end.reason === 'stopped' ? stopInWords(run) : []),
  ].filter((sentence) => sentence !== '');
}

/** How far matter-js is off in what this scene has, as the tests measure it. */
function contactsInWords({ scene }: FinishedMotion, energy: string | null): readonly string[] {
  const words = stageText.contacts;
  const { bodies, fills = [], ropes = [] } = scene;
  const hasBodies = bodies.some(({ fixed }) => fixed !== true) || fills.length > 0;
  return [
    ...(hasBodies ? [words.bounce] : []),
    ...(bodies.some(({ friction = 0 }) => friction > 0) ? [words.slide] : []),
    ...(ropes.some(({ chain }) => chain !== undefined) ? [words.chain] : []),
    ...(energy === null ? [] : [words.gain(energy)]),
  ];
}

/** A run is stopped by a wall or by a rope; where a scene has both it does not say which. */
function stopInWords({ scene }: FinishedMotion): readonly string[] {
  const hasWall = (scene.walls ?? []).some(({ endsRun }) => endsRun === true);
  const hasRope = (scene.ropes ?? []).length > 0;
  if (hasWall === hasRope) return [];
  return [hasWall ? stageText.stoppedBy.wall : stageText.stoppedBy.rope];
}

/** What went wrong and what to do. */
export function troubleInWords(trouble: MotionTrouble): readonly string[] {
  switch (trouble.kind) {
    case 'faults':
      return trouble.faults.slice(0, 3).map(sceneFaultSentence);
    case 'too-long':
      return [stageText.tooLong];
    case 'error':
      return [stageText.error];
  }
}

/** The graphs of a scene with their keys and titles. */
export function graphTitles({ view }: Scene): readonly (readonly [key: string, title: string])[] {
  return (view.graphs ?? []).map(({ title, y }, index) => [graphKey(index), title ?? listed(y)]);
}

/** How time runs beside that of the world; `pace` in seconds of the scene for one of ours. */
export function paceInWords(pace: number): string {
  const { time } = stageText;
  if (!Number.isFinite(pace) || pace === 0) return '';
  if (Math.abs(pace - 1) < 0.01) return time.real;
  if (pace > 1e3 || pace < 1e-3) return time.scaled(durationInWords(pace));
  return pace > 1 ? time.faster(formatNumber(pace, 2)) : time.slower(formatNumber(1 / pace, 2));
}

/** Whether a hand can move something. */
export function hasMovable({ bodies }: Scene): boolean {
  return bodies.some(({ fixed }) => fixed !== true);
}
