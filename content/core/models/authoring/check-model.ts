/** Whether what an author made is a model that can be kept. */
import { Value } from 'typebox/value';
import { ModelDefinition } from '../definition.ts';
import { compileModel } from '../engine/compile.ts';
import type { ModelFault } from '../fault.ts';
import { limits } from '../limits.ts';

/** What stands in the way; codes only, content/text/model-form.ts has the sentences. */
export type KeepFault =
  | { readonly code: 'title-missing' }
  | { readonly code: 'nothing-to-draw' }
  | { readonly code: 'too-many-steps'; readonly limit: number }
  /** Something is longer than the definition allows; `path` is where in it. */
  | { readonly code: 'shape'; readonly path: string }
  | { readonly code: 'model'; readonly fault: ModelFault };

/** Everything that stands in the way of keeping the model; nothing where it can be kept. */
export function checkModel(definition: ModelDefinition): readonly KeepFault[] {
  const titles = definition.title.trim() === '' ? [{ code: 'title-missing' } as const] : [];
  if (!Value.Check(ModelDefinition, definition)) {
    const [first] = Value.Errors(ModelDefinition, definition);
    return [...titles, { code: 'shape', path: first?.instancePath ?? '' }];
  }
  const { start, end, step } = definition.time;
  if ((end - start) / step > limits.steps)
    return [...titles, { code: 'too-many-steps', limit: limits.steps }];
  const compiled = compileModel(definition);
  const faults: readonly KeepFault[] = compiled.ok
    ? definition.views.length === 0
      ? [{ code: 'nothing-to-draw' }]
      : []
    : compiled.faults.map((fault) => ({ code: 'model', fault }));
  return [...titles, ...faults];
}
