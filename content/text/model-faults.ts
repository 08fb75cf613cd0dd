/** What is wrong with a model: one Dutch sentence per code, with the place in front. */
import type { ModelFault } from '#core/models/index.ts';
import { xmileSentences } from './xmile-faults.ts';

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
  ']': '‘]’',
  then: '‘dan’',
  else: '‘anders’',
  'end-if': '‘eindals’',
} as const;

/** Words of equations in files. */
const expectedInFile = { ...expected, then: '‘THEN’', else: '‘ELSE’' } as const;

const obstacles = {
  conditional: 'krijgt alleen onder een voorwaarde een waarde',
  'assigned-twice': 'krijgt twee keer per stap een waarde',
  'not-a-rate': 'verandert niet evenredig met de tijdstap',
  'previous-value': 'wordt gebruikt voordat de regel is bereikt die haar berekent',
  'uses-dt': 'gebruikt dt buiten een verandering per tijdstap',
} as const;

const badTimes = {
  start: 'De begintijd is geen getal. Geef het model een begintijd, bijvoorbeeld 0.',
  step: 'De tijdstap (dt) moet groter zijn dan 0. Kies bijvoorbeeld een honderdste van de looptijd.',
  end: 'De eindtijd moet na de begintijd komen. Maak de eindtijd groter.',
} as const;

/** A unit as a word in a sentence. */
function unitWord(unit: string): string {
  return unit === '' ? 'een getal zonder eenheid' : `‘${unit}’`;
}

/** What is said of a quantity by its unit. */
function hasUnit(unit: string): string {
  return unit === '' ? 'heeft geen eenheid' : `heeft de eenheid ‘${unit}’`;
}

const misfits = {
  kind: 'kan niet bij dit soort model of grootheid',
  length: 'is te lang of loopt over meer dan één regel',
  count: 'past er niet meer bij',
  number: 'heeft een getal dat hier niet kan',
} as const;

const sentences: Sentences = {
  ...xmileSentences,
  'model-source-too-long': ({ limit }) => `Het model is te lang; hooguit ${String(limit)} tekens.`,
  'model-too-deep': ({ limit }) => `De haakjes zijn dieper genest dan ${String(limit)}.`,
  'model-expression-too-long': ({ limit }) =>
    `De berekening is te lang; hooguit ${String(limit)} delen.`,
  'model-too-many-names': ({ limit }) => `Er zijn meer dan ${String(limit)} namen.`,
  'model-unexpected-character': ({ found }) => `Het teken ‘${found}’ kan hier niet staan.`,
  'model-unexpected-token': (fault) => {
    const words = fault.part === 'xmile' ? expectedInFile : expected;
    return `Hier hoort ${words[fault.expected]}${fault.found === '' ? '.' : `, maar er staat ‘${fault.found}’.`}`;
  },
  'model-unclosed': ({ found }) =>
    found === '"'
      ? 'Een naam tussen aanhalingstekens moet op dezelfde regel eindigen met ‘"’, en is niet leeg.'
      : `Wat hier met ‘${found}’ begint, wordt nergens afgesloten.`,
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
  'model-bad-time': ({ field }) => badTimes[field],
  'model-bad-range': ({ name }) => `De grenzen van ‘${name}’ kloppen niet.`,
  'model-not-a-stock': ({ name }) => `‘${name}’ is geen voorraad van dit model.`,
  'model-flow-unattached': ({ name }) => `Stroom ‘${name}’ begint en eindigt nergens.`,
  'model-not-settable': ({ name }) => `‘${name}’ kan hier niet worden ingesteld of getoond.`,
  'model-unit-clash': ({ left, right }) =>
    `De eenheden passen niet: ${unitWord(left)} en ${unitWord(right)} kun je niet optellen, aftrekken of vergelijken.`,
  'model-unit-scale': ({ left, right }) =>
    `De eenheden passen niet: ${unitWord(left)} en ${unitWord(right)} horen bij dezelfde grootheid. Reken eerst een van beide om.`,
  'model-unit-result': ({ name, declared, found }) =>
    `‘${name}’ ${hasUnit(declared)}, maar hier komt ${unitWord(found)} uit.`,
  'model-unit-result-scale': ({ name, declared, found }) =>
    `‘${name}’ ${hasUnit(declared)}, maar hier komt ${unitWord(found)} uit. Dat is dezelfde grootheid; reken nog om.`,
  'model-unit-not-plain': ({ name, found }) =>
    name === '^'
      ? `Een exponent heeft geen eenheid, maar hier staat ${unitWord(found)}.`
      : `De functie ‘${name}’ heeft een getal zonder eenheid nodig, maar hier staat ${unitWord(found)}.`,
  'model-unit-angle': ({ name, found, expected }) =>
    `De functie ‘${name}’ rekent in dit model in ${expected === 'degrees' ? 'graden' : 'radialen'}, maar deze hoek ${hasUnit(found)}.`,
  'model-unit-offset': ({ found, expected }) =>
    `Hier hoort een temperatuur in ${expected}, maar er staat een temperatuur in ${found}. Tel het verschil van de nulpunten erbij op of eraf.`,
  'model-edit-misfit': ({ name, reason }) =>
    `Deze wijziging kan niet: ‘${name}’ ${misfits[reason]}.`,
  'model-too-large': ({ limit }) =>
    `Met alle elementen mee is het model te groot; hooguit ${String(limit)} delen.`,
  'model-unknown-dimension': ({ name }) => `De dimensie ‘${name}’ is niet bekend.`,
  'model-unknown-element': ({ name, dimension }) =>
    `‘${name}’ is geen element van de dimensie ‘${dimension}’.`,
  'model-subscript-count': ({ name, found, expected }) =>
    expected === 0
      ? `‘${name}’ heeft geen elementen; laat de haken met wat erin staat weg.`
      : `Bij ‘${name}’ horen ${String(expected)} indices; er staan er ${String(found)}.`,
  'model-needs-subscripts': ({ name }) =>
    `‘${name}’ heeft meer elementen; zet er tussen haken [ ] bij welk element het is.`,
  'model-no-formula': ({ name }) => `Voor ‘${name}’ is geen formule gegeven.`,
  'model-needs-array': ({ name }) =>
    `De functie ‘${name}’ werkt op alle elementen van een grootheid; hier zijn die er niet.`,
  'model-bad-table': ({ name }) =>
    `In de tabel van ‘${name}’ moet x steeds groter worden, met bij elke x één y.`,
  'model-not-a-table': ({ name }) => `‘${name}’ is geen tabel.`,
  'model-flow-shape': ({ name, stock }) =>
    `Stroom ‘${name}’ heeft andere elementen dan voorraad ‘${stock}’.`,
  'model-needs-constant': ({ name, place }) =>
    `Waarde ${String(place)} van de functie ‘${name}’ moet een vast getal zijn.`,
  'model-macro-in-itself': ({ name }) => `De macro ‘${name}’ roept zichzelf aan.`,
  'model-not-liftable': ({ name, obstacle }) =>
    obstacle === 'stop'
      ? 'Deze rekenwijze past niet bij het model, omdat het zichzelf stopt.'
      : `Deze rekenwijze past niet bij het model: ‘${name}’ ${obstacles[obstacle]}.`,
};

/** Parts of a model, as they are called where there is a list of them. */
export const modelPartNames: Readonly<Record<ModelFault['part'], string>> = {
  rules: 'Modelregels',
  start: 'Startwaarden',
  time: 'Tijd',
  stocks: 'Voorraden',
  flows: 'Stromen',
  auxiliaries: 'Hulpgrootheden',
  constants: 'Constanten',
  dimensions: 'Dimensies',
  tables: 'Tabellen',
  events: 'Gebeurtenissen',
  macros: 'Macro’s',
  parameters: 'Grootheden',
  variables: 'Grootheden',
  views: 'Grafieken',
  xmile: 'Bestand',
};

/** Parts that are texts of more lines, so that a fault in them has a line. */
const texts: ReadonlySet<string> = new Set(['rules', 'start', 'xmile']);

/** The sentence for a fault of a model, with the place it stands in. */
export function modelFaultSentence(fault: ModelFault): string {
  const item = fault.item === undefined ? '' : `, ‘${fault.item}’`;
  const line = `, regel ${String(fault.line)}, teken ${String(fault.column)}`;
  const place = modelPartNames[fault.part] + item + (texts.has(fault.part) ? line : '');
  return `${place}: ${modelFaultMessage(fault)}`;
}

/** The sentence without the place, for where the place is shown already. */
export function modelFaultMessage(fault: ModelFault): string {
  const sentence = sentences[fault.code] as (fault: ModelFault) => string;
  return sentence(fault);
}
