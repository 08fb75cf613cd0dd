/** Any file with a model, told apart by its content: our JSON, XMILE, or a text of modelregels. */
import { Value } from 'typebox/value';
import { ModelDefinition } from '../definition.ts';
import type { ModelFault } from '../fault.ts';
import { limits } from '../limits.ts';
import { modelFromText } from './model-from-text.ts';
import { readXmile } from './xmile/read-xmile.ts';

/** The model, or why there is none. */
export type ReadModel =
  | {
      readonly ok: true;
      readonly definition: ModelDefinition;
      /** What the model does without, or says in another way. */
      readonly notes: readonly ModelFault[];
      /** The whole JSON where it holds more than the model. */
      readonly json?: unknown;
    }
  | { readonly ok: false; readonly reason: 'too-large' }
  /** Where JSON does not fit the schema: places and what is wrong there. */
  | { readonly ok: false; readonly reason: 'not-a-model'; readonly places: readonly string[] }
  | { readonly ok: false; readonly reason: 'faults'; readonly faults: readonly ModelFault[] };

/** Reads a file; `name` gives the title where the file has none. */
export function readModel(name: string, text: string): ReadModel {
  if (text.length > limits.xmileLength) return { ok: false, reason: 'too-large' };
  const start = text.trimStart().replace(/^\ufeff/, '');
  if (start.startsWith('{')) return readJson(start);
  const title = name.replace(/\.[^.]*$/, '');
  if (!start.startsWith('<')) {
    const read = modelFromText(text, { id: 'model', title });
    if (!read.ok) return { ok: false, reason: 'faults', faults: read.faults };
    return { ok: true, definition: read.definition, notes: [] };
  }
  // The title of the file itself, where it has one.
  const read = readXmile(text, { id: 'model' });
  if (!read.ok) return { ok: false, reason: 'faults', faults: read.faults };
  const { definition } = read;
  return { ...read, definition: definition.title === '' ? { ...definition, title } : definition };
}

function readJson(text: string): ReadModel {
  const json = parsed(text);
  const isWrapped = typeof json === 'object' && json !== null && 'definition' in json;
  const definition = isWrapped ? json.definition : json;
  if (Value.Check(ModelDefinition, definition)) return { ok: true, definition, notes: [], json };
  const errors = Value.Errors(ModelDefinition, definition);
  const places = errors.map(({ instancePath, message }) => `${instancePath} ${message}`);
  return { ok: false, reason: 'not-a-model', places };
}

/** Undefined where the text is no JSON. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
