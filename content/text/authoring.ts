/** Words of the screens in which a team writes: the list of E-klassen, and how saving stands. */
import type { DraftSummary } from '#core/contract/authoring.ts';
import { momentInWords } from './moment.ts';

const time = new Intl.DateTimeFormat('nl-NL', {
  hour: '2-digit',
  minute: '2-digit',
  timeZone: 'Europe/Amsterdam',
});

const changes = (count: number): string =>
  count === 1 ? '1 wijziging' : `${String(count)} wijzigingen`;

/** `a`, `a en b`, `a, b en c`. */
export function listInWords(words: readonly string[]): string {
  const last = words.at(-1);
  if (last === undefined) return '';
  return words.length === 1 ? last : `${words.slice(0, -1).join(', ')} en ${last}`;
}

/** How saving stands, in the line at the top of a screen where people write. */
export const saveWords = {
  saved: (at: Date) => `opgeslagen om ${time.format(at)}`,
  nothingYet: 'alles is opgeslagen',
  saving: 'bezig met opslaan …',
  noConnection: (count: number) =>
    `nog niet verstuurd: geen verbinding (${changes(count)}, ${
      count === 1 ? 'wordt' : 'worden'
    } verstuurd zodra er weer verbinding is)`,
  away: 'geen verbinding; je ziet pas weer wat collega’s doen als die er is',
  signedOut: (count: number) =>
    `nog niet verstuurd: je bent niet meer ingelogd (${changes(count)})`,
  server: (count: number, title: string) => `nog niet verstuurd (${changes(count)}). ${title}`,
  notLasting:
    'Deze browser bewaart niets op dit apparaat. Sluit deze pagina niet voordat alles is opgeslagen.',
  refused: (name: string, title: string) =>
    name === ''
      ? `Een wijziging is niet opgeslagen. ${title}`
      : `Een wijziging van ‘${name}’ is niet opgeslagen. ${title}`,
  understood: 'Begrepen',
} as const;

/** `concept, nog niet uitgegeven`, or which version there is and whether it was changed since. */
export function draftStateInWords({
  published,
  changedAt,
}: Pick<DraftSummary, 'published' | 'changedAt'>): string {
  const changed = changedAt === null ? '' : `; gewijzigd op ${momentInWords(changedAt)}`;
  if (published === null) return `concept, nog niet uitgegeven${changed}`;
  const since = changedAt !== null && changedAt > published.publishedAt ? changed : '';
  return `versie ${String(published.number)}, uitgegeven op ${momentInWords(published.publishedAt)}${since}`;
}

export const authoringWords = {
  writing: 'Schrijven',
  title: 'Mijn E-klassen',
  lead: 'De E-klassen die je met je team schrijft.',
  none: 'Je team heeft nog geen E-klas. Begin er hieronder een.',
  fragments: (count: number) => (count === 1 ? '1 onderdeel' : `${String(count)} onderdelen`),
  readOnly: 'alleen lezen',
  guest: 'Om een E-klas te schrijven moet je ingelogd zijn.',
  signIn: 'Log in',
  noTeam:
    'Je hoort nog niet bij een team dat E-klassen schrijft. Vraag de beheerder van je school, of een collega die al schrijft, om je in een team op te nemen.',
  noWriting:
    'In je team lees je mee of geef je uit. Vraag een schrijver van je team om een nieuwe E-klas te beginnen.',
  noConnection: 'Er is geen verbinding met E-klas. Controleer het netwerk en probeer het opnieuw.',
  again: 'Probeer het opnieuw',
  noScript: 'Voor het schrijven van een E-klas is JavaScript nodig.',
  loading: 'Bezig met laden …',
  new: {
    heading: 'Nieuwe E-klas',
    title: 'Titel',
    titleHint: 'Zoals leerlingen hem zien, bijvoorbeeld ‘Trillingen en golven’.',
    subject: 'Vak',
    levels: 'Voor welke klassen',
    team: 'Team',
    inTeam: (team: string) => `Je schrijft hem met: ${team}.`,
    submit: 'Begin met schrijven',
    hint: 'Alles kun je later nog veranderen. Leerlingen zien er niets van totdat je de E-klas uitgeeft.',
    titleMissing: 'Geef de E-klas een titel.',
    levelsMissing: 'Kies ten minste één klas.',
    subjectMissing: 'Kies een vak.',
    teamMissing: 'Kies een team.',
  },
} as const;
