/** Conditions on a model, read back as a sentence, and the words of the form that makes them. */
import type { Judgement, Measure, Predicate, Reason } from '#core/models/analysis/index.ts';
import type { Operand, Statement, Tolerance } from '#core/models/analysis/questions/predicate.ts';
import { formatNumber } from './number.ts';

/** What a sentence needs to know of the model. */
export interface PredicateSetting {
  /** Of time; empty where there is none. */
  readonly timeUnit: string;
  /** Of a name; empty where it has none. */
  readonly unitOf?: (name: string) => string;
}

type MeasureKind = Measure['measure'];

const measureNames: Readonly<Record<MeasureKind, string>> = {
  value: 'de waarde op een moment',
  slope: 'de helling op een moment',
  maximum: 'de grootste waarde',
  minimum: 'de kleinste waarde',
  'time-of-maximum': 'het moment van de grootste waarde',
  'time-of-minimum': 'het moment van de kleinste waarde',
  period: 'de periode',
  'half-life': 'de halveringstijd',
  drift: 'het verloop (van energie bijvoorbeeld)',
  'first-time': 'het moment waarop iets voor het eerst geldt',
  equilibrium: 'de waarde in evenwicht',
  'settling-time': 'de tijd tot het evenwicht',
  'largest-difference': 'het grootste verschil met jouw model',
  'rms-difference': 'het gemiddelde verschil met jouw model',
  'relative-largest-difference': 'het grootste relatieve verschil met jouw model',
  'relative-rms-difference': 'het gemiddelde relatieve verschil met jouw model',
};

const relations = {
  equal: 'ongeveer gelijk aan',
  less: 'kleiner dan',
  'at-most': 'hoogstens',
  greater: 'groter dan',
  'at-least': 'minstens',
} as const;

const directions = { rising: 'stijgt', falling: 'daalt', constant: 'is constant' } as const;

export const predicateWords = {
  measures: measureNames,
  relations,
  directions,
  statements: {
    compare: 'een waarde vergelijken',
    between: 'een waarde tussen twee grenzen',
    exists: 'iets bestaat',
    goes: 'iets stijgt, daalt of blijft gelijk',
    uses: 'een grootheid wordt gebruikt',
    depends: 'een grootheid hangt af van een andere',
    agrees: 'het model geeft hetzelfde als dat van jou',
  },
  joins: {
    and: 'alles hieronder geldt',
    or: 'minstens één hieronder geldt',
    not: 'dit geldt niet',
  },
  what: 'Wat wordt bekeken',
  expression: 'een uitdrukking op een moment',
  answer: 'het antwoord van de leerling',
  kind: 'Voorwaarde',
  of: 'Grootheid',
  ofHint: 'Een naam, of een uitdrukking zoals m*g*h.',
  when: 'Voor het eerst geldt',
  whenHint: 'Een vergelijking, bijvoorbeeld T < 50.',
  moment: 'Moment',
  moments: { start: 'aan het begin', end: 'aan het einde', time: 'op een tijdstip' },
  at: (unit: string) => (unit === '' ? 'Tijdstip' : `Tijdstip (${unit})`),
  from: (unit: string) => (unit === '' ? 'Vanaf' : `Vanaf (${unit})`),
  to: (unit: string) => (unit === '' ? 'Tot' : `Tot (${unit})`),
  is: 'is',
  expected: 'Doel',
  target: 'Soort doel',
  number: 'een getal of uitdrukking',
  absolute: 'Marge',
  relative: 'Marge (%)',
  restAbsolute: 'In rust binnen',
  restRelative: 'In rust binnen (%)',
  more: 'Marge en tijdvak',
  direction: 'Gaat hoe',
  name: 'Grootheid',
  on: 'Hangt af van',
  directly: 'rechtstreeks, niet via een andere',
  names: 'Grootheden die gelijk zijn',
  namesHint: 'Met komma’s ertussen.',
  sets: 'Instellingen waarmee wordt vergeleken',
  setsHint:
    'Elke regel een reeks, bijvoorbeeld k = 0,3; T_0 = 90. Neem er een paar die leerlingen niet zien.',
  add: 'Voorwaarde erbij',
  remove: (place: string) => `Verwijder voorwaarde ${place}`,
  part: (place: string) => `Voorwaarde ${place}`,
  incomplete: 'Vul alles in; tijden en marges zijn getallen.',
  unknown: (text: string) => `‘${text}’ hoort niet bij dit model of is niet te lezen.`,
  given: 'Bij een opdracht met een model geeft de leerling geen getal: kies iets anders.',
  reads: 'Goed als',
  tryNow: 'Probeer nu',
  tryHeading: 'Probeer de voorwaarde',
  tryHint: 'Verschuif of verander het model. Het oordeel gaat mee.',
  close: 'Klaar',
  loading: 'De werkbank wordt geladen.',
  notLoaded: 'De werkbank kon niet worden geladen. Controleer je verbinding.',
  overall: {
    holds: 'Zo is het goed.',
    fails: 'Zo is het nog niet goed.',
    undecided: 'Dit is bij dit model niet na te gaan.',
    broken: 'Het model kan zo niet rekenen.',
  },
  verdict: 'Oordeel',
  verdicts: { holds: 'klopt', fails: 'klopt niet', undecided: 'niet na te gaan' },
  found: (found: string) => `nu ${found}`,
  against: (found: string, expected: string) => `nu ${found}, doel ${expected}`,
} as const;

const reasons: Readonly<Record<Reason, string>> = {
  'run-failed': 'het model breekt af',
  'no-values': 'er zijn geen waarden in dit tijdvak',
  'outside-run': 'dat tijdstip valt buiten de run',
  'not-finite': 'de uitdrukking heeft ergens geen waarde',
  never: 'dat gebeurt niet in deze run',
  'no-period': 'het gaat niet regelmatig op en neer',
  'not-settled': 'het verandert aan het einde nog',
  'no-scale': 'een relatief verschil met nul bestaat niet',
  'unknown-name': 'een naam komt niet voor in het model',
  'bad-expression': 'een uitdrukking is niet te lezen',
  'no-reference': 'er is geen model om mee te vergelijken',
  'no-answer': 'de leerling geeft hier geen getal',
  'no-simulation': 'hier kan niet worden gerekend',
  'too-deep': 'er staan te veel voorwaarden in elkaar',
};

/** A condition as part of a sentence: "na 2 uur is T tussen 49 en 51". */
export function predicateSentence(predicate: Predicate, setting: PredicateSetting): string {
  switch (predicate.kind) {
    case 'and':
    case 'or':
      return joined(predicate.of, predicate.kind === 'and' ? 'en' : 'of', setting);
    case 'not':
      return `niet waar is dat ${predicateSentence(predicate.of, setting)}`;
    default:
      return statementSentence(predicate, setting);
  }
}

/** What was found of a judgement and, where there is none, why. */
export function judgementWords({ found, expected, reason }: Judgement): string {
  if (reason !== null) return reasons[reason];
  if (found === null) return '';
  const shown = formatNumber(found);
  return expected === null
    ? predicateWords.found(shown)
    : predicateWords.against(shown, formatNumber(expected));
}

function joined(parts: readonly Predicate[], word: string, setting: PredicateSetting): string {
  const texts = parts.map((part) =>
    part.kind === 'and' || part.kind === 'or'
      ? `(${predicateSentence(part, setting)})`
      : predicateSentence(part, setting),
  );
  return texts.join(` ${word} `);
}

function statementSentence(statement: Statement, setting: PredicateSetting): string {
  switch (statement.kind) {
    case 'compare':
      return comparison(statement, setting);
    case 'exists':
      return existence(statement.measure);
    case 'goes':
      return `${statement.of} ${directions[statement.direction]}${window(statement, setting)}`;
    case 'uses':
      return `het model ${statement.name} gebruikt`;
    case 'depends':
      return `${statement.name} ${statement.directly === true ? 'rechtstreeks ' : ''}afhangt van ${statement.on}`;
    case 'agrees':
      return `${statement.names.join(' en ')} hetzelfde ${statement.names.length === 1 ? 'verloopt' : 'verlopen'} als in jouw model, ook met andere instellingen`;
  }
}

function comparison(
  { found, is, expected, tolerance }: Statement & { kind: 'compare' },
  setting: PredicateSetting,
): string {
  const [begin, subject] = subjectOf(found, setting);
  const target =
    'expression' in expected ? plain(expected.expression) : operandText(expected, setting);
  const number = 'expression' in expected ? numberIn(expected.expression) : null;
  const unit = unitBehind(found, setting);
  const around = is === 'equal' && number !== null ? tolerance?.absolute : undefined;
  const said =
    around === undefined || number === null
      ? `${relations[is]} ${target}${number === null ? '' : unit}${is === 'equal' ? margin(tolerance) : ''} is`
      : `tussen ${formatNumber(number - around)} en ${formatNumber(number + around)}${unit} ligt`;
  return begin === '' ? `${subject} ${said}` : `${begin} ${subject} ${said}`;
}

/** The unit of what was found, where that is one quantity or a moment. */
function unitBehind(operand: Operand, { timeUnit, unitOf }: PredicateSetting): string {
  const inTime = ['period', 'half-life', 'first-time', 'settling-time'];
  const sameUnit = ['value', 'maximum', 'minimum', 'equilibrium'];
  const measure = 'measure' in operand ? operand.measure : '';
  const isMoment = inTime.includes(measure) || measure.startsWith('time-of');
  const name =
    'expression' in operand
      ? operand.expression
      : 'measure' in operand && operand.measure !== 'first-time' && sameUnit.includes(measure)
        ? operand.of
        : '';
  const unit = isMoment ? timeUnit : (unitOf?.(name.trim()) ?? '');
  return unit === '' ? '' : ` ${unit}`;
}

/** When or of what, and what. */
function subjectOf(operand: Operand, setting: PredicateSetting): readonly [string, string] {
  if ('measure' in operand && operand.measure === 'value')
    return [moment(operand.at, setting), plain(operand.of)];
  if ('expression' in operand)
    return [operand.at === undefined ? '' : moment(operand.at, setting), plain(operand.expression)];
  return ['', operandText(operand, setting)];
}

function operandText(operand: Operand, setting: PredicateSetting): string {
  if ('given' in operand) return predicateWords.answer;
  if ('expression' in operand) {
    const when = operand.at === undefined ? '' : ` ${moment(operand.at, setting)}`;
    return plain(operand.expression) + when;
  }
  const { measure } = operand;
  if (measure === 'first-time')
    return `het moment waarop ${operand.when} voor het eerst geldt${window(operand, setting)}`;
  if (measure === 'value') return `${plain(operand.of)} ${moment(operand.at, setting)}`;
  if (measure === 'slope') return `de helling van ${operand.of} ${moment(operand.at, setting)}`;
  const of = measure === 'drift' ? 'het verloop' : (measureNames[measure] ?? measure);
  return `${of} van ${operand.of}${window(operand, setting)}`;
}

function existence(measure: Measure): string {
  switch (measure.measure) {
    case 'first-time':
      return `${measure.when} ooit geldt`;
    case 'period':
      return `${measure.of} regelmatig op en neer gaat`;
    case 'equilibrium':
    case 'settling-time':
      return `${measure.of} in evenwicht komt`;
    default:
      return `${measureNames[measure.measure]} van ${measure.of} bestaat`;
  }
}

function moment(at: 'start' | 'end' | number, { timeUnit }: PredicateSetting): string {
  if (at === 'start') return predicateWords.moments.start;
  if (at === 'end') return predicateWords.moments.end;
  return `na ${formatNumber(at)}${timeUnit === '' ? '' : ` ${timeUnit}`}`;
}

function window(part: object, { timeUnit }: PredicateSetting): string {
  const { from, to } = part as { readonly from?: number; readonly to?: number };
  const unit = timeUnit === '' ? '' : ` ${timeUnit}`;
  return [
    ...(from === undefined ? [] : [` vanaf ${formatNumber(from)}${unit}`]),
    ...(to === undefined ? [] : [` tot ${formatNumber(to)}${unit}`]),
  ].join('');
}

function margin(tolerance: Tolerance | undefined): string {
  const { absolute, relative } = tolerance ?? {};
  const parts = [
    ...(absolute === undefined ? [] : [formatNumber(absolute)]),
    ...(relative === undefined ? [] : [`${formatNumber(relative * 100)} %`]),
  ];
  return parts.length === 0 ? '' : ` (± ${parts.join(' of ')})`;
}

function plain(text: string): string {
  const number = numberIn(text);
  return number === null ? text.trim() : formatNumber(number);
}

function numberIn(text: string): number | null {
  const number = Number(text.trim().replace(',', '.'));
  return text.trim() === '' || !Number.isFinite(number) ? null : number;
}
