/** Words about signing in, and about work that is or is not kept. */

const answers = (count: number): string => (count === 1 ? '1 stap' : `${String(count)} stappen`);

export const accountWords = {
  write: 'Schrijven',
  of: (name: string) => `Account van ${name}`,
  waiting: (count: number, isOffline: boolean) =>
    `${answers(count)} van je werk ${count === 1 ? 'staat' : 'staan'} alleen nog op dit apparaat.${
      isOffline ? ' Er is geen verbinding; zodra die er is, worden ze verstuurd.' : ''
    }`,
  signedOut: (count: number) =>
    `Je bent niet meer ingelogd. Je werk (${answers(count)}) staat veilig op dit apparaat; log in om het te versturen.`,
  notKept:
    'Deze browser bewaart niets op dit apparaat. Log in, of gebruik een gewoon venster, anders gaat je werk verloren.',
  title: 'Inloggen',
  name: 'E-mailadres of gebruikersnaam',
  password: 'Wachtwoord',
  submit: 'Log in',
  busy: 'Bezig met inloggen …',
  take: (count: number) =>
    count === 1
      ? 'Neem het werk mee dat op dit apparaat is gedaan (1 stap)'
      : `Neem het werk mee dat op dit apparaat is gedaan (${String(count)} stappen)`,
  takeHint:
    'Is dat niet jouw werk? Haal het vinkje weg; dan blijft het als werk van een gast staan.',
  notTaken:
    'Je bent ingelogd, maar het werk op dit apparaat kon niet worden meegenomen. Het staat er nog; probeer het opnieuw.',
  noScript: 'Voor inloggen is JavaScript nodig.',
  demo: 'Voorbeeldaccounts',
  demoHint: (password: string) =>
    `Alleen om uit te proberen. Het wachtwoord is steeds ${password}.`,
  noConnection: 'Er is geen verbinding met E-klas. Controleer het netwerk en probeer het opnieuw.',
  account: 'Account',
  signedInAs: (name: string) => `Je bent ingelogd als ${name}.`,
  signOut: 'Uitloggen',
  signOutEverywhere: 'Op alle apparaten uitloggen',
  devices: 'Waar je bent ingelogd',
  thisDevice: 'dit apparaat',
  since: 'sinds',
  lastSeen: 'laatst gebruikt',
  end: 'Hier uitloggen',
  notSignedIn: 'Je bent niet ingelogd.',
} as const;
