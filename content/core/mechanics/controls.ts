/** The numbers of a scene that a pupil may move: reading one, and a scene with another value. */
import type { Control, Scene } from './world.ts';

type Json = Readonly<Record<string, unknown>>;

/** Where a number of a scene is. */
export type NumberPlace = Pick<Control, 'part' | 'id' | 'property'>;

/** The present value of a number, or null if the scene has no such number. */
export function controlValue(scene: Scene, control: NumberPlace): number | null {
  const owner = ownerOf(scene, control);
  const [first = '', second] = control.property.split('.');
  const value = owner?.[first];
  const found = second === undefined || !isObject(value) ? value : value[second];
  return typeof found === 'number' ? found : null;
}

/** The scene with another value; the same object if the control is of nothing in it. */
export function withControl(scene: Scene, control: NumberPlace, value: number): Scene {
  const owner = ownerOf(scene, control);
  const [first = '', second] = control.property.split('.');
  if (owner === null || controlValue(scene, control) === null) return scene;
  const before = owner[first];
  const after = second === undefined || !isObject(before) ? value : { ...before, [second]: value };
  const changed = { ...owner, [first]: after };
  const part: unknown = scene[control.part];
  const list = Array.isArray(part)
    ? part.map((one: unknown) => (one === owner ? changed : one))
    : changed;
  return { ...scene, [control.part]: list } as Scene;
}

/** The item (or the fields) that a control is of. */
function ownerOf(scene: Scene, { part, id }: NumberPlace): Json | null {
  const found: unknown = scene[part];
  if (!Array.isArray(found)) return isObject(found) ? found : null;
  return (found as readonly Json[]).find((one) => one['id'] === id) ?? null;
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
