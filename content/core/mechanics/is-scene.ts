/** The form of a scene, apart from the engines that calculate it. */
import { Value } from 'typebox/value';
import { Scene } from './world.ts';

/** Whether a value has the form of a scene; what is in it may still not go together. */
export function isScene(value: unknown): value is Scene {
  return Value.Check(Scene, value);
}
