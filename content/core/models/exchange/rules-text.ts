/** Any model as modelregels, the form in which classrooms and exams print it. */
import type { ModelDefinition } from '../definition.ts';
import { textOfLines, type RulesText } from './lines-text.ts';
import { textOfOde } from './ode-text.ts';

export type { RulesText } from './lines-text.ts';

/**
 * The model as text. Lines stay as the author wrote them, with decimal commas. A model in
 * differential equations becomes lines that, run in order, do what the method of Euler does.
 */
export function rulesText(definition: ModelDefinition): RulesText {
  return definition.semantics === 'lines' ? textOfLines(definition) : textOfOde(definition);
}
