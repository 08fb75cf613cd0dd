/** A model in lines as text: as its author wrote it, with decimal commas. */
import type { LinesModel } from '../definition.ts';
import { modelregels } from '../language/modelregels.ts';
import { tokenize } from '../language/tokenizer.ts';

/** The two columns of a model. */
export interface RulesText {
  readonly rules: string;
  readonly start: string;
}

export function textOfLines({ rules, start }: LinesModel): RulesText {
  return { rules: rules.map(withComma).join('\n'), start: start.map(withComma).join('\n') };
}

/** The line with decimal commas; a line that cannot be read stays as it is. */
function withComma(line: string): string {
  const cut = tokenize(line, modelregels, { part: 'rules' });
  if (!cut.ok) return line;
  let text = line;
  for (const { kind, at: place, text: number } of cut.tokens) {
    if (kind !== 'number') continue;
    const from = place.column - 1;
    text = text.slice(0, from) + number.replace('.', ',') + text.slice(from + number.length);
  }
  return text;
}
