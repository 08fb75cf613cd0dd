/**
 * The Dutch words of measuring: tables of measurements, how the model fits them, and studies of many
 * runs. Numbers come in as text, already written the Dutch way.
 */
import { modelText } from './models.ts';

const { amount } = modelText;

/** How many of something. */
function counted(count: number, one: string, more: string): string {
  return `${String(count)} ${count === 1 ? one : more}`;
}

export const dataWords = {
  empty:
    'Vergelijk het model met een eigen meting. Typ een tabel, plak hem uit een rekenblad, open een bestand of meet in een film.',
  emptyRead: 'Bij dit model staan geen metingen.',
  add: {
    heading: 'Meting toevoegen',
    type: 'Typ een tabel',
    read: 'Plak of open een bestand',
    film: 'Meet in een film of foto',
  },
  newTitle: (number: number) => (number === 1 ? 'Mijn meting' : `Mijn meting ${String(number)}`),
  filmTitle: 'Meting in een film',
  filmSource: (file: string) => `Gemeten in ${file}`,
  position: { x: 'x', y: 'y' },
  added: (title: string, rows: number) =>
    `‘${title}’ is toegevoegd, met ${counted(rows, 'rij', 'rijen')}.`,
  removed: (title: string) => `‘${title}’ is verwijderd. Met Ongedaan maken komt hij terug.`,
  unnamed: 'Meting zonder titel',

  table: {
    title: 'Titel',
    source: 'Herkomst',
    sourceHint: 'Wie heeft dit gemeten, wanneer en waarmee? Of uit welk boek komt het?',
    remove: 'Verwijder deze meting',
    download: 'Bewaar als CSV',
    addColumn: 'Kolom erbij',
    removeThisColumn: 'Verwijder kolom',
    removeColumn: (label: string) => `Verwijder kolom ${label}`,
    removeRow: (row: number) => `Verwijder rij ${String(row)}`,
    columns: 'Kolommen',
    label: 'Naam',
    unit: 'Eenheid',
    quantity: 'Hoort bij',
    noQuantity: 'niets in het model',
    columnGroup: (number: number) => `Kolom ${String(number)}`,
    column: (number: number) => `kolom ${String(number)}`,
    row: 'rij',
    cell: (column: string, row: number) => `${column}, rij ${String(row)}`,
    grid: (title: string) => `Meetwaarden van ${title}`,
    keys: 'Enter gaat omlaag, Tab naar rechts. Een blok uit een rekenblad kun je in een cel plakken.',
    range: (from: number, to: number, all: number) =>
      `Rij ${String(from)} tot en met ${String(to)} van ${String(all)}`,
    earlier: 'Eerdere rijen',
    later: 'Latere rijen',
    rowRemoved: (row: number) => `Rij ${String(row)} is verwijderd.`,
    pasted: (rows: number) => `${counted(rows, 'rij', 'rijen')} geplakt.`,
    faults: (count: number) =>
      `${counted(count, 'cel is', 'cellen zijn')} niet te lezen en ${count === 1 ? 'telt' : 'tellen'} niet mee.`,
  },

  cellFaults: {
    'not-a-number': 'Dit is geen getal.',
    'words-behind': 'Zet alleen het getal in de cel; de eenheid staat boven de kolom.',
    'two-readings':
      'Dit kan op twee manieren: schrijf het zonder punt (1500) of met een komma en zonder drie decimalen (1,5).',
    'too-large': 'Dit getal is te groot.',
  },

  time: {
    none: 'Geen kolom hoort bij de tijd, dus deze meting staat niet in de grafiek. Kies bij een kolom de tijd.',
    unlinked:
      'Nog geen kolom hoort bij een grootheid van het model. Kies onder ‘Hoort bij’ wat je gemeten hebt.',
  },

  units: {
    convertible: (column: string, own: string, model: string) =>
      `${column} staat in ${own}, maar het model rekent in ${model}. Zo staan de punten op de verkeerde plaats.`,
    convert: (model: string) => `Reken om naar ${model}`,
    'not-stated': (column: string, model: string) =>
      `Bij ${column} staat geen eenheid. Het model rekent in ${model}.`,
    state: (model: string) => `Het is in ${model}`,
    different: (column: string, own: string, model: string) =>
      `${column} staat in ${own} en het model rekent in ${model}. Dat zijn verschillende soorten grootheden; hoort deze kolom wel hierbij?`,
    differentPlain: (column: string, own: string) =>
      `${column} staat in ${own}, maar in het model heeft deze grootheid geen eenheid.`,
    unreadable: (column: string, own: string, model: string) =>
      `De eenheid ${own} van ${column} is niet te vergelijken met ${model}. Controleer zelf of ze hetzelfde zijn.`,
    converted: (column: string, model: string) => `${column} is omgerekend naar ${model}.`,
  },

  read: {
    heading: 'Plak een tabel of open een bestand',
    file: 'Bestand (CSV of tekst)',
    paste: 'Of plak hier',
    pasteHint:
      'Kopieer de cellen in je rekenblad of meetprogramma, met de namen en eenheden erboven als die er zijn.',
    title: 'Titel',
    preview: 'Zo wordt het gelezen',
    shape: (rows: number, columns: number) =>
      `${counted(rows, 'rij', 'rijen')}, ${counted(columns, 'kolom', 'kolommen')}`,
    faults: (count: number) =>
      `${counted(count, 'cel', 'cellen')} kan niet worden gelezen. Je kunt dat straks in de tabel verbeteren.`,
    separator: {
      question: (example: string) => `Hoe moet ‘${example}’ worden gelezen?`,
      option: (fields: readonly string[]) =>
        fields.length === 1
          ? `als één getal: ${fields.join('')}`
          : `als ${counted(fields.length, 'kolom', 'kolommen')}: ${fields.join(' en ')}`,
    },
    decimal: {
      question: (example: string) => `Welk getal is ‘${example}’?`,
      option: (value: string) => value,
    },
    answerFirst: 'Beantwoord eerst de vraag hierboven.',
    add: 'Voeg toe',
    cancel: 'Niet toevoegen',
    column: (number: number) => `kolom ${String(number)}`,
    more: (rows: number) => `en nog ${counted(rows, 'rij', 'rijen')}`,
    refused: {
      empty: 'Hier staat geen tabel in.',
      'too-many-columns':
        'Deze tabel heeft meer dan 20 kolommen. Kies de kolommen die je nodig hebt.',
      'too-many-rows':
        'Deze tabel heeft meer dan 10.000 rijen. Neem bijvoorbeeld elke tiende meting.',
      'too-long': 'Dit bestand is te groot (meer dan 5 miljoen tekens).',
      unreadable: 'Dit bestand kan niet als tekst worden gelezen.',
    },
  },

  residuals: {
    heading: 'Hoe goed klopt het model?',
    column: (quantity: string, title: string) =>
      title === '' ? quantity : `${quantity} uit ‘${title}’`,
    rms: (value: string) => `Gemiddeld wijkt het model ${value} af van de meting.`,
    mean: {
      above: (value: string) => `De meting ligt gemiddeld ${value} boven het model.`,
      below: (value: string) => `De meting ligt gemiddeld ${value} onder het model.`,
      none: 'Gemiddeld ligt de meting niet hoger of lager dan het model.',
    },
    squares: (value: string) => `Som van de kwadraten: ${value}.`,
    outside: (count: number) =>
      `${counted(count, 'meting valt', 'metingen vallen')} buiten de tijd van de run.`,
    nothing: 'Geen enkele meting valt binnen de tijd van de run.',
    plot: (label: string) =>
      `Verschillen van ${label} rond de nullijn; de getallen staan in de tabel.`,
    zero: 'model',
    table: 'Verschillen in een tabel',
    caption: (label: string) => `Gemeten en berekend: ${label}`,
    measured: 'gemeten',
    model: 'model',
    difference: 'verschil',
    explained: 'Verschil is gemeten min model.',
  },

  fit: {
    heading: 'Het model aanpassen',
    intro:
      'Kies welke instellingen mogen veranderen. De computer zoekt de waarden waarbij het model het best bij de meting past.',
    bounds: (least: string, most: string) => `van ${least} tot ${most}`,
    least: (label: string) => `${label}, kleinste waarde`,
    most: (label: string) => `${label}, grootste waarde`,
    from: 'van',
    to: 'tot',
    start: 'Pas aan op de meting',
    stop: 'Stop',
    progress: (runs: number) => `${counted(runs, 'run', 'runs')} gedaan`,
    far: (rms: string) => `afwijking nu ${rms}`,
    stopped: 'Gestopt. Er is niets veranderd.',
    take: 'Neem deze waarden over',
    back: 'Zet terug',
    taken: 'De gevonden waarden staan in het model.',
    restored: 'De vorige waarden staan er weer.',
    found: 'Gevonden',
    value: (label: string, value: string, error: string | null, unit: string) =>
      error === null
        ? `${label} = ${amount(value, unit)}`
        : unit === ''
          ? `${label} = ${value} ± ${error}`
          : `${label} = (${value} ± ${error}) ${unit}`,
    rSquared: (value: string) =>
      `R² = ${value}. Bij 1 valt het model precies samen met de meting, bij 0 is het niet beter dan het gemiddelde.`,
    rms: (label: string, value: string) => `${label} wijkt nog gemiddeld ${value} af.`,
    runs: (runs: number) => `Gezocht in ${counted(runs, 'run', 'runs')}.`,
    budget:
      'De zoektocht is gestopt na het grootste aantal runs. Neem over en pas nog eens aan: misschien kan het beter.',
    weak: {
      'at-min': (label: string) =>
        `${label} staat op zijn kleinste waarde. Met een kleinere waarde past het model beter: verruim de grens, of klopt het model niet?`,
      'at-max': (label: string) =>
        `${label} staat op zijn grootste waarde. Met een grotere waarde past het model beter: verruim de grens, of klopt het model niet?`,
      'no-influence': (label: string) =>
        `${label} heeft geen invloed op wat je gemeten hebt. De gevonden waarde zegt dus niets.`,
      undetermined: (label: string) =>
        `${label} is met deze meting niet te bepalen: andere instellingen kunnen hetzelfde doen. Zet er één vast.`,
      uncertain: (label: string) =>
        `${label} is erg onzeker: de onzekerheid is groter dan de helft van de waarde.`,
      'no-spare':
        'Er zijn evenveel metingen als instellingen. Dan past het altijd, en is de onzekerheid niet te bepalen.',
    },
    failed: {
      'no-parameters': 'Kies eerst welke instellingen mogen veranderen.',
      'bad-bounds':
        'Een van de grenzen klopt niet: de kleinste waarde moet onder de grootste liggen.',
      'no-points': 'Geen enkele meting valt binnen de tijd van de run.',
      'too-few-points':
        'Er zijn minder metingen dan instellingen die mogen veranderen. Kies minder instellingen of meet meer.',
      'unknown-name': 'Een gemeten grootheid komt niet voor in de run.',
      'run-failed':
        'Het model liep vast bij alle waarden die geprobeerd zijn. Kies andere grenzen.',
      'no-influence':
        'De gekozen instellingen hebben geen invloed op wat je gemeten hebt. Kies andere.',
      faults: 'Het model kan zo niet rekenen. Verbeter eerst de regels.',
      error: 'De zoektocht is door een storing gestopt. Probeer het opnieuw.',
    },
    none: 'Dit model heeft geen instellingen die je kunt aanpassen.',
    moved: 'Het model is intussen veranderd; deze uitkomst hoort bij het vorige.',
  },
} as const;

export const studyWords = {
  sections: {
    sensitivity: 'Welke instelling doet er het meest toe?',
    ensemble: 'Als instellingen onzeker zijn',
    equilibria: 'Evenwicht en periode',
  },
  busy: 'Bezig',
  progress: (done: number, total: number) => `${String(done)} van ${counted(total, 'run', 'runs')}`,
  stop: 'Stop',
  failed: 'Dit kon niet worden berekend.',
  faults: 'Het model kan zo niet rekenen. Verbeter eerst de regels.',
  noParameters: 'Dit model heeft geen instellingen om te bewegen.',
  quantity: 'Grootheid',

  sensitivity: {
    intro: (share: string) =>
      `Elke instelling gaat om de beurt ${share} omlaag en omhoog; de rest blijft staan.`,
    measure: 'Waar kijk je naar?',
    measures: {
      end: 'de waarde aan het einde',
      at: 'de waarde op een tijdstip',
      maximum: 'de grootste waarde',
      minimum: 'de kleinste waarde',
      'time-of-maximum': 'het tijdstip van de grootste waarde',
      period: 'de periode',
      'half-life': 'de tijd tot de helft',
    },
    moment: (unit: string) => (unit === '' ? 'Tijdstip' : `Tijdstip (${unit})`),
    start: 'Bereken',
    base: (value: string) => `Met de waarden van nu: ${value}.`,
    chart: 'Staven van de verandering; de getallen staan in de tabel eronder.',
    caption: 'Wat een kleine verandering van elke instelling doet',
    parameter: 'instelling',
    change: 'verandering',
    less: 'uitkomst bij minder',
    more: 'uitkomst bij meer',
    relative: (share: string) => `± ${share}`,
    absolute: (by: string) => `± ${by}`,
    elasticity: 'per 1 %',
    none: '–',
    nothing: (label: string) => `${label} heeft hier geen invloed.`,
    most: (label: string) => `${label} doet er het meest toe.`,
    stale: 'De instellingen zijn veranderd. Bereken opnieuw.',
    missing: {
      'no-period': 'Deze grootheid gaat niet regelmatig op en neer, dus er is geen periode.',
      never: 'Die waarde wordt niet bereikt.',
      'outside-run': 'Dat tijdstip valt buiten de run.',
      other: 'Deze waarde is bij de instellingen van nu niet te bepalen.',
    },
  },

  ensemble: {
    intro:
      'Kies welke instellingen niet precies bekend zijn. Het model rekent dan vele keren, met waarden die daarbinnen liggen. De band in de grafiek laat zien waar de uitkomsten liggen.',
    spread: (label: string, unit: string) =>
      `Spreiding van ${label}${unit === '' ? '' : ` in ${unit}`}`,
    kind: (label: string) => `Verdeling van ${label}`,
    kinds: { uniform: 'gelijkmatig', normal: 'normaal (σ)' },
    runs: 'Aantal runs',
    seed: 'Toevalsgetal',
    seedHint: 'Met hetzelfde getal komt er precies dezelfde band uit.',
    newSeed: 'Ander toeval',
    show: 'Laat de band zien',
    hide: 'Haal de band weg',
    choose: 'Kies een of meer instellingen.',
    result: (runs: number) =>
      `De band komt uit ${counted(runs, 'run', 'runs')}: de lichte band bevat 90 % van de uitkomsten, de donkere de middelste helft.`,
    end: (label: string, low: string, high: string) =>
      `Aan het einde ligt ${label} in 90 % van de runs tussen ${low} en ${high}.`,
    broken: (count: number) => `${counted(count, 'run brak', 'runs braken')} af.`,
    live: 'De band gaat mee als je een instelling verschuift.',
    badSpread: 'Vul een getal in dat niet onder nul ligt.',
  },

  equilibria: {
    intro:
      'In een evenwicht verandert niets meer. De computer zoekt vanaf veel beginwaarden, met de instellingen van nu.',
    start: 'Zoek evenwicht en periode',
    none: 'Er is geen evenwicht gevonden. Dat bewijst niet dat er geen is.',
    notHere:
      'Voor dit model kan geen evenwicht worden gezocht: de regels zijn geen snelheden van verandering.',
    timed: 'De veranderingen hangen ook van de tijd af. Dit geldt daarom alleen voor het begin.',
    number: (number: number) => `Evenwicht ${String(number)}`,
    kinds: {
      stable: 'stabiel: na een kleine verstoring komt het model hier terug',
      unstable: 'instabiel: na een kleine verstoring loopt het model hiervandaan',
      saddle:
        'zadelpunt: van de ene kant komt het model hiernaartoe, van de andere kant loopt het weg',
      centre: 'middelpunt: na een kleine verstoring draait het model hieromheen',
      undecided: 'onbeslist: in een richting verandert niets, zoals bij een hele rij evenwichten',
    },
    timeScale: (time: string) => `Een verstoring verandert hier in ${time} met een factor e (2,7).`,
    period: (time: string) => `Een verstoring slingert met een periode van ongeveer ${time}.`,
    periodOf: (label: string, time: string) =>
      `${label} gaat op en neer met een periode van ${time}.`,
    noPeriods: 'Geen van de grootheden gaat in deze run regelmatig op en neer.',
  },
} as const;

export const filmWords = {
  heading: 'Meten in een film of foto',
  private: 'De film blijft op dit apparaat: er wordt niets verstuurd.',
  file: 'Film of foto',
  notReadable: 'Deze browser kan dit bestand niet afspelen. Probeer mp4, webm, jpg of png.',
  tools: 'Wat wil je aanwijzen?',
  tool: {
    object: 'voorwerp',
    from: 'begin van de lengte',
    to: 'eind van de lengte',
    origin: 'oorsprong',
    axis: 'richting van de x-as',
  },
  toolHints: {
    object: 'Wijs in elk beeld hetzelfde punt van het voorwerp aan.',
    from: 'Wijs het begin aan van iets waarvan je de lengte weet, zoals een liniaal.',
    to: 'Wijs het andere eind van die lengte aan.',
    origin: 'Wijs het punt aan waar x en y nul zijn.',
    axis: 'Wijs een punt aan waar de x-as heen loopt. Zonder dit wijst de x-as naar rechts.',
  },
  length: 'Lengte tussen begin en eind (m)',
  fps: 'Beelden per seconde',
  fpsHint: 'Staat in de gegevens van de film; bij een vertraagde film het getal van de opname.',
  estimated: (rate: string) => `Geschat: ${rate} beelden per seconde.`,
  down: 'De y-as wijst omlaag',
  frame: (number: number, time: string) => `Beeld ${String(number)}, t = ${time} s`,
  scrub: 'Beeld kiezen',
  previous: 'Vorig beeld',
  next: 'Volgend beeld',
  stride: 'Beelden per stap',
  canvas:
    'Beeld van de film. Pijltjestoetsen bewegen het kruis, met Shift grotere stappen; Enter wijst aan.',
  cross: (x: string, y: string) => `kruis op ${x}, ${y}`,
  marked: (count: number, time: string, x: string, y: string) =>
    `Punt ${String(count)}: t = ${time} s, x = ${x}, y = ${y}`,
  markedPlace: (tool: string) => `Aangewezen: ${tool}.`,
  points: 'Aangewezen punten',
  zero: 'De tijd begint bij het eerste punt.',
  noPoints: 'Nog geen punten aangewezen.',
  needs: 'Wijs ook een lengte aan, dan worden de plaatsen in meter uitgerekend.',
  time: 't (s)',
  x: 'x (m)',
  y: 'y (m)',
  pixels: { x: 'x (beeldpunten)', y: 'y (beeldpunten)' },
  remove: (number: number) => `Verwijder punt ${String(number)}`,
  use: 'Gebruik deze punten',
  cancel: 'Niet gebruiken',
  labels: { time: 'tijd', x: 'plaats x', y: 'plaats y' },
  units: { time: 's', place: 'm' },
} as const;
