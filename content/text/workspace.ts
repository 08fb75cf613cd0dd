/** Words of the screen on which one E-klas is written: its parts, properties, checks and versions. */
import type { Fragment, Module } from '#core/module/module.ts';
import { minutesInWords, studyLoadInWords } from './reader.ts';

/** The sections of the screen, by the name they have in addresses. */
export const sectionNames = {
  onderdelen: 'Onderdelen',
  leerdoelen: 'Leerdoelen en begrippen',
  gegevens: 'Gegevens',
  controle: 'Controle',
  uitgeven: 'Uitgeven',
} as const;

const places = (count: number): string => (count === 1 ? '1 punt' : `${String(count)} punten`);

export const workspaceWords = {
  sections: 'Deze E-klas',
  notPublished: 'concept, nog niet uitgegeven',
  published: (number: number) => `versie ${String(number)} is uitgegeven`,
  studyLoad: (minutes: number) =>
    `Studielast: ${studyLoadInWords(minutes)} (${minutesInWords(minutes)})`,
  readOnly:
    'Je leest mee: in dit team ben je geen schrijver. Vraag een schrijver om iets te veranderen.',
  signInAgain: 'Log opnieuw in',
  added: (name: string) => `‘${name}’ is toegevoegd.`,
  removed: (name: string) => `‘${name}’ is verwijderd.`,
  undo: 'Ongedaan maken',
  cancel: 'Annuleren',
  remove: 'Verwijderen',
  up: (name: string) => `‘${name}’ omhoog`,
  down: (name: string) => `‘${name}’ omlaag`,
  movedTo: (name: string, place: number, total: number) =>
    `‘${name}’ staat nu op plaats ${String(place)} van ${String(total)}.`,
  change: 'Eigenschappen',
  changeOf: (name: string) => `Eigenschappen van ‘${name}’`,
  done: 'Klaar',
  doneWith: (name: string) => `Klaar met ‘${name}’`,
  notSaved: 'Dit is niet opgeslagen. Bovenaan staat waarom.',
  colleagueWrote: (text: string) => `Een collega schreef hier ondertussen: ‘${text}’`,
  missing: 'Vul dit in.',
  search: 'Zoek in deze lijst',
  noneFound: 'Niets gevonden.',
  noneChosen: 'niets gekozen',
  chosen: (names: string) => `gekozen: ${names}`,
  emptyList: 'Deze lijst is nog leeg.',
} as const;

export const fragmentWords = {
  heading: 'Onderdelen',
  lead: 'Eén idee per onderdeel, in de volgorde van de leerlijn. Kies een titel om de tekst te schrijven.',
  none: 'Er zijn nog geen onderdelen. Voeg hieronder het eerste toe.',
  add: 'Voeg toe',
  newTitle: 'Titel van een nieuw onderdeel',
  title: 'Titel',
  kind: 'Soort',
  minutes: 'Minuten',
  minutesWrong: 'Vul een heel getal in van 1 tot en met 600.',
  depth: 'Diepte',
  levels: 'Voor welke klassen',
  levelsMissing: 'Een onderdeel is voor ten minste één klas.',
  goals: 'Werkt aan leerdoelen',
  teaches: 'Legt deze begrippen uit',
  needs: 'Heeft deze begrippen nodig',
  needed: 'nodig:',
  taught: 'legt uit:',
  worksOn: 'leerdoelen:',
  question: (title: string) =>
    `Wil je het onderdeel ‘${title}’ verwijderen? Links ernaartoe werken dan niet meer. Je kunt het meteen daarna nog terughalen, met de tekst.`,
  depths: {
    basis: 'basis: voor iedereen',
    standard: 'standaard: om alle doelen te halen',
    extra: 'verdieping: voor wie meer wil',
  } satisfies Record<Fragment['depth'], string>,
  depthShort: {
    basis: 'basis',
    standard: 'standaard',
    extra: 'verdieping',
  } satisfies Record<Fragment['depth'], string>,
} as const;

export const goalWords = {
  heading: 'Leerdoelen',
  lead: 'Wat een leerling na afloop kan. Bij elk onderdeel kies je aan welke leerdoelen het werkt.',
  none: 'Er zijn nog geen leerdoelen.',
  text: 'Leerdoel',
  textHint: 'Een zin die begint met ‘Je kunt …’.',
  short: 'In het kort',
  shortHint: 'Een paar woorden, voor waar weinig plaats is.',
  new: 'Nieuw leerdoel',
  add: 'Voeg leerdoel toe',
  usedIn: 'Onderdelen die eraan werken:',
  unused: 'Nog geen onderdeel werkt hieraan.',
  question: (name: string) =>
    `Wil je het leerdoel ‘${name}’ verwijderen? Het verdwijnt ook bij de onderdelen die eraan werken.`,
} as const;

export const termWords = {
  heading: 'Begrippen',
  lead: 'Woorden die leerlingen ter plekke uitgelegd krijgen. Samen vormen ze de begrippenkaart.',
  none: 'Er zijn nog geen begrippen.',
  name: 'Begrip',
  forms: 'Andere vormen',
  formsHint: 'Eén per regel, zoals het meervoud. Zo wordt het woord in teksten herkend.',
  definition: 'Uitleg',
  needs: 'Bouwt op deze begrippen',
  new: 'Nieuw begrip',
  add: 'Voeg begrip toe',
  taughtIn: 'Uitgelegd in:',
  untaught: 'Nog geen onderdeel legt dit uit.',
  neededIn: 'Nodig in:',
  question: (name: string) =>
    `Wil je het begrip ‘${name}’ verwijderen? Het verdwijnt ook bij de onderdelen en begrippen die het nodig hebben.`,
} as const;

export const propertyWords = {
  heading: 'Gegevens',
  title: 'Titel',
  summary: 'Korte omschrijving',
  summaryHint: 'Eén zin voor in het overzicht.',
  description: 'Beschrijving',
  descriptionHint: 'Wat leerlingen gaan doen en leren; voor docenten die zoeken.',
  subject: 'Vak',
  levels: 'Voor welke klassen',
  levelsMissing: 'Een E-klas is voor ten minste één klas.',
  slug: 'Adres',
  slugHint: (slug: string) =>
    `Leerlingen vinden de E-klas op /e/${slug}. Na het uitgeven werken links naar het oude adres niet meer als je dit verandert.`,
  slugWrong: 'Gebruik kleine letters, cijfers en streepjes, bijvoorbeeld ‘trillingen-en-golven’.',
  keywords: 'Trefwoorden',
  keywordsHint: 'Eén per regel. Hierop zoeken docenten, ook in Wikiwijs.',
  makers: 'Makers',
  makersHint: 'Wie er genoemd moet worden als iemand de E-klas gebruikt.',
  maker: 'Naam',
  makerKind: 'Is een',
  makerKinds: { person: 'persoon', organisation: 'organisatie' },
  remove: 'Verwijderen',
  removeMaker: (name: string) => `Verwijderen: ‘${name}’`,
  newMaker: 'Nog een maker',
  addMaker: 'Voeg maker toe',
  publisher: 'Uitgever',
  publisherHint: 'De school, het team of de instelling die de E-klas aanbiedt.',
  licence: 'Licentie',
  licenceHint: 'Wat anderen met de E-klas mogen: gebruiken en bewerken mag altijd.',
  licences: {
    'CC-BY-SA-4.0': 'CC BY-SA 4.0: naam noemen en gelijk delen',
    'CC-BY-4.0': 'CC BY 4.0: naam noemen',
  } satisfies Record<Module['licence'], string>,
} as const;

/** The fields that only the record for Edurep and Wikiwijs needs. */
export const lomWords = {
  heading: 'Voor zoekmachines van leermateriaal',
  lead: 'Deze gegevens gaan mee naar Edurep en Wikiwijs. Voor leerlingen maken ze niets uit.',
  status: 'Status',
  statuses: {
    draft: 'concept: nog niet bedoeld om te gebruiken',
    final: 'definitief',
    revised: 'herzien: een verbeterde versie',
    unavailable: 'niet meer beschikbaar',
  } satisfies Record<Module['lom']['status'], string>,
  resourceTypes: 'Soort leermateriaal',
  resourceTypesMissing: 'Kies ten minste één soort.',
  ageRange: 'Leeftijd van de leerlingen',
  ageRangeHint: 'Van en tot, bijvoorbeeld 15-18.',
  ageRangeWrong: 'Schrijf twee leeftijden met een streepje ertussen, de laagste eerst: 15-18.',
  roles: 'Voor wie',
  rolesMissing: 'Kies ten minste één.',
  roleNames: {
    learner: 'leerlingen',
    teacher: 'docenten',
    author: 'auteurs',
    manager: 'beheerders',
  } satisfies Record<Module['lom']['intendedEndUserRoles'][number], string>,
  cost: 'Kosten',
  costs: { no: 'gratis', yes: 'betaald' },
  accessRights: 'Toegang',
  accesses: {
    OpenAccess: 'open: iedereen kan het gebruiken',
    RestrictedAccess: 'beperkt: alleen voor wie toegang heeft',
  } satisfies Record<Module['lom']['accessRights'], string>,
} as const;

export const checkWords = {
  heading: 'Controle',
  lead: 'Wat er nog nodig is voordat deze E-klas kan worden uitgegeven.',
  allWell: 'Alles in orde. Deze E-klas kan worden uitgegeven.',
  count: (count: number) =>
    count === 1 ? 'Er is nog één punt.' : `Er zijn nog ${String(count)} punten.`,
  badge: (count: number) => ` (${String(count)})`,
  waiting: 'Er zijn nog wijzigingen die niet zijn opgeslagen; die tellen hier niet mee.',
  asking: 'Bezig met controleren …',
  again: 'Controleer opnieuw',
  failed: 'De controle is niet gelukt: er is geen verbinding met E-klas.',
  module: 'De E-klas als geheel',
  fragment: (title: string) => `Onderdeel ‘${title}’`,
  goal: (name: string) => `Leerdoel ‘${name}’`,
  term: (name: string) => `Begrip ‘${name}’`,
  model: (name: string) => `Model ‘${name}’`,
  modelHint: 'Open het onderdeel waarin dit model staat om het te verbeteren.',
  toText: 'Naar de tekst',
  toProperties: 'Naar de eigenschappen',
  toGoals: 'Naar de leerdoelen',
  toFragments: 'Naar de onderdelen',
  toDetails: 'Naar de gegevens',
} as const;

export const publishWords = {
  heading: 'Uitgeven',
  lead: 'Wat je uitgeeft, kunnen leerlingen lezen. Een uitgegeven versie verandert nooit meer; je schrijft verder aan de volgende.',
  none: 'Deze E-klas is nog niet uitgegeven.',
  versions: 'Versies',
  version: (number: number, moment: string) => `Versie ${String(number)}, uitgegeven op ${moment}`,
  publish: (number: number) => `Uitgeven als versie ${String(number)}`,
  notReady: (count: number) =>
    count === 1
      ? `Er is nog ${places(1)} dat het uitgeven tegenhoudt.`
      : `Er zijn nog ${places(count)} die het uitgeven tegenhouden.`,
  toChecks: 'Bekijk de controle',
  checking: 'Even controleren of alles in orde is …',
  mayNot:
    'Je mag in dit team niet uitgeven. Vraag een schrijver of uitgever van het team om dat te doen.',
  waiting: 'Uitgeven kan zodra al je wijzigingen zijn opgeslagen.',
  done: (number: number) => `Versie ${String(number)} is uitgegeven.`,
  nothingNew: (number: number) =>
    `Er is niets veranderd sinds versie ${String(number)}; die blijft de nieuwste.`,
  read: 'Lees wat leerlingen zien',
  failed: 'Het uitgeven is niet gelukt: er is geen verbinding met E-klas. Probeer het opnieuw.',
  versionsFailed: 'De lijst van versies kon niet worden opgehaald.',
  record: 'Voor Wikiwijs',
  recordLead:
    'Zo wordt de E-klas beschreven in Edurep, waar Wikiwijs in zoekt. Wat ontbreekt vul je aan bij Gegevens.',
  recordWell: 'De beschrijving is compleet.',
  empty: 'leeg',
  downloads: 'Downloaden',
  downloadsOf: (number: number) => `Dit zijn pakketten van versie ${String(number)}.`,
  noDownloads: 'Na het uitgeven kun je de E-klas hier downloaden.',
} as const;
