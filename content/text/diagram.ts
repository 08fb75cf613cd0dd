/** The words of the stock-flow diagram. Numbers come in as text, already written the Dutch way. */
import type { ChangedField, Setting } from '#core/models/editing/compare-models.ts';
import type { EquationForm } from '#core/models/editing/equation-choices.ts';
import type { Polarity } from '#core/models/editing/loops.ts';
import type { PartKind } from '#core/models/editing/model-parts.ts';

/** What the toolbar adds. */
export type NewPart = 'stock' | 'flow' | 'auxiliary' | 'constant' | 'table';

/** A list as Dutch writes it: a, b en c. */
function listed(items: readonly string[]): string {
  if (items.length < 2) return items.join('');
  return `${items.slice(0, -1).join(', ')} en ${items.at(-1) ?? ''}`;
}

const kinds: Readonly<Record<PartKind, string>> = {
  stock: 'voorraad',
  flow: 'stroom',
  auxiliary: 'hulpgrootheid',
  constant: 'constante',
  table: 'verband',
  time: 'tijd',
  step: 'tijdstap',
};

const forms: Readonly<Record<EquationForm, string>> = {
  same: 'even groot',
  product: 'vermenigvuldigd',
  sum: 'opgeteld',
  difference: 'verschil',
  quotient: 'gedeeld',
  proportional: 'evenredig',
  exchange: 'evenredig met het verschil',
  logistic: 'groei tot een grens',
};

const fields: Readonly<Record<ChangedField, string>> = {
  kind: 'soort',
  formula: 'formule',
  start: 'startwaarde',
  value: 'waarde',
  from: 'van',
  to: 'naar',
  table: 'punten',
  nonNegative: 'nooit onder nul',
  unit: 'eenheid',
  label: 'omschrijving',
};

const settings: Readonly<Record<Setting, string>> = {
  semantics: 'soort model',
  method: 'rekenmethode',
  start: 'begintijd',
  end: 'eindtijd',
  step: 'tijdstap',
  angles: 'hoekmaat',
};

const polarities: Readonly<Record<Polarity, string>> = {
  reinforcing: 'versterkend',
  balancing: 'dempend',
  unknown: 'richting niet te bepalen',
};

export const diagramWords = {
  kinds,
  forms,
  polarities,
  name: (title: string) => `Schema van ${title}`,
  keys: 'Loop met de pijltjestoetsen van symbool naar symbool. Enter laat zien wat het is. Met + en − wordt het schema groter en kleiner, met 0 past het weer.',
  changeKeys:
    'Shift met een pijltjestoets verplaatst een symbool, Delete verwijdert het, Ctrl+Z maakt een wijziging ongedaan.',
  empty: 'Dit model heeft nog geen onderdelen.',
  begin: 'Begin met een voorraad: iets waarvan er een hoeveelheid is, zoals hazen of water.',
  unreadable: 'Het schema kan niet worden getekend zolang de modelregels een fout bevatten.',
  view: { label: 'Weergave', drawing: 'Tekening', list: 'Lijst' },
  zoom: { label: 'Grootte', in: 'Vergroten', out: 'Verkleinen', fit: 'Passend maken' },

  /** The name of a symbol for who does not see it. */
  symbol: {
    named: (kind: PartKind, name: string, rest: readonly string[]) =>
      [`${kinds[kind]} ${name}`, ...rest].join(', '),
    in: (flows: readonly string[]) => `in: ${listed(flows)}`,
    out: (flows: readonly string[]) => `uit: ${listed(flows)}`,
    between: (from: string | null, to: string | null) =>
      `van ${from ?? 'buiten'} naar ${to ?? 'buiten'}`,
    uses: (names: readonly string[]) => `gebruikt ${listed(names)}`,
    movable: 'met schuif',
    blank: 'nog niet ingevuld',
    faulty: 'met een fout',
    added: 'toegevoegd',
    changed: 'veranderd',
    hasEvent: 'verandert bij een gebeurtenis',
  },

  /** What happens at one moment. */
  event: {
    heading: 'Gebeurtenissen',
    when: (when: string, direction: 'rising' | 'falling' | null) => {
      const ways = { rising: 'stijgt', falling: 'daalt' } as const;
      return `zodra ${when} door nul ${direction === null ? 'gaat' : ways[direction]}`;
    },
    set: (name: string, expression: string) => `${name} wordt ${expression}`,
    stop: 'de run stopt',
  },

  tools: {
    label: 'Toevoegen',
    names: {
      stock: 'Voorraad',
      flow: 'Stroom',
      auxiliary: 'Hulpgrootheid',
      constant: 'Constante',
      table: 'Verband',
    } satisfies Record<NewPart, string>,
    link: 'Pijl',
    stop: 'Stoppen',
    free: 'Zet op een vrije plaats',
    place: (kind: NewPart) => `Tik in de tekening waar je de ${kinds[kind]} wilt hebben.`,
    flow: 'Sleep van voorraad naar voorraad, tik ze na elkaar aan (het lege papier is ‘buiten het model’), of kies hier.',
    link1: 'Tik eerst aan wat gebruikt wordt, dan waarvoor. Of kies hier.',
    from: 'Van',
    to: 'Naar',
    outside: 'buiten het model',
    choose: 'kies …',
    draw: 'Teken de stroom',
    linkUp: 'Kies de formule',
    noLoop: 'Een stroom heeft minstens één voorraad nodig.',
    noTarget: 'Een pijl kan alleen naar een stroom, een hulpgrootheid of een constante.',
  },

  /** Names of what is new, until they get their own. */
  fresh: {
    stock: 'voorraad',
    flow: 'stroom',
    auxiliary: 'hulp',
    constant: 'constante',
    table: 'verband',
  } satisfies Record<NewPart, string>,
  /** Names of flows that model lines leave without a name: one word, as rules write them. */
  flowInto: (stock: string) => `toename_${stock.replaceAll(' ', '_')}`,
  flowOutOf: (stock: string) => `afname_${stock.replaceAll(' ', '_')}`,

  panel: {
    label: (name: string) => `Over ${name}`,
    nothing: 'Kies een symbool om te zien wat het is en waar het van afhangt.',
    close: 'Sluiten',
    now: 'Nu',
    name: 'Naam',
    words: 'Omschrijving',
    unit: 'Eenheid',
    formula: 'Formule',
    start: 'Startwaarde',
    value: 'Waarde',
    points: 'Wordt afgelezen bij',
    uses: 'Gebruikt',
    usedBy: 'Wordt gebruikt door',
    none: 'niets',
    loops: 'Kringen',
    noLoops: 'Ligt niet in een kring van terugkoppeling.',
    moreLoops: (count: number) => `en nog ${String(count)}`,
    loop: (names: readonly string[]) => [...names, names[0] ?? ''].join(' → '),
    nonNegative: 'Nooit onder nul',
    slider: 'Met schuif in te stellen',
    least: 'Van',
    most: 'Tot',
    stop: 'Stapje',
    show: (graph: string) => `In ${graph}`,
    graph: (number: number, title: string) =>
      title === '' ? `grafiek ${String(number)}` : `grafiek ‘${title}’`,
    newGraph: 'een nieuwe grafiek',
    remove: 'Verwijderen',
    from: 'Van',
    to: 'Naar',
    also: 'Gebruik ook',
    add: 'Verbind',
    choices: (names: readonly string[]) => `Hoe hangt het af van ${listed(names)}?`,
    orType: 'Of typ zelf een formule.',
    cancel: 'Toch niet',
    notANumber: 'Dit is geen getal. Typ bijvoorbeeld 0,8.',
    makePoints: 'Verband met punten tekenen',
    dropPoints: 'Punten weglaten',
  },

  sketch: {
    label: (name: string) => `Kromme van ${name}`,
    how: 'Teken de kromme met muis of vinger, of typ de punten.',
    keys: 'Pijltjes links en rechts kiezen een punt, omhoog en omlaag verschuiven het.',
    point: (x: string, y: string) => `bij ${x}: ${y}`,
    table: 'Punten',
    across: 'x',
    up: 'y',
    x: (number: number) => `x van punt ${String(number)}`,
    y: (number: number) => `y van punt ${String(number)}`,
    add: 'Punt erbij',
    remove: (number: number) => `Verwijder punt ${String(number)}`,
    fault: 'x moet van boven naar beneden steeds groter worden, met overal een getal.',
    axes: 'Assen',
    leastOf: (axis: string) => `${axis} van`,
    mostOf: (axis: string) => `${axis} tot`,
  },

  list: {
    label: 'Onderdelen van het model',
    headings: {
      stock: 'Voorraden',
      flow: 'Stromen',
      auxiliary: 'Hulpgrootheden',
      table: 'Verbanden',
      constant: 'Constanten',
    },
    in: (name: string, other: string | null) =>
      other === null ? `in: ${name}` : `in: ${name} (uit ${other})`,
    out: (name: string, other: string | null) =>
      other === null ? `uit: ${name}` : `uit: ${name} (naar ${other})`,
    start: (value: string) => `begint met ${value}`,
    readAt: 'afgelezen bij',
  },

  said: {
    added: (kind: PartKind, name: string) => `${kinds[kind]} ‘${name}’ is toegevoegd.`,
    removed: (name: string, blanks: readonly string[]) =>
      blanks.length === 0
        ? `‘${name}’ is verwijderd.`
        : `‘${name}’ is verwijderd. In ${listed(blanks.map((one) => `‘${one}’`))} staat nu ... op die plaats.`,
    moved: (name: string) => `‘${name}’ is verplaatst.`,
    linked: (from: string, to: string) => `Kies hoe ‘${to}’ van ‘${from}’ afhangt.`,
    undone: 'Ongedaan gemaakt.',
    redone: 'Opnieuw gedaan.',
  },

  lines: {
    lifted:
      'Dit model is geschreven in modelregels. Het schema laat zien welke voorraden en stromen daarin zitten. In het schema veranderen kan pas als het een model met voorraden en stromen is.',
    plain:
      'Dit model is geschreven in modelregels die zich niet laten vertalen in voorraden en stromen. De pijlen laten zien wat waarvan afhangt.',
    make: 'Maak er een model met voorraden en stromen van',
    made: 'Dit is nu een model met voorraden en stromen. Het rekent met de methode van Euler.',
  },

  compare: {
    open: 'Vergelijk met het origineel',
    close: 'Stop met vergelijken',
    heading: 'Verschillen met het origineel',
    same: 'Dit model is gelijk aan het origineel.',
    incomplete: 'De modelregels bevatten een fout. Daarom zijn alleen de instellingen vergeleken.',
    added: (kind: PartKind, name: string) => `${kinds[kind]} ‘${name}’ is erbij gekomen.`,
    removed: (kind: PartKind, name: string) => `${kinds[kind]} ‘${name}’ is weggehaald.`,
    changed: (kind: PartKind, name: string, changes: readonly string[]) =>
      `${kinds[kind]} ‘${name}’: ${changes.join('; ')}.`,
    field: (field: ChangedField, before: string, after: string) =>
      `${fields[field]} was ${before}, is nu ${after}`,
    fieldOnly: (field: ChangedField) => `${fields[field]} veranderd`,
    setting: (setting: Setting, before: string, after: string) =>
      `${settings[setting]} was ${before}, is nu ${after}.`,
    nothing: 'niets',
  },
} as const;
