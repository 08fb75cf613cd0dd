/** What is wrong with a module, for whoever writes it: one Dutch sentence per code. */
import type { Fault as BlockFault } from '#core/blocks/fault.ts';
import type { ModuleFault } from '#core/module/fault.ts';
import type { ModelFault } from '#core/models/index.ts';
import { blockSentences } from './block-faults.ts';
import { modelFaultSentence } from './model-faults.ts';

type AnyFault = BlockFault | ModuleFault;

type Sentences = {
  readonly [C in AnyFault['code']]: (
    parameters: Extract<AnyFault, { code: C }>['parameters'],
  ) => string;
};

const sentences: Sentences = {
  ...blockSentences,
  'json-invalid': ({ reason }) => `Dit is geen geldige JSON (${reason}).`,
  'shape-invalid': ({ path, reason }) => `De vorm klopt niet bij ‘${path}’: ${reason}.`,
  'file-missing': ({ path }) => `Het bestand ‘${path}’ ontbreekt.`,
  'file-unlisted': ({ path }) => `Het bestand ‘${path}’ staat niet in module.json.`,
  'id-twice': ({ id }) => `Het kenmerk ‘${id}’ komt twee keer voor.`,
  'slug-twice': ({ slug }) => `Twee onderdelen hebben het adres ‘${slug}’.`,
  'id-missing': ({ element }) =>
    `Een blok (${element}) heeft nog geen id. Laat ze maken met: npm run module -- format <map>.`,
  'element-unknown': ({ element }) => `Het element <${element}> wordt niet herkend.`,
  'attribute-unknown': ({ element, attribute }) =>
    `Het attribuut ‘${attribute}’ van <${element}> wordt niet herkend.`,
  'attribute-invalid': ({ element, attribute, value }) =>
    `De waarde ‘${value}’ kan niet bij ‘${attribute}’ van <${element}>. Getallen hebben hier een punt.`,
  'goal-unknown': ({ goal }) => `Leerdoel ‘${goal}’ bestaat niet.`,
  'goal-unused': ({ goal }) => `Geen onderdeel werkt aan leerdoel ‘${goal}’.`,
  'term-unknown-here': ({ term }) => `Begrip ‘${term}’ bestaat niet.`,
  'term-loop': ({ term }) => `Begrip ‘${term}’ bouwt via een omweg op zichzelf.`,
  'term-untaught': ({ term }) => `Geen onderdeel legt begrip ‘${term}’ uit.`,
  'term-needed-too-early': ({ fragment, term }) =>
    `Onderdeel ‘${fragment}’ heeft begrip ‘${term}’ nodig voordat het is uitgelegd.`,
  'document-empty': () => 'Dit onderdeel is leeg.',
  'title-twice': ({ title }) =>
    `Twee onderdelen heten ‘${title}’. Geef een van beide een andere naam.`,
  'property-missing': ({ property }) => missing[property],
};

const missing: Readonly<
  Record<Extract<ModuleFault, { code: 'property-missing' }>['parameters']['property'], string>
> = {
  title: 'De E-klas heeft nog geen titel.',
  summary: 'De korte omschrijving ontbreekt: één zin voor in het overzicht.',
  description: 'De beschrijving ontbreekt: wat leerlingen gaan doen en leren.',
  publisher: 'Vul in wie de E-klas uitgeeft.',
  authors: 'Vul in wie de E-klas heeft gemaakt.',
  keywords: 'Er zijn nog geen trefwoorden. Zonder trefwoorden is de E-klas moeilijk te vinden.',
  goals: 'Er zijn nog geen leerdoelen. Schrijf op wat een leerling na afloop kan.',
  fragments: 'Er zijn nog geen onderdelen.',
};

function faultSentence(fault: AnyFault): string {
  const sentence = sentences[fault.code] as (parameters: AnyFault['parameters']) => string;
  return sentence(fault.parameters);
}

/** The sentence for a fault of a block, a module or one of its models. */
export function describeFault(fault: AnyFault | ModelFault): string {
  return 'parameters' in fault ? faultSentence(fault) : modelFaultSentence(fault);
}
