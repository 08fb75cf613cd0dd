/**
 * Scenes of discs that collide, such as a gas: from event to event (hard-discs.ts) and not on
 * matter-js, which lost half of the energy of 100 elastic discs (0.03 m, 1 m/s, a box of 2 m) in 20 s
 * at steps of 17, 4 and 1 ms alike. Here energy and momentum stay the same to 1e-13.
 */
import { accuracyOf } from '../accuracy.ts';
import { sceneLimits } from '../limits.ts';
import { gasConstants, temperatureOf } from '../measure/gas.ts';
import { sceneSeries } from '../scene-series.ts';
import type { Simulation } from '../simulation.ts';
import { intervals } from '../time.ts';
import { TrackRecorder } from '../track-recorder.ts';
import type { Quantity, Trajectory, TrajectoryEnd } from '../trajectory.ts';
import { lengthOf, minus } from '../vector.ts';
import type { Scene } from '../world.ts';
import { counted, discSeries } from './disc-series.ts';
import { HardDiscs } from './hard-discs.ts';

type Name = (typeof counted)[number];

/** A simulation of a scene (fills written out) without obstacle to discs. */
export function createDiscSimulation(scene: Scene): Simulation {
  const discs = new HardDiscs(scene);
  const count = intervals(scene.time);
  const recorder = new TrackRecorder<Name>(scene, counted, count + 1);
  let end: TrajectoryEnd = { reason: 'running' };

  const store = () => {
    const stateOf = (index: number) => ({ ...discs.stateOf(index), rotation: 0 });
    recorder.store(discs.time, stateOf, totalsOf(scene, discs));
  };
  store();
  return {
    scene,
    motion: 'discs',
    advance: (until) => {
      while (
        end.reason === 'running' &&
        recorder.rows * scene.time.interval <= until * (1 + 1e-12)
      ) {
        if (recorder.rows > count) {
          end = { reason: 'completed' };
          break;
        }
        const arrived = discs.advance(recorder.rows * scene.time.interval, sceneLimits.collisions);
        if (!arrived)
          end = { reason: discs.stoppedBy === null ? 'too-many-collisions' : 'stopped' };
        store();
      }
      return end.reason === 'running';
    },
    trajectory: () => trajectoryOf(scene, recorder, end),
  };
}

/** Sums over the discs at the present time. */
function totalsOf(scene: Scene, discs: HardDiscs): Record<Name, number> {
  const g = scene.fields?.gravity ?? 0;
  const { heat, wallImpulse, collisions } = discs.totals;
  const totals = { E_k: 0, E_z: 0, Q: heat, p_x: 0, p_y: 0, J: wallImpulse, botsingen: collisions };
  for (const [index, { mass, fixed }] of scene.bodies.entries()) {
    if (fixed === true) continue;
    const { y, vx, vy } = discs.stateOf(index);
    totals.E_k += 0.5 * mass * (vx * vx + vy * vy);
    totals.E_z += mass * g * y;
    totals.p_x += mass * vx;
    totals.p_y += mass * vy;
  }
  return totals;
}

function trajectoryOf(scene: Scene, recorder: TrackRecorder<Name>, end: TrajectoryEnd): Trajectory {
  const time = recorder.time();
  const bodies = recorder.tracks();
  const named = Object.fromEntries(counted.map((name) => [name, recorder.series(name)])) as Record<
    Name,
    Float64Array
  >;
  const { E_k, E_z, Q } = named;
  const E_mech = E_k.map((kinetic, row) => kinetic + (E_z[row] ?? 0));
  const wallLength = (scene.walls ?? []).reduce(
    (sum, { from, to }) => sum + lengthOf(minus(to, from)),
    0,
  );
  const moving = scene.bodies.filter(({ fixed }) => fixed !== true).length;
  const values = {
    ...named,
    E_mech,
    P: named.J.map((impulse, row) =>
      row === 0 || wallLength === 0 ? 0 : impulse / ((time[row] ?? 1) * wallLength),
    ),
    T: E_k.map((kinetic) => temperatureOf(kinetic / moving, gasConstants.boltzmann)),
  };
  const quantities = discSeries(scene).map((name): Quantity => ({
    name,
    ...sceneSeries[name],
    body: null,
    values: values[name],
  }));
  const energy = E_mech.map((value, row) => value + (Q[row] ?? 0));
  const accuracy = accuracyOf(scene, bodies, { energy, scale: [E_k, E_z] });
  return { time, bodies, forces: [], quantities, end, accuracy };
}
