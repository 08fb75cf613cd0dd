/** The scenes that are ready to use; content/text/mechanics.ts has their titles. */
import type { Scene } from '../world.ts';
import { bouncingBall } from './bouncing-ball.ts';
import { charge } from './charge.ts';
import { circle } from './circle.ts';
import { collisionLine } from './collision-line.ts';
import { collisionPlane } from './collision-plane.ts';
import { drivenSpring } from './driven-spring.ts';
import { gas } from './gas.ts';
import { incline } from './incline.ts';
import { pendulum } from './pendulum.ts';
import { planets } from './planets.ts';
import { projectile } from './projectile.ts';
import { rope } from './rope.ts';
import { spring } from './spring.ts';
import { stack } from './stack.ts';

/** In the order in which they are offered. */
export const sceneNames = [
  'projectile',
  'bouncing-ball',
  'incline',
  'pendulum',
  'spring',
  'driven-spring',
  'collision-line',
  'collision-plane',
  'circle',
  'planets',
  'charge',
  'gas',
  'rope',
  'stack',
] as const;

/** The id of a scene that is ready. */
export type SceneName = (typeof sceneNames)[number];

const scenes: Readonly<Record<SceneName, Scene>> = {
  projectile,
  'bouncing-ball': bouncingBall,
  incline,
  pendulum,
  spring,
  'driven-spring': drivenSpring,
  'collision-line': collisionLine,
  'collision-plane': collisionPlane,
  circle,
  planets,
  charge,
  gas,
  rope,
  stack,
};

/** A scene that is ready, without title: the words belong to content/text. */
export function readyScene(name: SceneName): Scene {
  return scenes[name];
}
