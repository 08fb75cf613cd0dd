/** The rules of a model as text for a page; a definition with a fault shows nothing. */
import { type ModelDefinition, rulesText } from '#core/models/index.ts';

export function modelTexts(definition: ModelDefinition): {
  readonly rules: string;
  readonly start: string;
} {
  return rulesText(definition);
}
