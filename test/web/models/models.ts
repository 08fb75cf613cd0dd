/** Small models to play with in tests. */
import type { LinesModel } from '#core/models/index.ts';

/** A cup that cools: ten minutes in steps of 0.1, so that row 10 is at t = 1. */
export function cooling(changes: Partial<LinesModel> = {}): LinesModel {
  return {
    schemaVersion: 1,
    id: 'koffie',
    title: 'Afkoelende koffie',
    semantics: 'lines',
    method: 'lines',
    time: { variable: 't', unit: 'min', start: 0, end: 10, step: 0.1 },
    rules: ["T = T - k*(T - T_omg)*dt 'daling", 't = t + dt'],
    start: ['T = 80', 'T_omg = 20', "k = 0,4 'per min"],
    parameters: [
      { name: 'k', label: 'Afkoelconstante', unit: 'min⁻¹', min: 0, max: 1, step: 0.1 },
      { name: 'T_omg', label: 'Kamer', unit: '°C', min: 0, max: 40, step: 1 },
    ],
    variables: [{ name: 'T', label: 'temperatuur', unit: '°C' }],
    views: [{ kind: 'graph', y: ['T'] }],
    ...changes,
  };
}

/** Grows beyond all bounds before t = 10 when r is 1, and not when r is 0. */
export function explosive(): LinesModel {
  return cooling({
    id: 'knal',
    title: 'Knal',
    rules: ['T = T + r*T^2*dt', 't = t + dt'],
    start: ['T = 1', 'r = 0'],
    parameters: [{ name: 'r', label: 'Groei', unit: '', min: 0, max: 1, step: 0.1 }],
  });
}
