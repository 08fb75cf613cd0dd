/** Changes an author makes to what pupils may set in a scene. */
import { isScene } from './is-scene.ts';
import { numberAt, withNumber } from './scene-numbers.ts';
import type { NumberPlace } from './controls.ts';
import type { Control, Scene } from './world.ts';

/** Stops on a slider that an author has not set otherwise. */
const stops = 100;

/** Whether a control is of this number. */
export const isOf = (control: NumberPlace, { part, id, property }: NumberPlace): boolean =>
  control.part === part && control.id === id && control.property === property;

/**
 * The scene in which pupils may set this number too, around its present value; the same object if
 * they already may, or if there is no such number.
 */
export function withOffered(scene: Scene, place: NumberPlace): Scene {
  const { controls = [] } = scene;
  const value = numberAt(scene, place);
  if (value === null || controls.some((one) => isOf(one, place))) return scene;
  const size = Math.abs(value) === 0 ? 1 : Math.abs(value);
  const fits = (bound: number): boolean => isScene(withNumber(scene, place, bound));
  const min = [value < 0 ? -2 * size : 0, size / 10].find(fits) ?? value;
  const max = [2 * size, size, 1].find((bound) => bound > min && fits(bound)) ?? value;
  const step = place.property === 'count' ? 1 : roundStep((max - min) / stops);
  const control: Control = { ...place, min: round(min), max: round(max), step };
  return { ...withNumber(scene, place, value), controls: [...controls, control] };
}

/** The scene in which pupils may not set this number. */
export function withoutOffered(scene: Scene, place: NumberPlace): Scene {
  const { controls = [] } = scene;
  return { ...scene, controls: controls.filter((one) => !isOf(one, place)) };
}

/** The scene with another bound or step for what pupils may set. */
export function withBound(
  scene: Scene,
  place: NumberPlace,
  bound: 'min' | 'max' | 'step',
  value: number,
): Scene {
  const { controls = [] } = scene;
  const changed = controls.map((one) => (isOf(one, place) ? { ...one, [bound]: value } : one));
  return { ...scene, controls: changed };
}

/** To three figures, so that bounds are numbers for people. */
const round = (value: number): number => Number(value.toPrecision(3));

/** The largest of 1, 2, 5 times a power of ten that is not above `size`. */
function roundStep(size: number): number {
  if (!(size > 0)) return 1;
  const power = 10 ** Math.floor(Math.log10(size));
  const factor = [5, 2, 1].find((each) => each * power <= size * (1 + 1e-9)) ?? 1;
  return Number((factor * power).toPrecision(1));
}
