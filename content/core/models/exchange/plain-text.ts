/** A model as one plain text, the form that `modelFromText` reads. */
import type { ModelDefinition } from '../definition.ts';
import { rulesText } from './rules-text.ts';

/** Rules and start values, each below the comment that names it. Lines end with a line feed. */
export function plainText(definition: ModelDefinition): string {
  const { rules, start } = rulesText(definition);
  return `'modelregels\n${rules}\n\n'startwaarden\n${start}\n`;
}
