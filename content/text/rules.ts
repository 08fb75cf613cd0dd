/** The words of the rules of a model as text, and of one time step worked out line by line. */
import type { Unsaid } from '#core/models/exchange/unsaid-in-rules.ts';
import type { Method } from '#core/models/definition.ts';
import type { FunctionName } from '#core/models/language/functions.ts';
import { listed } from './models.ts';

const methods: Readonly<Record<Method, string>> = {
  lines: 'regel voor regel',
  euler: 'de methode van Euler',
  rk2: 'Runge-Kutta van orde 2',
  rk4: 'Runge-Kutta van orde 4',
  dopri5: 'Dormand-Prince met eigen stappen',
  verlet: 'de methode van Verlet',
};

/** What goes between the brackets of a function, and what comes out. */
const functions: Readonly<Partial<Record<FunctionName, string>>> = {
  sin: 'sinus van een hoek',
  cos: 'cosinus van een hoek',
  tan: 'tangens van een hoek',
  arcsin: 'hoek bij een sinus',
  arccos: 'hoek bij een cosinus',
  arctan: 'hoek bij een tangens',
  exp: 'e tot de macht',
  ln: 'natuurlijke logaritme',
  log: 'logaritme met grondtal 10',
  sqrt: 'wortel',
  abs: 'zonder minteken',
  floor: 'naar beneden afgerond',
  ceil: 'naar boven afgerond',
  round: 'afgerond',
  sign: 'teken: −1, 0 of 1',
  mod: 'rest van a / b: mod(a; b)',
  min: 'kleinste: min(a; b)',
  max: 'grootste: max(a; b)',
  safediv: 'a / b, en 0 als b nul is',
  step: 'sprong: hoogte; tijd',
  ramp: 'stijgt vanaf een tijd: helling; tijd',
  pulse: 'puls: hoeveelheid; tijd',
  random: 'toevalsgetal: kleinste; grootste',
  normal: 'normaal verdeeld: gemiddelde; spreiding',
  delay: 'wat er even geleden in kwam: waarde; tijd',
  init: 'waarde aan het begin',
  previous: 'waarde van de vorige stap',
  lookup: 'afgelezen: verband; x',
};

/** What a model does that its rules leave out. */
function unsaid(kind: Unsaid['kind'], names: readonly string[]): string {
  const quoted = listed(names.map((name) => `‘${name}’`));
  const isOne = names.length === 1;
  switch (kind) {
    case 'method':
      return `Het model rekent met ${listed(names.map((name) => methods[name as Method]))}; de regels laten de methode van Euler zien.`;
    case 'array':
      return `${quoted} ${isOne ? 'bestaat' : 'bestaan'} uit meer elementen.`;
    case 'table':
      return `${quoted} ${isOne ? 'wordt' : 'worden'} afgelezen uit een getekend verband.`;
    case 'non-negative':
      return `${quoted} ${isOne ? 'wordt' : 'worden'} nooit kleiner dan nul.`;
    case 'macro':
      return `${quoted} ${isOne ? 'is een eigen functie' : 'zijn eigen functies'} van dit model.`;
    case 'event':
      return 'Er zijn gebeurtenissen die op een bepaald moment iets veranderen.';
    case 'function':
      return `${quoted} ${isOne ? 'kijkt' : 'kijken'} naar tijd, verleden of toeval en ${isOne ? 'bestaat' : 'bestaan'} niet in gewone modelregels.`;
  }
}

export const rulesWords = {
  rules: 'Modelregels',
  rulesHint: 'Worden elke tijdstap van boven naar beneden uitgerekend.',
  start: 'Startwaarden',
  startHint: "Achter de apostrof staat de eenheid: m = 0,25 'kg",
  keys: 'Pijltje omlaag kiest een voorstel, Tab vult het in, Escape sluit de lijst. F2 laat zien wat een naam betekent.',
  fixed: 'Je kunt deze regels lezen, maar niet veranderen.',
  stale: 'De grafiek toont nog het laatste model dat kon rekenen.',
  unplaced: 'Het model kan zo niet rekenen:',
  replaced: 'Het model is ergens anders veranderd. Wat je had getypt, kon nog niet worden gelezen.',
  putBack: 'Zet mijn tekst terug',

  suggestions: 'Voorstellen',
  suggested: (count: number) => (count === 1 ? '1 voorstel' : `${String(count)} voorstellen`),
  kinds: { word: 'woord', unit: 'eenheid' },
  functions,

  advice: 'Kloppen de eenheden?',
  adviceHint: 'Een model kan ook rekenen als eenheden niet passen. Vaak zit er dan wel iets fout.',
  line: (part: string, line: number) => `${part}, regel ${String(line)}`,
  more: (count: number) => `En nog ${String(count)}.`,

  unsaidHeading: 'Wat de regels niet laten zien',
  unsaid,

  about: {
    label: (name: string) => `Over ${name}`,
    said: (name: string, kind: string, label: string) =>
      `${name}: ${kind}${label === '' || label === name ? '' : `, ${label}`}`,
    nothing:
      'Klik op een naam, of druk op F2 als de cursor erin staat, om te zien wat hij betekent.',
    kind: 'Soort',
    unit: 'Eenheid',
    noUnit: 'geen',
    openUnit: 'niet bekend',
    fromFormulas: (unit: string) => `${unit} (volgt uit de formules)`,
    formula: 'Formule',
    start: 'Startwaarde',
    now: 'Nu',
    uses: 'Gebruikt',
    usedBy: 'Wordt gebruikt door',
    none: 'niets',
    close: 'Sluiten',
  },

  compare: {
    open: 'Vergelijk met het origineel',
    close: 'Stop met vergelijken',
    marked: 'Regels die anders zijn, hebben een streep voor de regel.',
  },
} as const;

export const stepsWords = {
  heading: (from: string, to: string) => `Van ${from} naar ${to}`,
  hint: 'Reken één tijdstap na, zoals in een examen. Met pijltje omlaag en omhoog ga je per regel, met links en rechts per tijdstap.',
  lines: 'Regels van deze tijdstap',
  nextLine: 'Volgende regel',
  whole: 'Hele stap',
  nextStep: 'Volgende tijdstap',
  back: 'Vorige',
  line: (line: number) => `Regel ${String(line)}`,
  waiting: 'nog niet uitgerekend',
  unreached: 'wordt overgeslagen',
  holds: 'waar',
  fails: 'niet waar',
  stops: 'het model stopt hier',
  said: (line: number, filled: string, result: string) =>
    `Regel ${String(line)}: ${filled}${result === '' ? '' : `, ${result}`}`,
  result: (value: string) => `= ${value}`,
  table: {
    caption: 'Waarden voor en na deze tijdstap',
    name: 'Naam',
    before: 'Voor',
    after: 'Na',
    same: 'Blijft gelijk:',
  },
  wait: 'Het model heeft nog niet gerekend.',
  faults: 'Los eerst de fout in het model op. Dan kun je een stap narekenen.',
  refused: (name: string) =>
    `Deze stap kan niet met de hand worden nagerekend: ‘${name}’ doet meer dan in een modelregel past, zoals een gebeurtenis, een vertraging, toeval, een reeks, of nooit onder nul komen.`,
  unfilled:
    'Deze stap kan niet worden nagerekend, want er is nog iets niet ingevuld of er zit een fout in.',
  method: (method: Method) =>
    `Het model zelf rekent met ${methods[method]}. Hier zie je één stap met de methode van Euler, zoals je die op papier zou doen.`,
} as const;

const times: ReadonlyMap<number, string> = new Map([
  [1, 'zoals nu'],
  [0.5, 'helft'],
  [0.25, 'kwart'],
  [0.125, 'achtste'],
]);

export const stepSizeWords = {
  heading: 'Maak de tijdstap groter en zie de fout groeien',
  hint: 'Het model rekent opnieuw met grotere en kleinere stappen. De kleinste stap geldt als het beste antwoord.',
  quantity: 'Grootheid',
  moment: (variable: string) => `${variable}: tijd waarop het model stopt`,
  compute: 'Vergelijk tijdstappen',
  working: (done: number, all: number) => `Run ${String(done)} van ${String(all)}`,
  caption: (name: string, time: string) => `${name} bij ${time}, voor elke tijdstap`,
  factor: 'Tijdstap',
  step: 'dt',
  value: (name: string) => `${name} aan het einde`,
  difference: 'Verschil met de kleinste stap',
  broken: 'loopt vast',
  times: (factor: number) => times.get(factor) ?? `${String(factor)} × zo groot`,
  halving: (percent: string) => `Halveren van de tijdstap verandert de uitkomst met ${percent} %.`,
  halvingOfLargest: (percent: string) =>
    `Halveren van de tijdstap verandert de uitkomst met ${percent} % van de grootste waarde.`,
  equal: 'Halveren van de tijdstap verandert de uitkomst niet.',
  verdicts: {
    small: 'De tijdstap is klein genoeg.',
    fair: 'De tijdstap is klein genoeg om een grafiek mee af te lezen, maar niet voor een precieze uitkomst.',
    large: 'De tijdstap is te groot. Kies een kleinere.',
    broken: 'Met deze tijdstap loopt de berekening vast. Kies een kleinere.',
  },
  own: 'Dit model kiest zijn stappen zelf. De tijdstap bepaalt alleen hoe vaak je een waarde ziet.',
  outdated: 'Het model is veranderd. Vergelijk opnieuw.',
  failed: 'De berekening is gestopt. Probeer het opnieuw.',
} as const;
