/** Words of the screen on which the text of one fragment is written. */

const time = new Intl.DateTimeFormat('nl-NL', {
  hour: '2-digit',
  minute: '2-digit',
  timeZone: 'Europe/Amsterdam',
});

export const writingWords = {
  title: 'Titel van het onderdeel',
  back: 'Naar de onderdelen',
  contents: 'Inhoud',
  previous: 'Vorige',
  next: 'Volgende',
  nothingYet: 'nog niets geschreven',
  saved: (at: Date) => `opgeslagen om ${time.format(at)}`,
  saving: 'bezig met opslaan …',
  waiting: 'geen verbinding; wat je schrijft staat op dit apparaat en wordt vanzelf verstuurd',
  busy: (sentence: string) => `nog niet verstuurd. ${sentence}`,
  refused: (sentence: string) => `Niet opgeslagen. ${sentence}`,
  refusedHint: 'Wat je schreef staat nog op dit apparaat. Kopieer het als je zeker wilt zijn.',
  signedOut: 'Je bent niet meer ingelogd. Wat je schrijft staat op dit apparaat.',
  signIn: 'Log in op een nieuw tabblad; daarna wordt het vanzelf verstuurd.',
  reload: 'Laad opnieuw',
  copyAll: 'Kopieer de tekst',
  unkept:
    'Dit apparaat heeft geen ruimte om je tekst te bewaren. Houd de pagina open totdat alles is opgeslagen.',
  removedFragment:
    'Een collega heeft dit onderdeel uit de E-klas gehaald. Je tekst blijft bewaard; zet het onderdeel terug om het te gebruiken.',
  restore: 'Zet het terug',
  readOnly: 'Je leest mee. Alleen auteurs van het team kunnen hier schrijven.',
  asideHeading: 'Tekst die geen plek meer had',
  asideHint: 'Een collega haalde het blok weg waarin je schreef. Dit was je tekst:',
  copy: 'Kopieer',
  copied: 'Gekopieerd',
  letGo: 'Gooi weg',
  faults: (count: number) =>
    count === 1 ? '1 punt om na te kijken' : `${String(count)} punten om na te kijken`,
} as const;
