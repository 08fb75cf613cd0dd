/** What new models begin with. */
import type { LinesModel, OdeModel } from '../definition.ts';
import { modelSchemaVersion } from '../schema-version.ts';

/** A model in which nothing stands but the time; what a new one in rules begins with. */
export function blankModel(title = ''): LinesModel {
  return {
    schemaVersion: modelSchemaVersion,
    id: 'model',
    title,
    semantics: 'lines',
    method: 'lines',
    time: { variable: 't', unit: 's', start: 0, end: 10, step: 0.1 },
    rules: ["t = t + dt 's"],
    start: ["t = 0 's", "dt = 0,1 's"],
    parameters: [],
    variables: [],
    views: [],
  };
}

/** A model without any stock or flow; what a new one in a diagram begins with. */
export function emptyDiagram(title = ''): OdeModel {
  return {
    schemaVersion: modelSchemaVersion,
    id: 'model',
    title,
    semantics: 'ode',
    method: 'rk4',
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
