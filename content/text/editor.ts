/** What the editor of a document says: its bars, menus, blocks and messages. */
import type { BlockKind } from '#core/blocks/index.ts';

/** A kind of block in a word, for the handle beside it and the panel of its properties. */
export const blockNames: Readonly<Record<BlockKind, string>> = {
  paragraph: 'Alinea',
  heading: 'Kop',
  list: 'Lijst',
  table: 'Tabel',
  formula: 'Formule',
  figure: 'Figuur',
  callout: 'Kader',
  reveal: 'Uitklaptekst',
  link: 'Link',
  term: 'Begrip',
  emphasis: 'Nadruk',
  model: 'Model',
  choice: 'Meerkeuzevraag',
  number: 'Rekenvraag',
  measurements: 'Meettabel',
  model_task: 'Opdracht bij een model',
  mechanics: 'Beweging',
};

/** Words in the blocks themselves. */
const views = {
  revealTitle: 'Titel van de uitklaptekst',
  tableCaption: 'Bijschrift van de tabel',
  caption: 'Bijschrift',
  chooseImage: 'Kies een afbeelding',
  noImage: 'Nog geen afbeelding',
  emptyFormula: 'lege formule',
  unknownTerm: 'Dit begrip staat niet in de begrippenlijst.',
  model: 'Model',
  modelTitle: (title: string) => `Model: ${title}`,
  noModel: 'Nog geen model gekozen. Kies er een bij Eigenschappen.',
  unknownModel: (id: string) =>
    `Model ‘${id}’ hoort niet bij deze E-klas. Kies een ander bij Eigenschappen.`,
  noScene: 'Nog geen beweging gekozen. Kies er een bij Eigenschappen.',
  mechanics: 'Beweging',
  motionTitle: (title: string) => `Beweging: ${title}`,
  sceneNotLoaded: 'De beweging kon niet worden geladen. Laad de pagina opnieuw.',
  sceneIsData: 'Wat je hier versleept of instelt, wordt het begin voor leerlingen.',
  noColumns: 'Deze meettabel heeft nog geen kolommen. Voeg ze toe bij Eigenschappen.',
  tryIt: 'Probeer',
  writeOn: 'Terug naar schrijven',
  addSolution: 'Uitwerking toevoegen',
  removeSolution: 'Uitwerking verwijderen',
  addOption: 'Antwoord toevoegen',
  correct: 'Dit antwoord is juist',
  isCorrect: 'juist',
  optionUp: 'Antwoord omhoog',
  optionDown: 'Antwoord omlaag',
  removeOption: 'Antwoord verwijderen',
  optionAnswer: 'Antwoord',
  optionFeedback: 'Feedback bij dit antwoord',
  answer: 'Het goede antwoord',
  unit: 'eenheid',
  addMistake: 'Verwachte fout toevoegen',
  mistake: 'Bij antwoord',
  mistakeValue: 'Verwachte fout',
  mistakeFeedback: 'Feedback bij deze fout',
  taskCorrect: 'Feedback als het goed is (mag leeg blijven)',
  taskWrong: 'Feedback als het nog niet goed is',
  taskCorrectName: 'Goed',
  taskWrongName: 'Nog niet goed',
  removeMistake: 'Verwachte fout verwijderen',
} as const;

/** What can be put in, by the id of its entry in the insert menu; keywords are found too. */
const inserts = {
  paragraph: { name: 'Alinea', keywords: 'tekst gewone' },
  heading2: { name: 'Kop', keywords: 'titel heading h2' },
  heading3: { name: 'Tussenkop', keywords: 'titel kleine heading h3' },
  bulletList: { name: 'Opsomming', keywords: 'lijst punten bullets' },
  orderedList: { name: 'Genummerde lijst', keywords: 'lijst nummers stappen' },
  table: { name: 'Tabel', keywords: 'rijen kolommen' },
  formula: { name: 'Formule in de regel', keywords: 'latex wiskunde' },
  formulaBlock: { name: 'Formule op een eigen regel', keywords: 'latex wiskunde vergelijking' },
  figure: { name: 'Figuur', keywords: 'afbeelding plaatje foto beeld' },
  definition: { name: 'Kader: definitie', keywords: 'callout' },
  example: { name: 'Kader: voorbeeld', keywords: 'callout' },
  attention: { name: 'Kader: let op', keywords: 'callout waarschuwing' },
  practical: { name: 'Kader: practicum', keywords: 'callout proef experiment' },
  hint: { name: 'Uitklaptekst: hint', keywords: 'reveal tip' },
  solution: { name: 'Uitklaptekst: uitwerking', keywords: 'reveal oplossing' },
  background: { name: 'Uitklaptekst: achtergrond', keywords: 'reveal extra' },
  link: { name: 'Link', keywords: 'verwijzing adres onderdeel' },
  term: { name: 'Begrip', keywords: 'woord begrippenlijst' },
  model: { name: 'Model', keywords: 'simulatie dynamisch' },
  choice: { name: 'Meerkeuzevraag', keywords: 'vraag opties quiz' },
  number: { name: 'Rekenvraag', keywords: 'vraag getal eenheid' },
  measurements: { name: 'Meettabel', keywords: 'practicum metingen invullen' },
  modelTask: { name: 'Opdracht bij een model', keywords: 'vraag simulatie instellen' },
  mechanics: { name: 'Beweging', keywords: 'mechanica simulatie krachten botsing gas slinger' },
} as const;

export type InsertName = keyof typeof inserts;

/** The bar of marks and tables, and the menu beside a block. */
const tools = {
  bar: 'Opmaak',
  strong: 'Vet',
  em: 'Cursief',
  sub: 'Onder de regel, zoals x₂',
  sup: 'Boven de regel, zoals x²',
  code: 'Code',
  link: 'Link',
  term: 'Begrip',
  formula: 'Formule',
  shortcuts: 'Toetsen',
  block: (name: string) => `Blok: ${name}`,
  insertBelow: 'Voeg hieronder in',
  moveUp: 'Omhoog',
  moveDown: 'Omlaag',
  duplicate: 'Dupliceer',
  remove: 'Verwijder',
  properties: 'Eigenschappen',
  around: (name: string) => `Kies het blok eromheen (${name.toLowerCase()})`,
  table: 'Tabel',
  rowAbove: 'Rij erboven',
  rowBelow: 'Rij eronder',
  columnBefore: 'Kolom ervoor',
  columnAfter: 'Kolom erna',
  removeRow: 'Verwijder rij',
  removeColumn: 'Verwijder kolom',
  headerRow: 'Koprij aan of uit',
  merge: 'Voeg cellen samen',
  split: 'Splits cel',
} as const;

const menu = {
  label: 'Blok invoegen',
  none: 'Geen blok gevonden. Met Escape typ je verder.',
  found: (count: number) =>
    count === 1 ? '1 blok. Enter voegt het in.' : `${String(count)} blokken. Kies met de pijltjes.`,
} as const;

const formula = {
  label: 'Formule in LaTeX',
  preview: 'Zo ziet de formule eruit',
  unreadable: 'Deze formule kan niet worden gelezen. Kijk de haakjes en opdrachten na.',
  hint: 'Enter bewaart, Escape laat de formule zoals zij was.',
} as const;

const link = {
  heading: 'Link',
  label: 'Onderdeel van deze E-klas, of een adres',
  hint: 'Zoek een onderdeel, of plak een adres dat met https:// of mailto: begint.',
  address: 'Adres',
  fragment: 'Onderdeel',
  remove: 'Haal de link weg',
  none: 'Niets gevonden. Een adres begint met https:// of mailto:.',
} as const;

const term = {
  heading: 'Begrip',
  label: 'Woord uit de begrippenlijst',
  hint: 'Zoek op naam of vorm.',
  make: (name: string) => `Nieuw begrip ‘${name}’`,
  makeDetail: 'Komt in de begrippenlijst van deze E-klas.',
  remove: 'Dit woord is geen begrip',
  none: 'Niets gevonden. Typ een woord om een nieuw begrip te maken.',
  newHeading: 'Nieuw begrip',
  name: 'Woord',
  definition: 'Uitleg',
  definitionHint: 'Eén of twee zinnen, zoals een leerling ze leest.',
  add: 'Voeg toe',
  cancel: 'Annuleer',
} as const;

const images = {
  adding: (name: string) => `${name} wordt toegevoegd…`,
  failed: (name: string) => `${name} kon niet worden toegevoegd.`,
  external: 'Een afbeelding van een andere site is weggelaten. Sla haar op en voeg haar zelf toe.',
  dismiss: 'Sluit deze melding',
} as const;

const panel = {
  none: 'Zet de cursor in een blok om de eigenschappen te zien.',
} as const;

const faults = {
  here: 'Aandachtspunten bij dit blok',
} as const;

/** Keys and what they do, by group, for the dialog with the shortcuts; Mod is Ctrl or Cmd. */
const shortcuts = {
  heading: 'Toetsen in de tekst',
  groups: [
    {
      name: 'Gereedschap',
      keys: [
        ['/', 'blok invoegen'],
        ['Alt F10', 'naar de opmaakbalk; Escape gaat terug'],
        ['Mod K', 'link'],
        ['F1', 'deze lijst'],
      ],
    },
    {
      name: 'Opmaak',
      keys: [
        ['Mod B', 'vet'],
        ['Mod I', 'cursief'],
        ['Mod ,', 'onder de regel'],
        ['Mod .', 'boven de regel'],
        ['Mod Z', 'ongedaan maken'],
        ['Mod Shift Z', 'opnieuw'],
      ],
    },
    {
      name: 'Blokken',
      keys: [
        ['Mod Enter', 'verder onder dit blok'],
        ['Shift Enter', 'nieuwe regel in dezelfde alinea'],
        ['Alt ↑ of ↓', 'blok verplaatsen'],
        ['Escape', 'het blok eromheen kiezen'],
        ['Tab', 'lijst dieper, volgende cel'],
        ['Shift Tab', 'lijst minder diep, vorige cel'],
      ],
    },
    {
      name: 'Typen',
      keys: [
        ['- spatie', 'opsomming'],
        ['1. spatie', 'genummerde lijst'],
        ['## spatie', 'kop'],
        ['> spatie', 'kader'],
        ['$…$', 'formule in de regel'],
        ['$$', 'formule op een eigen regel'],
        ['--', 'streepje –'],
        ['->', 'pijl →'],
      ],
    },
  ],
} as const;

export const editorText = {
  document: 'Tekst van het onderdeel',
  placeholder: 'Schrijf hier, of typ / voor een blok',
  close: 'Sluit',
  views,
  inserts,
  tools,
  menu,
  formula,
  link,
  term,
  images,
  panel,
  faults,
  shortcuts,
} as const;
