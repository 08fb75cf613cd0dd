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
  const read = start.startsWith('<')
    ? readXmile(text, { id: 'model', title })
    : modelFromText(text, { id: 'model', title });
  return read.ok
    ? { ok: true, definition: read.definition }
    : { ok: false, reason: 'faults', faults: read.faults };
}

function readJson(text: string): ReadModel {
  const json = parsed(text);
  const isWrapped = typeof json === 'object' && json !== null && 'definition' in json;
  const definition = isWrapped ? json.definition : json;
  if (Value.Check(ModelDefinition, definition)) return { ok: true, definition, json };
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
