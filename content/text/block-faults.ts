/** What is wrong with a block, for who writes it: one Dutch sentence per code. */
import type { Fault } from '#core/blocks/fault.ts';
import { sceneFaultSentence } from './mechanics.ts';

type Sentences = {
  readonly [C in Fault['code']]: (parameters: Extract<Fault, { code: C }>['parameters']) => string;
};

export const blockSentences: Sentences = {
  'text-missing': ({ where }) => `Er ontbreekt tekst (${where}).`,
  'alternative-missing': () =>
    'De figuur heeft geen tekst voor wie haar niet kan zien. Beschrijf wat erop staat.',
  'medium-missing': ({ path }) =>
    `De afbeelding ‘${path}’ hoort niet bij deze E-klas. Voeg haar toe of kies een andere.`,
  'formula-empty': () => 'Deze formule is leeg.',
  'link-unsafe': ({ href }) =>
    `De link ‘${href}’ is niet toegestaan. Gebruik https of een onderdeel van deze E-klas.`,
  'fragment-unknown': ({ fragment }) =>
    `Een link verwijst naar onderdeel ‘${fragment}’, dat niet bestaat.`,
  'term-unknown': ({ term }) =>
    `Een begrip verwijst naar ‘${term}’, dat niet in de begrippenlijst staat.`,
  'model-unknown': ({ model }) => `Model ‘${model}’ hoort niet bij deze E-klas.`,
  'control-unknown': ({ model, name }) =>
    `Model ‘${model}’ heeft geen instelbare grootheid ‘${name}’.`,
  'choice-no-correct': () => 'Geen van de antwoorden is als juist aangewezen.',
  'choice-too-many-correct': () =>
    'Er zijn meer antwoorden juist, maar de leerling mag er maar één kiezen.',
  'choice-option-twice': ({ option }) => `Twee antwoorden hebben hetzelfde kenmerk ‘${option}’.`,
  'feedback-missing': ({ where }) => `Bij antwoord ‘${where}’ ontbreekt feedback.`,
  'number-answer-missing': () => 'Deze vraag heeft nog geen antwoord.',
  'number-tolerance-invalid': () => 'De marge van het antwoord moet nul of meer zijn.',
  'number-mistake-is-right': ({ value }) =>
    `De verwachte fout ${String(value)} valt binnen de marge van het goede antwoord.`,
  'task-predicate-missing': () =>
    'Er staat nog niet wat het model moet doen. Vul dat in bij Eigenschappen.',
  'task-predicate-faulty': ({ text }) =>
    `Wat het model moet doen, kan niet worden nagekeken: ‘${text}’ is geen grootheid of uitdrukking van dit model.`,
  'task-model-cannot-run': ({ model }) => `Model ‘${model}’ loopt niet tot het einde.`,
  'task-feedback-missing': () => 'Bij deze opdracht ontbreekt feedback voor wie er nog niet is.',
  'scene-missing': () => 'Er is nog geen beweging gekozen. Kies er een bij Eigenschappen.',
  'scene-faulty': ({ found }) => sceneFaultSentence(found),
  'measurements-no-columns': () => 'De meettabel heeft geen kolommen.',
  'measurements-column-twice': ({ name }) => `De meettabel heeft twee kolommen ‘${name}’.`,
};

export function blockFaultSentence(fault: Fault): string {
  const sentence = blockSentences[fault.code] as (parameters: Fault['parameters']) => string;
  return sentence(fault.parameters);
}
