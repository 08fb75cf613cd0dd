/** The series about a scene as a whole that do not come from a formula. */
import type { SeriesMeaning } from './trajectory.ts';

export const sceneSeries = {
  E_k: { kind: 'kinetic-energy', unit: 'J' },
  E_z: { kind: 'gravity-energy', unit: 'J' },
  E_v: { kind: 'spring-energy', unit: 'J' },
  E_el: { kind: 'electric-energy', unit: 'J' },
  E_mech: { kind: 'mechanical-energy', unit: 'J' },
  Q: { kind: 'heat', unit: 'J' },
  p_x: { kind: 'momentum-x', unit: 'kg·m/s' },
  p_y: { kind: 'momentum-y', unit: 'kg·m/s' },
  J: { kind: 'wall-impulse', unit: 'N·s' },
  botsingen: { kind: 'collisions', unit: '' },
  P: { kind: 'pressure', unit: 'N/m' },
  T: { kind: 'temperature', unit: 'K' },
} as const satisfies Readonly<Record<string, SeriesMeaning>>;
