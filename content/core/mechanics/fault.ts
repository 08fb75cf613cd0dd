/**
 * What can be wrong with a scene: codes and parameters, no sentences (content/text/mechanics.ts has
 * one for each code).
 */

/** The part of a scene that a fault points at. */
export type ScenePart =
  | 'scene'
  | 'time'
  | 'bodies'
  | 'fills'
  | 'springs'
  | 'ropes'
  | 'rods'
  | 'walls'
  | 'drives'
  | 'view'
  | 'controls';

/** Why a scene, or a part of it, cannot be calculated in a certain way. */
export type Obstacle =
  /** Bodies that may collide while moving in two directions. */
  | 'collisions-in-the-plane'
  /** A body that may turn over when it touches something. */
  | 'turns'
  /** Friction where a body that is free to leave touches a wall. */
  | 'wall-friction'
  /** A rope or rod between two bodies that move, or a rope with mass. */
  | 'moving-connection'
  /** A rope that is not taut at the start. */
  | 'slack-rope'
  /** A body on a rod or rope that may touch a wall. */
  | 'held-near-wall'
  /** A body held by more than one rope, rod or track, or by one of these and a spring. */
  | 'held-twice'
  /** A body on a rod, rope or track in a field other than gravity. */
  | 'field-on-held-body'
  /** More bodies than the limit. */
  | 'too-many-bodies'
  /** Discs fly straight between collisions only: no fields, springs, ropes, rods, drag or drives. */
  | 'force'
  /** Something else than discs and points. */
  | 'shape'
  /** A body on a track, or motion along an axis. */
  | 'track'
  /** Friction between discs makes them turn. */
  | 'friction'
  /** Gravitation or electric force between the bodies. */
  | 'mutual-force';

interface FaultParameters {
  /** It does not fit the schema; `path` is where. */
  'scene-shape': { readonly path: string };
  'scene-id-twice': { readonly id: string };
  'scene-unknown-id': { readonly id: string };
  'scene-nothing-moves': object;
  'scene-too-many-bodies': { readonly limit: number };
  'scene-too-many-rows': { readonly limit: number };
  'scene-too-many-steps': { readonly limit: number };
  /** Both ends are the same. */
  'scene-no-length': object;
  'scene-rope-too-short': { readonly length: number; readonly needed: number };
  'scene-off-track': { readonly wall: string };
  'scene-off-axis': { readonly axis: 'x' | 'y' };
  'scene-overlap': { readonly other: string };
  'scene-fill-too-full': { readonly count: number };
  'scene-density-missing': object;
  'scene-unknown-series': { readonly name: string };
  'scene-not-a-control': { readonly property: string };
  'scene-bad-range': { readonly property: string };
  'scene-motion-impossible': {
    readonly motion: 'formula' | 'discs' | 'contacts';
    readonly obstacle: Obstacle;
  };
}

/** The code of a fault in a scene. */
export type SceneFaultCode = keyof FaultParameters;

/** Where a fault stands: a part and, in a list, the id of the item. */
export interface ScenePlace {
  readonly part: ScenePart;
  readonly item?: string;
}

/** One fault: its code, its place, and the parameters that belong to the code. */
export type SceneFault = {
  [Code in SceneFaultCode]: {
    readonly code: Code;
    readonly place: ScenePlace;
  } & FaultParameters[Code];
}[SceneFaultCode];

/** Makes one fault, its parameters checked against the catalogue. */
export function sceneFault<Code extends SceneFaultCode>(
  code: Code,
  place: ScenePlace,
  parameters: FaultParameters[Code],
): SceneFault {
  return { code, place, ...parameters } as unknown as SceneFault;
}
