/** A model with nothing in it yet. */
import type { OdeModel } from '#core/models/index.ts';

export function emptyModel(title: string): OdeModel {
  return {
    schemaVersion: 1,
    id: 'model',
    title,
    semantics: 'ode',
    method: 'euler',
    time: { variable: 't', unit: 's', start: 0, end: 10, step: 0.1 },
    stocks: [],
    flows: [],
    auxiliaries: [],
    constants: [],
    parameters: [],
    variables: [],
    views: [],
  };
}
