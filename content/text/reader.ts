/** Words of the reader's pages. */
import type { Duration } from '#core/module/catalogue.ts';
import type { Fragment, Level, Module, Subject } from '#core/module/module.ts';
import type { ProgressState } from '#core/learning/progress.ts';

export const subjectNames: Readonly<Record<Subject, string>> = {
  natuurkunde: 'natuurkunde',
  scheikunde: 'scheikunde',
  biologie: 'biologie',
  wiskunde: 'wiskunde',
  nlt: 'NLT',
  informatica: 'informatica',
};

export const levelNames: Readonly<Record<Level, string>> = {
  'havo-4': 'havo 4',
  'havo-5': 'havo 5',
  'vwo-4': 'vwo 4',
  'vwo-5': 'vwo 5',
  'vwo-6': 'vwo 6',
};

export const durationNames: Readonly<Record<Duration, string>> = {
  short: 'tot 3 uur',
  medium: '3 tot 8 uur',
  long: 'meer dan 8 uur',
};

export const fragmentKindNames: Readonly<Record<Fragment['kind'], string>> = {
  theory: 'theorie',
  practice: 'oefenen',
  practical: 'practicum',
  modelling: 'model',
  entryTest: 'starttoets',
  finalTest: 'eindtoets',
};

export const depthNames: Readonly<Record<Fragment['depth'], string | null>> = {
  basis: null,
  standard: null,
  extra: 'verdieping',
};

export const licences: Readonly<
  Record<Module['licence'], { readonly name: string; readonly address: string }>
> = {
  'CC-BY-SA-4.0': {
    name: 'CC BY-SA 4.0',
    address: 'https://creativecommons.org/licenses/by-sa/4.0/deed.nl',
  },
  'CC-BY-4.0': {
    name: 'CC BY 4.0',
    address: 'https://creativecommons.org/licenses/by/4.0/deed.nl',
  },
};

export const stateNames: Readonly<Record<ProgressState, string>> = {
  'not-begun': 'nog niet begonnen',
  busy: 'bezig',
  done: 'gedaan',
  mastered: 'beheerst',
};

/** `25 min`, `1 uur`, `5 uur 20 min`. */
export function minutesInWords(minutes: number): string {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  return [hours > 0 && `${String(hours)} uur`, (rest > 0 || hours === 0) && `${String(rest)} min`]
    .filter((part) => part !== false)
    .join(' ');
}

/** Study load in studielasturen, to half an hour; to a tenth where that would say nothing. */
export function studyLoadInWords(minutes: number): string {
  const hours = minutes < 45 ? Math.round(minutes / 6) / 10 : Math.round(minutes / 30) / 2;
  return `${String(hours).replace('.', ',')} slu`;
}

export const readerWords = {
  product: 'E-klas',
  tagline: 'Leren voor de bètavakken, op je eigen manier.',
  skip: 'Naar de inhoud',
  signIn: 'Inloggen',
  search: 'Zoek een E-klas',
  find: 'Zoeken',
  subject: 'Vak',
  level: 'Niveau',
  duration: 'Duur',
  any: 'alle',
  noneFound: 'Geen E-klas past bij deze keuze. Haal een woord of filter weg.',
  clear: 'Alle E-klassen tonen',
  found: (count: number) => (count === 1 ? '1 E-klas' : `${String(count)} E-klassen`),
  goals: 'Wat je gaat kunnen',
  routes: 'Welke weg past bij jou?',
  routesHint: 'Je kunt altijd van route wisselen. Je plek en je antwoorden blijven.',
  goalRoutes: 'Of direct naar één leerdoel',
  contents: 'Inhoud',
  contentsAndTerms: 'Inhoud en begrippen',
  termsHere: 'Begrippen op deze pagina',
  glossary: 'Begrippenlijst',
  conceptMap: 'Begrippenkaart',
  conceptMapHint:
    'Een pijl betekent: bouwt voort op. Kies een begrip om te lezen waar het wordt uitgelegd.',
  asList: 'De kaart als lijst',
  buildsOn: 'bouwt op',
  explainedIn: 'uitgelegd in',
  whereAmI: 'Waar je bent',
  route: 'Route',
  changeRoute: 'Andere route',
  placeOf: (index: number, total: number) => `${String(index)} van ${String(total)}`,
  previous: 'Vorige',
  next: 'Volgende',
  finished: 'Dit was het laatste onderdeel van deze route.',
  toOverview: 'Naar het overzicht',
  start: 'Begin',
  goOn: 'Ga verder',
  offRoute: 'Dit onderdeel ligt niet op deze route.',
  backToRoute: 'Terug naar de route',
  close: 'Sluiten',
  studyLoad: 'Studielast',
  licence: 'Licentie',
  authors: 'Makers',
  version: (number: number) => `uitgave ${String(number)}`,
  progress: (done: number, total: number) =>
    `${String(done)} van ${String(total)} onderdelen gedaan.`,
  practical: 'practicum',
  models: (count: number) => (count === 1 ? '1 model' : `${String(count)} modellen`),
  questions: (count: number) => `${String(count)} vragen`,
  fragments: (count: number) => `${String(count)} onderdelen`,
  needsScript: 'Zonder JavaScript kun je alles lezen. Vragen en modellen werken dan niet.',
} as const;
