/** The words of the properties panel: a label for every attribute that can be edited, by kind. */
import type { blocks, BlockKind } from '#core/blocks/index.ts';
import { calloutNames, revealNames } from './blocks.ts';

type FieldsOf<K extends BlockKind> = (typeof blocks)[K]['fields'][number];
type AttributeOf<K extends BlockKind> = FieldsOf<K>['attribute'];
type OptionOf<K extends BlockKind, A> = Extract<
  FieldsOf<K>,
  { readonly attribute: A; readonly options: readonly string[] }
>['options'][number];

/** What the panel says about one attribute. */
export interface PropertyWords {
  readonly label: string;
  readonly hint?: string;
  /** What to do about a value that the attribute cannot have. */
  readonly refused?: string;
  /** Names of the options, for attributes that have some. */
  readonly options?: Readonly<Record<string, string>>;
}

type WordsFor<Option extends string> = PropertyWords &
  ([Option] extends [never] ? unknown : { readonly options: Readonly<Record<Option, string>> });

type Words = {
  readonly [K in BlockKind]: {
    readonly [A in AttributeOf<K>]: WordsFor<OptionOf<K, A>>;
  };
};

const words: Words = {
  paragraph: {},
  heading: { level: { label: 'Niveau', options: { h2: 'Kop', h3: 'Tussenkop' } } },
  list: {},
  table: { caption: { label: 'Bijschrift', hint: 'Wat de tabel laat zien.' } },
  formula: { tex: { label: 'Formule', hint: 'In LaTeX, bijvoorbeeld Q = m \\cdot c.' } },
  figure: {
    src: { label: 'Afbeelding' },
    alt: {
      label: 'Beschrijving',
      hint: 'Voor wie de afbeelding niet kan zien: wat erop staat en wat je eraan afleest.',
    },
    credit: { label: 'Maker en licentie', hint: 'Leeg als de afbeelding van jullie zelf is.' },
  },
  callout: { kind: { label: 'Soort kader', options: calloutNames } },
  reveal: {
    kind: { label: 'Soort', options: revealNames },
    title: { label: 'Titel', hint: 'Staat er ook als de tekst dicht is.' },
  },
  link: {
    href: {
      label: 'Gaat naar',
      refused: 'Dit is geen adres. Een adres begint met https:// of mailto:.',
    },
  },
  term: { term: { label: 'Begrip' } },
  emphasis: {},
  model: {
    model: { label: 'Model' },
    controls: {
      label: 'Wat leerlingen mogen veranderen',
      hint: 'Kies je niets, dan mogen ze alles veranderen.',
    },
    views: {
      label: 'Wat leerlingen zien',
      refused: 'Kies er minstens één.',
      options: { graph: 'Grafiek', table: 'Tabel', rules: 'Regels' },
    },
  },
  choice: {
    multiple: { label: 'Meer antwoorden mogelijk' },
    shuffle: { label: 'Wisselende volgorde', hint: 'Elke leerling krijgt een eigen volgorde.' },
  },
  number: {
    answer: { label: 'Antwoord' },
    tolerance: { label: 'Marge', hint: 'Wat het antwoord ernaast mag zitten: 0,02 is 2 %.' },
    toleranceKind: {
      label: 'De marge is',
      options: {
        relative: 'een deel van het antwoord',
        absolute: 'in de eenheid van het antwoord',
      },
    },
    significant: { label: 'Significante cijfers', hint: 'Leeg als het er niet toe doet.' },
    unit: { label: 'Eenheid', hint: 'Leeg als er geen eenheid is.' },
  },
  measurements: {
    rows: { label: 'Aantal rijen', refused: 'Kies een heel getal van 1 tot en met 100.' },
    columns: { label: 'Kolommen' },
  },
  model_task: {
    model: { label: 'Model' },
    controls: {
      label: 'Wat leerlingen mogen veranderen',
      hint: 'Kies je niets, dan mogen ze alles veranderen.',
    },
    predicate: { label: 'Wanneer is het goed?' },
  },
  mechanics: {
    scene: { label: 'Beweging', refused: 'Deze waarde kan hier niet.' },
    views: {
      label: 'Wat leerlingen hebben naast de tekening',
      options: {
        graph: 'Grafiek',
        table: 'Tabel',
        start: 'Begintoestand: verslepen of invullen',
      },
    },
  },
};

/** The words for an attribute; its own name where there are none. */
export function propertyWords(kind: BlockKind, attribute: string): PropertyWords {
  const known: Readonly<Record<string, PropertyWords>> = words[kind];
  return known[attribute] ?? { label: attribute };
}

export const propertiesText = {
  /** Shown until it is there, and when it does not come. */
  loading:
    'Dit formulier wordt geladen. Komt het niet, kijk dan of er verbinding is en kies het blok opnieuw.',
  panel: 'Eigenschappen',
  nothing: 'Hier valt niets in te stellen. Alles staat in de tekst zelf.',
  refused: 'Deze waarde kan hier niet.',
  empty: 'Vul hier iets in.',
  notANumber: 'Dit is geen getal. Schrijf bijvoorbeeld 1,8.',
  meanwhile: (text: string) => `Een ander schreef hier intussen: ‘${text}’.`,
  takeOver: 'Neem over',
  noConnection: 'Er is geen verbinding. Probeer het zo opnieuw.',
  failed: 'Dat is niet gelukt. Probeer het opnieuw.',
  unknown: (name: string) => `${name} (bestaat niet meer)`,

  formula: {
    preview: 'Zo ziet de formule eruit',
    unreadable: 'Deze LaTeX is (nog) niet te lezen.',
  },

  medium: {
    none: 'Nog geen afbeelding gekozen.',
    missing: 'Deze afbeelding is er niet meer.',
    upload: 'Nieuwe afbeelding',
    drop: 'of sleep er een hierheen (svg, png, jpeg of webp)',
    library: (count: number) => `Kies uit deze E-klas (${String(count)})`,
    checking: 'De afbeelding wordt bekeken.',
    sending: (name: string) => `‘${name}’ wordt verstuurd.`,
    added: 'Toegevoegd. Beschrijf ook wat erop staat.',
    again: 'Probeer opnieuw',
    faults: {
      empty: (name: string) => `‘${name}’ is leeg. Kies een ander bestand.`,
      'not-an-image': (name: string) =>
        `‘${name}’ is geen afbeelding die hier kan. Kies een svg-, png-, jpeg- of webp-bestand.`,
      'too-heavy': (name: string) =>
        `‘${name}’ is groter dan 5 MB. Maak de afbeelding kleiner en kies haar opnieuw.`,
      'too-large': (name: string) =>
        `‘${name}’ is breder of hoger dan 8000 beeldpunten. Maak de afbeelding kleiner.`,
      damaged: (name: string) => `‘${name}’ is beschadigd en kan niet worden getoond.`,
    },
  },

  model: {
    choose: 'Kies een model',
    create: 'Nieuw model',
    change: 'Model wijzigen',
    noParameters: 'Dit model heeft niets dat leerlingen kunnen veranderen.',
    noModel: 'Kies eerst een model.',
  },

  predicate: {
    holdsNotYet:
      'Bij het begin geldt dit nog niet: er is iets te doen. Probeer de opdracht zelf uit onder het blok.',
    holdsAlready: 'Let op: dit geldt al zonder dat iemand iets verandert.',
    undecided: 'Bij dit model is dit niet na te gaan.',
  },

  columns: {
    column: (number: number) => `Kolom ${String(number)}`,
    label: 'Naam',
    symbol: 'Symbool',
    unit: 'Eenheid',
    values: 'Vaste waarden',
    valuesHint: 'Een per rij, met ; ertussen. Leeg als de leerling ze invult.',
    add: 'Kolom erbij',
    up: 'Omhoog',
    down: 'Omlaag',
    remove: 'Verwijder',
    of: (action: string, column: string) => `${action}: ${column}`,
    nameless: 'Geef deze kolom een naam.',
    none: 'Nog geen kolommen.',
  },

  link: {
    elsewhere: 'Een adres op internet',
    choose: 'Kies een onderdeel',
    address: 'Adres',
    addressHint: 'Bijvoorbeeld https://www.knmi.nl',
  },

  term: {
    choose: 'Kies een begrip',
    create: 'Nieuw begrip',
    name: 'Begrip',
    definition: 'Uitleg',
    add: 'Voeg toe',
    cancel: 'Annuleren',
    incomplete: 'Vul het begrip en de uitleg in.',
  },
} as const;
