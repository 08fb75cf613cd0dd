/**
 * The public face of mechanics: scenes as data, and what is measured on their motion.
 *
 * The stage takes a scene, changes it where the pupil does (`withControl`, `withPosition`,
 * `withVelocity`) and draws a trajectory. Three things are imported from their own files, because they
 * are large: `checkScene` (check-scene.ts, the schema), `createSimulation` (create-simulation.ts, the
 * engines), which belongs in a worker and is advanced in small leaps, and `modelOfScene`
 * (formula/model-of-scene.ts).
 */
export type { Body, Control, Motion, Scene } from './world.ts';
export type { SceneFault, Obstacle } from './fault.ts';
export { chooseMotion, prepareScene, whyNot } from './choose-motion.ts';
export { controlValue, withControl, type NumberPlace } from './controls.ts';
export {
  numberAt,
  numberedParts,
  settableNumbers,
  statedNumbers,
  withNumber,
  type NumberedPart,
} from './scene-numbers.ts';
export { withPosition, withVelocity } from './start-state.ts';
export type { Simulation } from './simulation.ts';
export {
  findQuantity,
  findSeries,
  rowAt,
  type Accuracy,
  type BodyTrack,
  type ForceKind,
  type ForceTrack,
  type Quantity,
  type QuantityKind,
  type Trajectory,
  type TrajectoryEnd,
} from './trajectory.ts';
export {
  chiSquare,
  discGasPressure,
  maxwellHistogram,
  meanPressure,
  speedHistogram,
  speedsAt,
} from './measure/gas.ts';
export { sceneNames, readyScene, type SceneName } from './scenes/index.ts';
