/** What is wrong with a model: one Dutch sentence per code, with the place in front. */
import type { ModelFault } from '#core/models/index.ts';

type Sentences = {
  readonly [C in ModelFault['code']]: (fault: Extract<ModelFault, { code: C }>) => string;
};

const expected = {
  expression: 'een berekening',
  operator: 'een bewerking zoals + of *',
  statement: 'een modelregel',
  'line-end': 'het einde van de regel',
  '=': '‘=’',
  '(': '‘(’',
  ')': '‘)’',
  then: '‘dan’',
  'end-if': '‘eindals’',
} as const;

const obstacles = {
  conditional: 'krijgt alleen onder een voorwaarde een waarde',
  stop: 'staat in een model dat zichzelf stopt',
  'assigned-twice': 'krijgt twee keer per stap een waarde',
  'not-a-rate': 'verandert niet evenredig met de tijdstap',
  'previous-value': 'wordt gebruikt voordat de regel is bereikt die haar berekent',
  'uses-dt': 'gebruikt dt buiten een verandering per tijdstap',
} as const;

const sentences: Sentences = {
  'model-source-too-long': ({ limit }) => `Het model is te lang; hooguit ${String(limit)} tekens.`,
  'model-too-deep': ({ limit }) => `De haakjes zijn dieper genest dan ${String(limit)}.`,
  'model-expression-too-long': ({ limit }) =>
    `De berekening is te lang; hooguit ${String(limit)} delen.`,
  'model-too-many-names': ({ limit }) => `Er zijn meer dan ${String(limit)} namen.`,
  'model-unexpected-character': ({ found }) => `Het teken ‘${found}’ kan hier niet staan.`,
  'model-unexpected-token': (fault) =>
    `Hier hoort ${expected[fault.expected]}${fault.found === '' ? '.' : `, maar er staat ‘${fault.found}’.`}`,
  'model-number-too-large': ({ found }) => `Het getal ‘${found}’ is te groot.`,
  'model-missing-end-if': () => 'Bij deze ‘als’ ontbreekt ‘eindals’.',
  'model-blank': () => 'Hier moet nog iets worden ingevuld op de plaats van de puntjes.',
  'model-unknown-name': ({ name }) =>
    `‘${name}’ is niet bekend. Geef haar een startwaarde of een modelregel.`,
  'model-not-in-lines': ({ name }) =>
    `‘${name}’ kan niet in modelregels. Het kan wel in een model met voorraden en stromen.`,
  'model-unknown-function': ({ name }) => `De functie ‘${name}’ bestaat niet.`,
  'model-argument-count': ({ name, found, least, most }) => {
    const wanted =
      most === null
        ? `minstens ${String(least)}`
        : least === most
          ? String(least)
          : `${String(least)} tot ${String(most)}`;
    return `De functie ‘${name}’ heeft ${wanted} waarden nodig; er staan er ${String(found)}.`;
  },
  'model-invalid-name': ({ name }) => `‘${name}’ kan geen naam zijn.`,
  'model-double-definition': ({ name }) => `‘${name}’ is twee keer vastgelegd.`,
  'model-used-before-value': ({ name }) => `‘${name}’ wordt gebruikt voordat zij een waarde heeft.`,
  'model-start-not-assignment': () => 'Een startwaarde heeft de vorm ‘naam = waarde’.',
  'model-loop': ({ names }) =>
    `Deze grootheden hangen in een kring van elkaar af: ${names.join(' → ')}.`,
  'model-time-assigned': ({ name }) => `‘${name}’ is de tijd en mag hier niet worden veranderd.`,
  'model-time-conflict': (fault) =>
    `‘${fault.name}’ is ${String(fault.found)}, maar bij de tijd van het model staat ${String(fault.expected)}.`,
  'model-bad-time': ({ field }) => `De tijd van het model klopt niet (${field}).`,
  'model-bad-range': ({ name }) => `De grenzen van ‘${name}’ kloppen niet.`,
  'model-not-a-stock': ({ name }) => `‘${name}’ is geen voorraad van dit model.`,
  'model-flow-unattached': ({ name }) => `Stroom ‘${name}’ begint en eindigt nergens.`,
  'model-not-settable': ({ name }) => `‘${name}’ kan hier niet worden ingesteld of getoond.`,
  'model-not-liftable': ({ name, obstacle }) =>
    `Deze rekenwijze past niet bij het model: ‘${name}’ ${obstacles[obstacle]}.`,
};

/** The sentence for a fault of a model, with the part and line it stands in. */
export function modelFaultSentence(fault: ModelFault): string {
  const sentence = sentences[fault.code] as (fault: ModelFault) => string;
  const item = fault.item === undefined ? '' : ` ‘${fault.item}’`;
  return `${fault.part}${item}, regel ${String(fault.line)}: ${sentence(fault)}`;
}
