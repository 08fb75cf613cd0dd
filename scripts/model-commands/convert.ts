/** `model convert`: the same model in another language. */
import { liftToOde } from '#core/models/index.ts';
import { plainText } from '#core/models/exchange/plain-text.ts';
import { unsaidInRules } from '#core/models/exchange/unsaid-in-rules.ts';
import { writeXmile } from '#core/models/exchange/xmile/write-xmile.ts';
import { openModelFile, sentences } from './open-file.ts';

/** The text, and what it leaves out. @throws Error where the model cannot be said in the language */
export function convertFile(
  file: string,
  to: string,
): { readonly text: string; readonly told: string } {
  const { definition, notes } = openModelFile(file);
  const told = notes.length > 0 ? `${sentences(notes)}\n` : '';
  switch (to) {
    case 'json':
      return { text: `${JSON.stringify(definition, null, 2)}\n`, told };
    case 'modelregels': {
      const left = unsaidInRules(definition).map(({ kind, name }) => `left out: ${kind} ${name}\n`);
      return { text: plainText(definition), told: told + left.join('') };
    }
    case 'xmile': {
      if (definition.semantics === 'ode') return { text: writeXmile(definition), told };
      const lifted = liftToOde(definition);
      if (!lifted.ok) throw new Error(sentences(lifted.faults));
      return { text: writeXmile(lifted.definition), told };
    }
    default:
      throw new Error(`not a language: ${to}`);
  }
}
