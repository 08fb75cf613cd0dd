/** Whether something is a scene that can be calculated, or everything that is wrong with it. */
import { Value } from 'typebox/value';
import { checkParts } from './check-parts.ts';
import { controlValue, withControl } from './controls.ts';
import { sceneFault, type SceneFault } from './fault.ts';
import { isScene } from './is-scene.ts';
import { seriesNames } from './series-names.ts';
import { Scene, type Control, type Motion } from './world.ts';

/** A scene, or its faults in the order of reading. */
export type CheckedScene =
  | { readonly ok: true; readonly scene: Scene }
  | { readonly ok: false; readonly faults: readonly SceneFault[] };

/** Checks a value from outside. Never throws. */
export function checkScene(value: unknown): CheckedScene {
  if (!isScene(value)) {
    const [first] = Value.Errors(Scene, value);
    const path = first?.instancePath ?? '';
    return { ok: false, faults: [sceneFault('scene-shape', { part: 'scene' }, { path })] };
  }
  const parts = checkParts(value);
  if (!parts.ok) return parts;
  const faults = [...checkControls(value), ...checkGraphs(value, parts.motion)];
  return faults.length > 0 ? { ok: false, faults } : { ok: true, scene: value };
}

function checkControls(scene: Scene): readonly SceneFault[] {
  return (scene.controls ?? []).flatMap((control) => {
    const code = controlProblem(scene, control);
    const { property } = control;
    const item = control.id === undefined ? {} : { item: control.id };
    return code === null ? [] : [sceneFault(code, { part: 'controls', ...item }, { property })];
  });
}

function checkGraphs(scene: Scene, motion: Motion): readonly SceneFault[] {
  const drawn = (scene.view.graphs ?? []).flatMap(({ y }) => y);
  if (drawn.length === 0) return [];
  const known = new Set(seriesNames(scene, motion));
  return drawn
    .filter((name) => !known.has(name))
    .map((name) => sceneFault('scene-unknown-series', { part: 'view' }, { name }));
}

/** What is wrong with a control: it must be of a number, its bounds in order and within the schema. */
function controlProblem(
  scene: Scene,
  control: Control,
): 'scene-not-a-control' | 'scene-bad-range' | null {
  if (controlValue(scene, control) === null) return 'scene-not-a-control';
  const fits = [control.min, control.max].every((value) =>
    Value.Check(Scene, withControl(scene, control, value)),
  );
  return control.min < control.max && fits ? null : 'scene-bad-range';
}
